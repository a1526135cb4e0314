create table kyc_cases (
  platform_id uuid not null,
  customer_id uuid not null,
  customer_type text not null,
  status text not null,
  level text not null,
  risk_rating text,
  steps integer not null,
  requests jsonb not null,
  rejections jsonb not null,
  review_since timestamptz,
  first_approval jsonb,
  checks_pending boolean not null,
  -- Whether a simulation has taken the place of what was not sent.
  simulated boolean not null default false,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint kyc_cases_pk primary key (platform_id, customer_id),
  constraint kyc_cases_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint kyc_cases_platform_fk foreign key (platform_id) references platforms (id),
  constraint kyc_cases_status_known check (status in ('NOT_STARTED', 'PENDING', 'INCOMPLETE', 'MANUAL_REVIEW',
    'UNDER_REVIEW', 'AWAITING_UBO', 'APPROVED', 'REJECTED')),
  constraint kyc_cases_customer_type_known check (customer_type in ('INDIVIDUAL', 'BUSINESS')),
  constraint kyc_cases_only_businesses_have_owners check (status <> 'AWAITING_UBO' or customer_type = 'BUSINESS'),
  constraint kyc_cases_level_known check (level in ('STANDARD', 'ENHANCED'))
);

alter table kyc_cases enable row level security;
alter table kyc_cases force row level security;
create policy kyc_cases_of_platform on kyc_cases to vouch_app using (platform_id = current_platform());

create index kyc_cases_in_review on kyc_cases (platform_id, review_since, customer_id) where review_since is not null;

-- The history. Each step begins where the one before it ended, and has the next number; the key refuses a second one.
create table kyc_steps (
  platform_id uuid not null,
  customer_id uuid not null,
  number integer not null,
  from_status text not null,
  to_status text not null,
  action text not null,
  actor text not null,
  -- For reviewers only, unlike the reason.
  first_approved_by text,
  reason text,
  reasons jsonb not null,
  at timestamptz not null,
  constraint kyc_steps_pk primary key (platform_id, customer_id, number),
  constraint kyc_steps_case_fk foreign key (platform_id, customer_id) references kyc_cases (platform_id, customer_id)
    deferrable initially deferred
);

alter table kyc_steps enable row level security;
alter table kyc_steps force row level security;
create policy kyc_steps_of_platform on kyc_steps to vouch_app using (platform_id = current_platform());
revoke update, delete on kyc_steps from vouch_app;

create table kyc_checks (
  platform_id uuid not null,
  customer_id uuid not null,
  step integer not null,
  name text not null,
  outcome text not null,
  detail text,
  requirement text,
  code text,
  at timestamptz not null,
  constraint kyc_checks_pk primary key (platform_id, customer_id, step, name),
  constraint kyc_checks_case_fk foreign key (platform_id, customer_id) references kyc_cases (platform_id, customer_id),
  constraint kyc_checks_outcome_known check (outcome in ('CLEAR', 'REFER', 'FIX', 'REJECT'))
);

alter table kyc_checks enable row level security;
alter table kyc_checks force row level security;
create policy kyc_checks_of_platform on kyc_checks to vouch_app using (platform_id = current_platform());
