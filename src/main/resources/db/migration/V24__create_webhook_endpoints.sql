create table webhook_endpoints (
  platform_id uuid not null,
  id uuid not null,
  url text not null,
  event_types text[] not null,
  description text,
  payload text not null,
  status text not null,
  disabled_reason text,
  disabled_at timestamptz,
  -- Encrypted. The previous secret also signs until it expires.
  secret_ciphertext bytea not null,
  previous_secret_ciphertext bytea,
  previous_secret_expires_at timestamptz,
  deleted_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhook_endpoints_pk primary key (platform_id, id),
  constraint webhook_endpoints_platform_fk foreign key (platform_id) references platforms (id),
  constraint webhook_endpoints_payload_known check (payload in ('FULL', 'THIN')),
  constraint webhook_endpoints_status_known check (status in ('ENABLED', 'DISABLED')),
  constraint webhook_endpoints_disabled_reason_known check (disabled_reason in ('REQUESTED', 'GONE', 'FAILING')),
  constraint webhook_endpoints_disabled_for_a_reason check ((status = 'DISABLED') = (disabled_reason is not null))
);

alter table webhook_endpoints enable row level security;
alter table webhook_endpoints force row level security;
create policy webhook_endpoints_of_platform on webhook_endpoints to vouch_app
  using (platform_id = current_platform());

create index webhook_endpoints_newest on webhook_endpoints (platform_id, created_at desc, id desc)
  where deleted_at is null;
