-- The last event of a customer, which the next one follows on. Postgres reads one entry of the index of the sequence, or it
-- reads all events of the customer and sorts them: where it believes that a customer has few, as of tables that are young or
-- of plans for any customer, it takes the two for equal. So it may not sort.
create function last_event(customer uuid) returns table (sequence bigint, transaction_id bigint)
  language sql stable
  set enable_sort = off
as $$
  select e.sequence, e.transaction_id from events e where e.customer_id = customer order by e.sequence desc limit 1
$$;
