-- What the first of two reviewers has decided. The second one's decision of the same kind and content ends it; it stays for
-- the record.
create table first_approvals (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  content text not null,
  summary text not null,
  actor_id text not null,
  person text,
  -- As its kind has them.
  reasons jsonb not null,
  at timestamptz not null,
  ended_at timestamptz,
  constraint first_approvals_pk primary key (platform_id, id),
  constraint first_approvals_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id)
);

alter table first_approvals enable row level security;
alter table first_approvals force row level security;
create policy first_approvals_of_platform on first_approvals to vouch_app using (platform_id = current_platform());
revoke delete on first_approvals from vouch_app;

create unique index first_approvals_waiting_unique on first_approvals (platform_id, customer_id, kind, content)
  where ended_at is null;
create index first_approvals_waiting on first_approvals (platform_id, at, id) where ended_at is null;
create index first_approvals_of_customer on first_approvals (platform_id, customer_id, at);
