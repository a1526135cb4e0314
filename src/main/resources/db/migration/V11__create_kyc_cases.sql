create table kyc_cases (
  platform_id uuid not null,
  customer_id uuid not null,
  customer_type text not null,
  status text not null,
  level text not null,
  risk_rating text,
  risk_factors text[] not null default '{}',
  -- A reviewer's rating, in force as long as the factors stay.
  risk_override jsonb,
  -- The factors that an approval accepted: others are for a reviewer.
  accepted_risk_factors text[] not null default '{}',
  steps integer not null,
  requests jsonb not null,
  rejections jsonb not null,
  review_since timestamptz,
  -- For reviewers: why it waits for them.
  review_reasons jsonb not null default '[]',
  -- As of customers.
  open_review text,
  checks_pending boolean not null,
  check_runs integer not null default 0,
  -- Grows with every change of a fact, so that a decision on an older one can be refused.
  facts_version integer not null default 0,
  -- Whether a simulation has taken the place of what was not sent.
  simulated boolean not null default false,
  -- When the last decision approved the customer, or kept the approval.
  approved_at timestamptz,
  -- When the customer was screened last, to find those whom a new edition of a list has not reached.
  screened_at timestamptz,
  -- The revision of the lists that this screening used, or an earlier one; 0 before the first. Null once a new edition has
  -- found the customer deleted: there is nobody to screen.
  screened_revision bigint default 0,
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
  constraint kyc_cases_level_known check (level in ('STANDARD', 'ENHANCED')),
  constraint kyc_cases_open_review_known check (open_review in ('PERIODIC', 'MONITORING'))
);

alter table kyc_cases enable row level security;
alter table kyc_cases force row level security;
create policy kyc_cases_of_platform on kyc_cases to vouch_app using (platform_id = current_platform());

create index kyc_cases_in_review on kyc_cases (platform_id, review_since, customer_id) where review_since is not null;
create index kyc_cases_in_manual_review on kyc_cases (platform_id, review_since, customer_id)
  where review_since is not null and open_review is null;
create index kyc_cases_by_open_review on kyc_cases (platform_id, open_review, review_since, customer_id)
  where open_review is not null;
-- The count of outdated screenings; see Screenings.
create index kyc_cases_screened on kyc_cases (platform_id, screened_at)
  where status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and screened_revision is not null;
create index kyc_cases_never_screened on kyc_cases (platform_id, approved_at)
  where status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and screened_revision is not null
    and screened_at is null and not simulated and approved_at is not null;
-- Re-screening; see Screenings. Pending checks screen by themselves; a simulation stands in for a screening that was never made.
create index kyc_cases_to_rescreen on kyc_cases (platform_id, screened_revision, customer_id)
  where status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and not checks_pending
    and (screened_revision > 0 or not simulated);

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

-- The desk counts what came in and was decided in the last days.
create index kyc_steps_by_time on kyc_steps (platform_id, at);

-- The risk ratings that reviewers set, and why; those by the checks are in their runs. kyc_cases has the one in force.
create table kyc_risk_ratings (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  rating text not null,
  previous text not null,
  factors text[] not null,
  actor text not null,
  -- Where four eyes are required, who set a lower rating first; null where one person suffices.
  first_approved_by text,
  reason text not null,
  at timestamptz not null,
  constraint kyc_risk_ratings_pk primary key (platform_id, id),
  constraint kyc_risk_ratings_case_fk foreign key (platform_id, customer_id)
    references kyc_cases (platform_id, customer_id) deferrable initially deferred
);

create index kyc_risk_ratings_of_customer on kyc_risk_ratings (platform_id, customer_id, at);

alter table kyc_risk_ratings enable row level security;
alter table kyc_risk_ratings force row level security;
create policy kyc_risk_ratings_of_platform on kyc_risk_ratings to vouch_app using (platform_id = current_platform());
revoke update, delete on kyc_risk_ratings from vouch_app;

-- Every run of the checks, what it was run on, and what each check found.
create table kyc_check_runs (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  number integer not null,
  step integer not null,
  facts jsonb not null,
  risk_rating text not null,
  results jsonb not null,
  at timestamptz not null,
  constraint kyc_check_runs_pk primary key (platform_id, id),
  constraint kyc_check_runs_number_unique unique (platform_id, customer_id, number),
  constraint kyc_check_runs_case_fk foreign key (platform_id, customer_id)
    references kyc_cases (platform_id, customer_id) deferrable initially deferred
);

create index kyc_check_runs_newest on kyc_check_runs (platform_id, customer_id, at desc, id desc);

alter table kyc_check_runs enable row level security;
alter table kyc_check_runs force row level security;
create policy kyc_check_runs_of_platform on kyc_check_runs to vouch_app using (platform_id = current_platform());
revoke update, delete on kyc_check_runs from vouch_app;

-- What the checks refer to a reviewer. A finding is closed once and never removed.
create table kyc_findings (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  check_name text not null,
  reference text not null,
  detail text not null,
  strength jsonb not null,
  -- Whether only a reviewer closes it.
  lasting boolean not null,
  first_run integer not null,
  last_run integer not null,
  found_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  closed_reason text,
  constraint kyc_findings_pk primary key (platform_id, id),
  constraint kyc_findings_case_fk foreign key (platform_id, customer_id)
    references kyc_cases (platform_id, customer_id) deferrable initially deferred,
  constraint kyc_findings_closed_by_somebody_for_a_reason
    check (num_nulls(closed_at, closed_by, closed_reason) in (0, 3))
);

create index kyc_findings_of_customer on kyc_findings (platform_id, customer_id, found_at);
create unique index kyc_findings_open_unique on kyc_findings (platform_id, customer_id, check_name, reference)
  where closed_at is null;

alter table kyc_findings enable row level security;
alter table kyc_findings force row level security;
create policy kyc_findings_of_platform on kyc_findings to vouch_app using (platform_id = current_platform());
revoke delete on kyc_findings from vouch_app;
