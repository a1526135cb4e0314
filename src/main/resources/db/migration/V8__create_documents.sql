create table documents (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  owner_id uuid,
  type text not null,
  side text,
  issuing_country text,
  issued_on date,
  expires_on date,
  media_type text not null,
  byte_size integer not null,
  sha256 bytea not null,
  width integer,
  height integer,
  store text not null,
  status text not null,
  rejection_reason jsonb,
  superseded_at timestamptz,
  expiry_announced_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint documents_pk primary key (platform_id, id),
  constraint documents_platform_fk foreign key (platform_id) references platforms (id),
  constraint documents_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint documents_type_known check (type in ('PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID', 'SELFIE',
    'PROOF_OF_ADDRESS', 'BANK_STATEMENT', 'INCOME_TAX_RETURN', 'INCORPORATION_ARTICLES', 'POWER_OF_ATTORNEY',
    'DIRECTORS_REGISTRY', 'SHAREHOLDER_REGISTRY', 'REGULATED_ACTIVITY_DOCUMENT', 'SIGNED_BALANCE_SHEET',
    'OWNERSHIP_CHART')),
  constraint documents_side_known check (side in ('FRONT', 'BACK')),
  constraint documents_store_known check (store in ('POSTGRES', 'S3')),
  constraint documents_status_known check (status in ('PENDING', 'ACCEPTED', 'REJECTED')),
  constraint documents_rejection_has_reason check ((status = 'REJECTED') = (rejection_reason is not null)),
  constraint documents_sha256_is_sha_256 check (octet_length(sha256) = 32)
);

alter table documents enable row level security;
alter table documents force row level security;
create policy documents_of_platform on documents to vouch_app using (platform_id = current_platform());

create index documents_newest on documents (platform_id, customer_id, created_at desc, id desc);
create index documents_by_sha256 on documents (platform_id, sha256);
-- A newer document takes the place of the older one; a renewal does once it is accepted.
create unique index documents_current_unique on documents (platform_id, customer_id, owner_id, type, side, status)
  nulls not distinct where superseded_at is null and status <> 'REJECTED';

create index documents_expiring on documents (platform_id, customer_id, expires_on)
  where superseded_at is null and expires_on is not null;

-- The encrypted bytes, where Postgres is the store.
create table document_contents (
  platform_id uuid not null,
  document_id uuid not null,
  content bytea not null,
  constraint document_contents_pk primary key (platform_id, document_id),
  constraint document_contents_document_fk foreign key (platform_id, document_id) references documents (platform_id, id)
);

-- What is encrypted does not compress: to try costs time.
alter table document_contents alter column content set storage external;

alter table document_contents enable row level security;
alter table document_contents force row level security;
create policy document_contents_of_platform on document_contents to vouch_app using (platform_id = current_platform());
revoke update on document_contents from vouch_app;
