create table idempotency_keys (
  platform_id uuid not null,
  key uuid not null,
  fingerprint bytea not null,
  response bytea,
  -- The customer that the stored response is about: an erasure removes it.
  customer_id uuid,
  expires_at timestamptz not null,
  constraint idempotency_keys_pk primary key (platform_id, key),
  constraint idempotency_keys_fingerprint_is_sha_256 check (octet_length(fingerprint) = 32)
);

alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy idempotency_keys_of_platform on idempotency_keys to vouch_app using (platform_id = current_platform());

-- Expired keys are removed platform by platform.
create index idempotency_keys_expired on idempotency_keys (platform_id, expires_at);
create index idempotency_keys_of_customer on idempotency_keys (platform_id, customer_id) where customer_id is not null;

-- A key is locked while the first request with it runs; its row is inserted with the stored response, in one statement.
-- The lock comes first: the select is a statement of its own, so it sees what was committed while waiting. The second lock
-- names the request that runs, for those whose wait times out.
create function lock_idempotency_key(platform uuid, wanted uuid, key_lock integer, request_lock integer)
  returns table (fingerprint bytea, response bytea, expires_at timestamptz)
  language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(platform::text || wanted, 1)),
    pg_advisory_xact_lock_shared(key_lock, request_lock);
  return query select k.fingerprint, k.response, k.expires_at from idempotency_keys k
    where k.platform_id = platform and k.key = wanted;
end $$;
