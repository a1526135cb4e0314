-- When the customer was screened last, to find those whom a new edition of a list has not reached.
alter table kyc_cases add column screened_at timestamptz;

create index kyc_cases_screened on kyc_cases (platform_id, screened_at)
  where status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW');
