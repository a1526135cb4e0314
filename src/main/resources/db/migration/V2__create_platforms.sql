-- The two reference tables: small, and the same wherever a platform's rows are stored. A key's hash leads to its platform
-- before the caller is known, so row-level security does not apply here.
create table platforms (
  id uuid not null,
  name text not null,
  environment text not null,
  -- Whether decisions of reviewers take two persons here.
  four_eyes boolean not null default false,
  -- How the pages look to the platform's customers, and where they may lead in the end.
  branding_name text,
  branding_color text,
  branding_logo bytea,
  -- In hexadecimal, as in the logo's address.
  branding_logo_hash text,
  branding_version bigint not null default 0,
  redirect_origins text[] not null default '{}',
  -- The branding has its own.
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint platforms_pk primary key (id),
  constraint platforms_environment_known check (environment in ('SANDBOX', 'LIVE')),
  constraint platforms_branding_color_is_hex check (branding_color ~ '^#[0-9a-f]{6}$'),
  constraint platforms_branding_logo_whole check (num_nulls(branding_logo, branding_logo_hash) in (0, 2))
);

create index platforms_newest on platforms (created_at desc, id desc);

create table api_keys (
  id uuid not null,
  platform_id uuid not null,
  role text not null,
  name text,
  -- Whom it belongs to: four eyes are two persons, not two keys.
  person text,
  hash bytea not null,
  prefix text not null,
  last_four text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_keys_pk primary key (id),
  constraint api_keys_platform_fk foreign key (platform_id) references platforms (id),
  constraint api_keys_hash_unique unique (hash),
  constraint api_keys_hash_is_sha_256 check (octet_length(hash) = 32),
  constraint api_keys_reviewer_is_a_person check (role <> 'REVIEWER' or person is not null),
  constraint api_keys_role_known check (role in ('PLATFORM', 'REVIEWER', 'READ_ONLY'))
);

create index api_keys_newest on api_keys (platform_id, created_at desc, id desc);
