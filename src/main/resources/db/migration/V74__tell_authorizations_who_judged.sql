-- What an authorization is decided by, and whether another policy than the caller's has judged the customer: what is stored
-- may then be more than the caller's grants. The customer is locked first, as before. The function without the policy stays
-- for instances of the version before, which may run beside this one.
create function lock_authorization_facts(platform uuid, customer uuid, today date, policy text)
  returns table (type text, status text, kyc_status text, kyc_level text, locked boolean, endorsements text[],
    judged_by_another boolean, single_max numeric, daily_max numeric, monthly_max numeric, reason text, actor text,
    created_at timestamptz, daily_used numeric, monthly_used numeric)
  language plpgsql volatile
as $$
begin
  perform from customers c where c.platform_id = platform and c.id = customer for no key update;
  return query
    select c.type, c.status, c.kyc_status, c.kyc_level, c.locked_at is not null, c.endorsements,
      c.endorsement_policy is distinct from policy, f.*
    from customers c cross join limit_facts(customer, today) f
    where c.platform_id = platform and c.id = customer;
end $$;
