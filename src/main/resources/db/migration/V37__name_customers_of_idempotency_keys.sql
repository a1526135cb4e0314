-- The customer that the stored response is about: an erasure removes it.
alter table idempotency_keys add column customer_id uuid;

create index idempotency_keys_of_customer on idempotency_keys (platform_id, customer_id) where customer_id is not null;
