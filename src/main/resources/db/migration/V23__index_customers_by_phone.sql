-- The desk searches by it.
create index customers_by_phone on customers (platform_id, phone) where phone is not null;
