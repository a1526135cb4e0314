create table events (
  platform_id uuid not null,
  id uuid not null,
  -- Null, and the sequence 0, where the event is of the platform itself, such as of one of its webhook endpoints.
  customer_id uuid,
  sequence bigint not null,
  type text not null,
  -- Who did it. The person as the key named it then. Who signs in to the desk by OpenID Connect acts as a person, without
  -- a key.
  actor_type text not null,
  actor_id text,
  actor_person text,
  data text not null,
  -- Each event of a customer is bound to the one before it: see docs/adr/0013-a-timeline-that-shows-tampering.md. The hash
  -- is over who did what, when, and over data_hash; that is over the data and the salt. An erasure removes both, and the
  -- hashes still agree.
  salt bytea,
  data_hash bytea,
  previous_hash bytea,
  hash bytea,
  created_at timestamptz not null,
  -- The transaction that wrote the event, or that of the customer's event before, should it have begun later: a
  -- transaction may begin first and change the customer last. Readers stop before the oldest transaction that still
  -- runs, and order by this: an event that is committed late is then never behind one that was read already.
  transaction_id bigint not null,
  constraint events_pk primary key (platform_id, id),
  constraint events_actor_type_known check (actor_type in ('KEY', 'PERSON', 'CUSTOMER', 'CHECKS', 'SYSTEM')),
  constraint events_of_customers_are_chained
    check (num_nulls(customer_id, data_hash, previous_hash, hash) in (0, 4)),
  constraint events_hashes_are_sha_256
    check (octet_length(data_hash) = 32 and octet_length(previous_hash) = 32 and octet_length(hash) = 32),
  constraint events_platform_fk foreign key (platform_id) references platforms (id),
  constraint events_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  -- Two changes of one customer wait for each other on its row; should they ever not, one of them fails here.
  constraint events_sequence_unique unique (platform_id, customer_id, sequence)
);

alter table events enable row level security;
alter table events force row level security;
create policy events_of_platform on events to vouch_app using (platform_id = current_platform());
revoke update, delete on events from vouch_app;

create index events_in_order on events (platform_id, transaction_id, sequence, id);
create index events_by_type on events (platform_id, type, transaction_id, sequence, id);
