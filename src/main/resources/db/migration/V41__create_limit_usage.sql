-- What was approved on each UTC day and not given back. A month is the sum of its days, so that the two never differ,
-- and an authorization changes one row. A busy one is changed often: the room keeps its versions on one page.
create table limit_usage (
  customer_id uuid not null,
  platform_id uuid not null,
  day date not null,
  used numeric(20,2) not null,
  constraint limit_usage_pk primary key (customer_id, day),
  constraint limit_usage_customer_fk foreign key (customer_id) references customers (id),
  constraint limit_usage_not_negative check (used >= 0)
) with (fillfactor = 70);

alter table limit_usage enable row level security;
alter table limit_usage force row level security;
create policy limit_usage_of_platform on limit_usage to vouch_app using (platform_id = current_platform());

-- What a customer's limits are measured by, always one row. Such a function becomes part of the query that calls it.
create function limit_facts(customer uuid, today date)
  returns table (single_max numeric, daily_max numeric, monthly_max numeric, reason text, actor text,
    created_at timestamptz, daily_used numeric, monthly_used numeric)
  language sql stable
as $$
  select o.single_max, o.daily_max, o.monthly_max, o.reason, o.actor, o.created_at, u.daily, u.monthly
  from (
    select coalesce(sum(used) filter (where day = today), 0) as daily, coalesce(sum(used), 0) as monthly
    from limit_usage
    where customer_id = customer and day >= date_trunc('month', today::timestamp)::date
      and day < (date_trunc('month', today::timestamp) + interval '1 month')::date
  ) as u
  left join limit_overrides o on o.customer_id = customer
$$;
