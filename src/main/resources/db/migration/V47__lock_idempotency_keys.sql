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
