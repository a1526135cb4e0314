-- Each screening of a customer against the lists, whatever it found: proof that it happened. Rows are added and never
-- changed.
create table kyc_screenings (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  -- The run of the checks that it was a part of; null for one that follows a new edition of a list.
  run integer,
  lists text[] not null,
  -- The version of each of them.
  versions text[] not null,
  matches integer not null,
  new_matches boolean not null,
  at timestamptz not null,
  constraint kyc_screenings_pk primary key (platform_id, id),
  constraint kyc_screenings_case_fk foreign key (platform_id, customer_id)
    references kyc_cases (platform_id, customer_id) deferrable initially deferred,
  constraint kyc_screenings_each_list_has_a_version check (cardinality(lists) = cardinality(versions))
);

create index kyc_screenings_newest on kyc_screenings (platform_id, customer_id, at desc, id desc);

alter table kyc_screenings enable row level security;
alter table kyc_screenings force row level security;
create policy kyc_screenings_of_platform on kyc_screenings to vouch_app using (platform_id = current_platform());
revoke update, delete on kyc_screenings from vouch_app;
