-- Which terms a customer accepted, when: evidence, so added and never changed.
create table agreements (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  version text not null,
  text_sha256 bytea not null,
  ip text,
  accepted_at timestamptz not null,
  created_at timestamptz not null,
  constraint agreements_pk primary key (platform_id, id),
  constraint agreements_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint agreements_text_sha256_is_sha_256 check (octet_length(text_sha256) = 32)
);

alter table agreements enable row level security;
alter table agreements force row level security;
create policy agreements_of_platform on agreements to vouch_app using (platform_id = current_platform());
revoke update, delete on agreements from vouch_app;

create index agreements_newest on agreements (platform_id, customer_id, created_at desc, id desc);
