-- What signs the seals: an Ed25519 key pair, encrypted under the master keyset. Whoever can write here still cannot sign.
create table timeline_keys (
  platform_id uuid not null,
  id uuid not null,
  ciphertext bytea not null,
  created_at timestamptz not null,
  constraint timeline_keys_pk primary key (platform_id, id),
  constraint timeline_keys_platform_fk foreign key (platform_id) references platforms (id)
);

alter table timeline_keys enable row level security;
alter table timeline_keys force row level security;
create policy timeline_keys_of_platform on timeline_keys to vouch_app using (platform_id = current_platform());
revoke update, delete on timeline_keys from vouch_app;

-- Once a day: the last hash of each timeline that has grown since the seal before.
create table timeline_seals (
  platform_id uuid not null,
  number bigint not null,
  -- The last event of the log that it covers.
  last_event_id uuid,
  heads integer not null,
  heads_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  key_id uuid not null,
  signature bytea not null,
  sealed_at timestamptz not null,
  constraint timeline_seals_pk primary key (platform_id, number),
  constraint timeline_seals_key_fk foreign key (platform_id, key_id) references timeline_keys (platform_id, id)
);

alter table timeline_seals enable row level security;
alter table timeline_seals force row level security;
create policy timeline_seals_of_platform on timeline_seals to vouch_app using (platform_id = current_platform());
revoke update, delete on timeline_seals from vouch_app;

create table timeline_heads (
  platform_id uuid not null,
  customer_id uuid not null,
  seal_number bigint not null,
  sequence bigint not null,
  hash bytea not null,
  signature bytea not null,
  constraint timeline_heads_pk primary key (platform_id, customer_id, seal_number),
  constraint timeline_heads_seal_fk foreign key (platform_id, seal_number) references timeline_seals (platform_id, number)
);

alter table timeline_heads enable row level security;
alter table timeline_heads force row level security;
create policy timeline_heads_of_platform on timeline_heads to vouch_app using (platform_id = current_platform());
revoke update, delete on timeline_heads from vouch_app;

create index timeline_heads_of_seal on timeline_heads (platform_id, seal_number, customer_id);
