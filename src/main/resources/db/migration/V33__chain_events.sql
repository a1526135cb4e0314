-- Each event of a customer is bound to the one before it: see docs/adr/0013-a-timeline-that-shows-tampering.md. The hash is
-- over who did what, when, and over data_hash; that is over the data and the salt. An erasure removes both, and the hashes
-- still agree.
alter table events
  add column salt bytea,
  add column data_hash bytea,
  add column previous_hash bytea,
  add column hash bytea,
  add constraint events_of_customers_are_chained
    check (num_nulls(customer_id, data_hash, previous_hash, hash) in (0, 4)),
  add constraint events_hashes_are_sha_256
    check (octet_length(data_hash) = 32 and octet_length(previous_hash) = 32 and octet_length(hash) = 32);
