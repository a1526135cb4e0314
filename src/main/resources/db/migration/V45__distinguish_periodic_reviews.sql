-- A review that is only due by time leaves the endorsements, unlike one that was opened for what was found.
alter table kyc_cases
  add column open_review text,
  add constraint kyc_cases_open_review_known check (open_review in ('PERIODIC', 'MONITORING'));
-- A conversion of the column reaches all rows, as row-level security does not apply to it.
alter table kyc_cases alter column open_review type text
  using case when status = 'APPROVED' and review_since is not null then 'MONITORING' end;

drop view listed_customers;
alter table customers
  alter column open_review drop default,
  alter column open_review drop not null,
  alter column open_review type text using case when open_review then 'MONITORING' end,
  add constraint customers_open_review_known check (open_review in ('PERIODIC', 'MONITORING'));

create view listed_customers as select * from customers where platform_id = current_platform();
grant create on schema public to vouch_search;
alter view listed_customers owner to vouch_search;
revoke create on schema public from vouch_search;
revoke all on listed_customers from vouch_app;
grant select on listed_customers to vouch_app;
