create table authorizations (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  endorsement text not null,
  amount numeric(20,2) not null,
  reference text not null,
  decision text not null,
  reasons jsonb not null,
  -- The UTC day to which it was counted, and is given back.
  counted_on date,
  reversed_at timestamptz,
  created_at timestamptz not null,
  constraint authorizations_pk primary key (platform_id, id),
  constraint authorizations_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint authorizations_amount_positive check (amount > 0),
  constraint authorizations_decision_known check (decision in ('APPROVED', 'DECLINED')),
  constraint authorizations_counted_if_approved check ((decision = 'APPROVED') = (counted_on is not null)),
  constraint authorizations_reversed_if_approved check (reversed_at is null or decision = 'APPROVED')
);

alter table authorizations enable row level security;
alter table authorizations force row level security;
create policy authorizations_of_platform on authorizations to vouch_app using (platform_id = current_platform());
revoke delete on authorizations from vouch_app;

-- One for each filter of the list, in the list's order.
create index authorizations_newest on authorizations (platform_id, customer_id, created_at desc, id desc);
create index authorizations_by_decision on authorizations (platform_id, customer_id, decision, created_at desc, id desc);
create index authorizations_by_endorsement on authorizations (platform_id, customer_id, endorsement, created_at desc, id desc);
create index authorizations_by_reference on authorizations (platform_id, customer_id, reference, created_at desc, id desc);

-- The facts that decide an authorization, with the versions of the endorsement policy in force and of the one that last
-- evaluated the customer. The customer is locked first: the select is a statement of its own, so it sees what was
-- committed while this one waited for the lock. No row where the customer does not exist.
create function lock_authorization_facts(platform uuid, customer uuid, today date)
  returns table (type text, status text, kyc_level text, endorsements text[], policy_in_force text, evaluated_by text,
    single_max numeric, daily_max numeric, monthly_max numeric, reason text, actor text, created_at timestamptz,
    daily_used numeric, monthly_used numeric)
  language plpgsql volatile
as $$
begin
  perform from customers c where c.platform_id = platform and c.id = customer for no key update;
  return query
    select c.type, c.status, c.kyc_level, c.endorsements,
      (select p.version from endorsement_policies p order by p.number desc limit 1), c.endorsement_policy, f.*
    from customers c cross join limit_facts(platform, customer, today) f
    where c.platform_id = platform and c.id = customer;
end $$;
