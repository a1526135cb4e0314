-- The desk counts the customers in each state. Without a deduplicated index of its own, every view would read them all.
create index customers_by_state on customers (platform_id, kyc_status) where deleted_at is null;
