-- What one reviewer has decided where two persons have to. The second one's decision of the same kind and content removes it.
create table first_approvals (
  platform_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  content text not null,
  actor_id text not null,
  person text,
  at timestamptz not null,
  constraint first_approvals_pk primary key (platform_id, customer_id, kind, content),
  constraint first_approvals_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id)
);

alter table first_approvals enable row level security;
alter table first_approvals force row level security;
create policy first_approvals_of_platform on first_approvals to vouch_app using (platform_id = current_platform());
