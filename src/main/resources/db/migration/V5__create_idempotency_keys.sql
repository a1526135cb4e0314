create table idempotency_keys (
  platform_id uuid not null,
  key uuid not null,
  fingerprint bytea not null,
  response bytea,
  expires_at timestamptz not null,
  constraint idempotency_keys_pk primary key (platform_id, key),
  constraint idempotency_keys_fingerprint_is_sha_256 check (octet_length(fingerprint) = 32)
);

alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy idempotency_keys_of_platform on idempotency_keys to vouch_app using (platform_id = current_platform());

-- Expired keys are removed platform by platform.
create index idempotency_keys_expired on idempotency_keys (platform_id, expires_at);
