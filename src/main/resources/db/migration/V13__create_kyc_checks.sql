create table kyc_checks (
  customer_id uuid not null,
  platform_id uuid not null,
  step integer not null,
  name text not null,
  outcome text not null,
  detail text,
  requirement text,
  code text,
  at timestamptz not null,
  constraint kyc_checks_pk primary key (customer_id, step, name),
  constraint kyc_checks_case_fk foreign key (customer_id) references kyc_cases (customer_id),
  constraint kyc_checks_outcome_known check (outcome in ('CLEAR', 'REFER', 'FIX', 'REJECT'))
);

alter table kyc_checks enable row level security;
alter table kyc_checks force row level security;
create policy kyc_checks_of_platform on kyc_checks to vouch_app using (platform_id = current_platform());
