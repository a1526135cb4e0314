-- Expired keys are removed platform by platform: by their time alone, each pass would read everybody's. One index for the
-- other, so that claiming a key writes no more than it did.
drop index idempotency_keys_expired;
create index idempotency_keys_expired on idempotency_keys (platform_id, expires_at);
