-- Under which tax ids, and which names with birth dates, a customer was ever checked: a platform that edits them does not
-- make a rejection forgotten. Those of the owners of a business as well: who stands behind a business that was finally
-- rejected comes back as a person, or behind another business.
create table kyc_identities (
  platform_id uuid not null,
  -- SIMILAR_PERSON is the same person with the middle name moved, or with the day and month of the birth date swapped.
  kind text not null,
  -- The tax id's blind index, or the SHA-256 of the person key.
  key bytea not null,
  customer_id uuid not null,
  constraint kyc_identities_pk primary key (platform_id, kind, key, customer_id),
  constraint kyc_identities_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint kyc_identities_kind_known check (kind in ('TAX_ID', 'PERSON', 'SIMILAR_PERSON', 'OWNER_TAX_ID',
    'OWNER_PERSON'))
);

alter table kyc_identities enable row level security;
alter table kyc_identities force row level security;
create policy kyc_identities_of_platform on kyc_identities to vouch_app using (platform_id = current_platform());

-- For erasures.
create index kyc_identities_of_customer on kyc_identities (platform_id, customer_id);
