-- Which reviewer works on which case at the desk, until it expires.
create table desk_claims (
  platform_id uuid not null,
  customer_id uuid not null,
  actor_id text not null,
  person text,
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  constraint desk_claims_pk primary key (platform_id, customer_id),
  constraint desk_claims_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id)
);

alter table desk_claims enable row level security;
alter table desk_claims force row level security;
create policy desk_claims_of_platform on desk_claims to vouch_app using (platform_id = current_platform());
