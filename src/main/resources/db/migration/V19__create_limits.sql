-- The limits of a customer that are not those of its type and level. Who had which before, the events tell.
create table limit_overrides (
  platform_id uuid not null,
  customer_id uuid not null,
  single_max numeric(20,2) not null,
  daily_max numeric(20,2) not null,
  monthly_max numeric(20,2) not null,
  reason text not null,
  actor text not null,
  created_at timestamptz not null,
  constraint limit_overrides_pk primary key (platform_id, customer_id),
  constraint limit_overrides_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint limit_overrides_in_order check (0 <= single_max and single_max <= daily_max and daily_max <= monthly_max)
);

alter table limit_overrides enable row level security;
alter table limit_overrides force row level security;
create policy limit_overrides_of_platform on limit_overrides to vouch_app using (platform_id = current_platform());

-- What was approved on each UTC day and not given back. A month is the sum of its days, so that the two never differ,
-- and an authorization changes one row. A busy one is changed often: the room keeps its versions on one page.
create table limit_usage (
  platform_id uuid not null,
  customer_id uuid not null,
  day date not null,
  used numeric(20,2) not null,
  constraint limit_usage_pk primary key (platform_id, customer_id, day),
  constraint limit_usage_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint limit_usage_not_negative check (used >= 0)
) with (fillfactor = 70);

alter table limit_usage enable row level security;
alter table limit_usage force row level security;
create policy limit_usage_of_platform on limit_usage to vouch_app using (platform_id = current_platform());

-- What a customer's limits are measured by, always one row. Such a function becomes part of the query that calls it.
create function limit_facts(platform uuid, customer uuid, today date)
  returns table (single_max numeric, daily_max numeric, monthly_max numeric, reason text, actor text,
    created_at timestamptz, daily_used numeric, monthly_used numeric)
  language sql stable
as $$
  select o.single_max, o.daily_max, o.monthly_max, o.reason, o.actor, o.created_at, u.daily, u.monthly
  from (
    select coalesce(sum(used) filter (where day = today), 0) as daily, coalesce(sum(used), 0) as monthly
    from limit_usage
    where platform_id = platform and customer_id = customer and day >= date_trunc('month', today::timestamp)::date
      and day < (date_trunc('month', today::timestamp) + interval '1 month')::date
  ) as u
  left join limit_overrides o on o.platform_id = platform and o.customer_id = customer
$$;
