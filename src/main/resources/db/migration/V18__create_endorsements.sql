-- How each customer came to each of its endorsements, and lost it. The key refuses a second step of one number.
create table endorsement_steps (
  platform_id uuid not null,
  customer_id uuid not null,
  endorsement text not null,
  number integer not null,
  action text not null,
  policy text not null,
  actor text not null,
  reason text not null,
  at timestamptz not null,
  constraint endorsement_steps_pk primary key (platform_id, customer_id, endorsement, number),
  constraint endorsement_steps_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint endorsement_steps_platform_fk foreign key (platform_id) references platforms (id),
  constraint endorsement_steps_action_known check (action in ('GRANT', 'WITHDRAW', 'REVOKE', 'REINSTATE'))
);

alter table endorsement_steps enable row level security;
alter table endorsement_steps force row level security;
create policy endorsement_steps_of_platform on endorsement_steps to vouch_app using (platform_id = current_platform());
revoke update, delete on endorsement_steps from vouch_app;

-- The policies that have been in force, the last of them now. They apply to all platforms: a reference table without
-- row-level security. The key refuses two that follow the same one.
create table endorsement_policies (
  number integer not null,
  version text not null,
  endorsements jsonb not null,
  since timestamptz not null,
  constraint endorsement_policies_pk primary key (number)
);
revoke update, delete on endorsement_policies from vouch_app;
