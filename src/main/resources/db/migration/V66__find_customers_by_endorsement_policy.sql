-- The job that looks every minute for those whom another policy has judged reads only those, not everybody.
drop index customers_by_endorsement_policy;
create index customers_by_endorsement_policy on customers (platform_id, endorsement_policy, id) where status = 'ACTIVE';
