alter table customers
  add column rejection_reasons jsonb not null default '[]',
  add column kyc_link_hash bytea,
  add column kyc_link_expires_at timestamptz,
  -- The same for a person however the name is written: its letters without case, accents, spaces and signs, and the
  -- birth date; null where there is no letter. A column, because Postgres uses no index over functions under row-level
  -- security.
  add column person_key text generated always as (
    nullif(regexp_replace(lower(normalize(first_name || last_name, nfkd) collate pg_c_utf8), '[^[:alnum:]]', '', 'g'), '')
      || ' ' || (date_of_birth - date '1970-01-01')::text) stored;
create index customers_by_person on customers (platform_id, person_key) where person_key is not null;
-- For the jobs that go through those who are approved, or soon may be, page by page.
create index customers_approved_or_in_review on customers (platform_id, id)
  where kyc_status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and deleted_at is null;
create unique index customers_kyc_link_unique on customers (kyc_link_hash) where kyc_link_hash is not null;
create or replace view listed_customers as select * from customers where platform_id = current_platform();

create table kyc_cases (
  customer_id uuid not null,
  platform_id uuid not null,
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
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint kyc_cases_pk primary key (customer_id),
  constraint kyc_cases_customer_fk foreign key (customer_id) references customers (id),
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
  customer_id uuid not null,
  platform_id uuid not null,
  number integer not null,
  from_status text not null,
  to_status text not null,
  action text not null,
  actor text not null,
  reason text,
  reasons jsonb not null,
  at timestamptz not null,
  constraint kyc_steps_pk primary key (customer_id, number),
  constraint kyc_steps_case_fk foreign key (customer_id) references kyc_cases (customer_id) deferrable initially deferred
);

alter table kyc_steps enable row level security;
alter table kyc_steps force row level security;
create policy kyc_steps_of_platform on kyc_steps to vouch_app using (platform_id = current_platform());
revoke update, delete on kyc_steps from vouch_app;

-- Whose link this is: asked before anybody knows for whom, so as the role that may read every row.
create function customer_of_kyc_link(hash bytea, now timestamptz) returns table (platform_id uuid, id uuid)
  language sql stable security definer set search_path = public
as $$
  select c.platform_id, c.id from customers c
  where c.kyc_link_hash = hash and c.kyc_link_expires_at > now and c.deleted_at is null
$$;
grant create on schema public to vouch_search;
alter function customer_of_kyc_link owner to vouch_search;
revoke create on schema public from vouch_search;
revoke all on function customer_of_kyc_link from public;
grant execute on function customer_of_kyc_link to vouch_app;
