-- How far each endpoint is. Apart from the endpoint, whose version it must not change.
create table webhook_progress (
  platform_id uuid not null,
  endpoint_id uuid not null,
  -- The last event of the log that was looked at; null before the first.
  last_event_id uuid,
  -- Since when nothing was accepted although something was sent; null while the endpoint works.
  failing_since timestamptz,
  -- When something was last accepted, give or take ten seconds.
  accepted_at timestamptz,
  constraint webhook_progress_pk primary key (platform_id, endpoint_id),
  constraint webhook_progress_endpoint_fk foreign key (platform_id, endpoint_id)
    references webhook_endpoints (platform_id, id)
);

alter table webhook_progress enable row level security;
alter table webhook_progress force row level security;
create policy webhook_progress_of_platform on webhook_progress to vouch_app using (platform_id = current_platform());

create table webhook_deliveries (
  platform_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  customer_id uuid,
  sequence bigint not null,
  status text not null,
  attempts integer not null,
  -- When it is to be sent, unless an earlier event of the customer is pending.
  next_attempt_at timestamptz,
  -- Until when an instance may be sending it; after that, the instance is taken to be gone.
  claimed_until timestamptz,
  -- Until when later events of the customer wait for it; null as long as it is pending.
  blocks_until timestamptz,
  first_attempt_at timestamptz,
  last_attempt_at timestamptz,
  latency_ms integer,
  http_status integer,
  error text,
  response text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhook_deliveries_pk primary key (platform_id, id),
  constraint webhook_deliveries_platform_fk foreign key (platform_id) references platforms (id),
  constraint webhook_deliveries_endpoint_fk foreign key (platform_id, endpoint_id)
    references webhook_endpoints (platform_id, id),
  -- An event is delivered to an endpoint under one id, however often.
  constraint webhook_deliveries_event_unique unique (platform_id, endpoint_id, event_id),
  constraint webhook_deliveries_status_known check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  constraint webhook_deliveries_pending_is_due check ((status = 'PENDING') = (next_attempt_at is not null)),
  constraint webhook_deliveries_response_is_short check (char_length(response) <= 1024)
);

alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy webhook_deliveries_of_platform on webhook_deliveries to vouch_app
  using (platform_id = current_platform());

create index webhook_deliveries_newest on webhook_deliveries (platform_id, endpoint_id, created_at desc, id desc);
create index webhook_deliveries_due on webhook_deliveries (platform_id, endpoint_id, next_attempt_at)
  where status = 'PENDING';
create index webhook_deliveries_in_order on webhook_deliveries (platform_id, endpoint_id, customer_id, sequence)
  where status = 'PENDING';
create index webhook_deliveries_failed on webhook_deliveries (platform_id, endpoint_id, created_at desc, id desc)
  where status = 'FAILED';
-- An erasure removes the responses.
create index webhook_deliveries_of_customer on webhook_deliveries (platform_id, customer_id)
  where customer_id is not null;
create index webhook_deliveries_finished on webhook_deliveries (platform_id, updated_at) where status <> 'PENDING';
