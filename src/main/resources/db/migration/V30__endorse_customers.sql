-- What reviewers have revoked, and the version of the policy by which what the customer has was last judged.
alter table customers
  add column revoked_endorsements text[] not null default '{}',
  add column endorsement_policy text,
  add constraint customers_endorsed_when_active check (status = 'ACTIVE' or endorsements = '{}'),
  add constraint customers_endorsed_unless_revoked check (not endorsements && revoked_endorsements);

create or replace view listed_customers as select * from customers where platform_id = current_platform();

-- For the job that looks for those whom an older policy has judged.
create index customers_by_endorsement_policy on customers (platform_id, id) include (endorsement_policy)
  where status = 'ACTIVE';
