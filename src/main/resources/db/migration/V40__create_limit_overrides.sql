-- The limits of a customer that are not those of its type and level. Who had which before, the events tell.
create table limit_overrides (
  customer_id uuid not null,
  platform_id uuid not null,
  single_max numeric(20,2) not null,
  daily_max numeric(20,2) not null,
  monthly_max numeric(20,2) not null,
  reason text not null,
  actor text not null,
  created_at timestamptz not null,
  constraint limit_overrides_pk primary key (customer_id),
  constraint limit_overrides_customer_fk foreign key (customer_id) references customers (id),
  constraint limit_overrides_in_order check (0 <= single_max and single_max <= daily_max and daily_max <= monthly_max)
);

alter table limit_overrides enable row level security;
alter table limit_overrides force row level security;
create policy limit_overrides_of_platform on limit_overrides to vouch_app using (platform_id = current_platform());
