-- The policies that running instances have, and since when there has been an instance with each: the latest is in force.
-- They belong to no platform: no platform_id, no row-level security.
create table endorsement_policies (
  version text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  constraint endorsement_policies_pk primary key (version)
);
