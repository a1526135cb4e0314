-- The evidence of everybody who was decided on in a period, put together by a job.
create table evidence_exports (
  platform_id uuid not null,
  id uuid not null,
  decided_after timestamptz not null,
  decided_before timestamptz not null,
  status text not null,
  -- The reviewer's key, and whose it is.
  requested_by text not null,
  requested_person text,
  created_at timestamptz not null,
  -- Those who were decided on before this have their pack.
  planned_until timestamptz not null,
  completed_at timestamptz,
  expires_at timestamptz,
  constraint evidence_exports_pk primary key (platform_id, id),
  constraint evidence_exports_platform_fk foreign key (platform_id) references platforms (id),
  constraint evidence_exports_status_known check (status in ('PENDING', 'RUNNING', 'COMPLETE', 'FAILED', 'EXPIRED'))
);

alter table evidence_exports enable row level security;
alter table evidence_exports force row level security;
create policy evidence_exports_of_platform on evidence_exports to vouch_app using (platform_id = current_platform());

-- Whoever asks for a period while it is exported gets that export.
create unique index evidence_exports_of_period on evidence_exports (platform_id, decided_after, decided_before)
  where status in ('PENDING', 'RUNNING', 'COMPLETE');

-- One pack for each customer: an erasure removes it.
create table evidence_packs (
  platform_id uuid not null,
  id uuid not null,
  export_id uuid not null,
  customer_id uuid not null,
  -- Both null until the pack is whole.
  byte_size bigint,
  sha256 bytea,
  -- Attempts that failed.
  failures integer not null default 0,
  constraint evidence_packs_pk primary key (platform_id, id),
  constraint evidence_packs_customer_unique unique (platform_id, export_id, customer_id),
  constraint evidence_packs_export_fk foreign key (platform_id, export_id) references evidence_exports (platform_id, id)
);

alter table evidence_packs enable row level security;
alter table evidence_packs force row level security;
create policy evidence_packs_of_platform on evidence_packs to vouch_app using (platform_id = current_platform());

create index evidence_packs_of_customer on evidence_packs (platform_id, customer_id);
-- For the job, which writes a few in each run.
create index evidence_packs_unfinished on evidence_packs (platform_id, export_id, failures, customer_id)
  where sha256 is null;

-- A pack in pieces, each encrypted with the customer's data key.
create table evidence_chunks (
  platform_id uuid not null,
  pack_id uuid not null,
  number integer not null,
  content bytea not null,
  constraint evidence_chunks_pk primary key (platform_id, pack_id, number),
  constraint evidence_chunks_pack_fk foreign key (platform_id, pack_id) references evidence_packs (platform_id, id)
    on delete cascade
);

-- What is encrypted does not compress: to try costs time.
alter table evidence_chunks alter column content set storage external;

alter table evidence_chunks enable row level security;
alter table evidence_chunks force row level security;
create policy evidence_chunks_of_platform on evidence_chunks to vouch_app using (platform_id = current_platform());
revoke update on evidence_chunks from vouch_app;
