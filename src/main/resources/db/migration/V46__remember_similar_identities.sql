-- The same person with the middle name moved, or with the day and month of the birth date swapped.
alter table kyc_identities
  drop constraint kyc_identities_kind_known,
  add constraint kyc_identities_kind_known check (kind in ('TAX_ID', 'PERSON', 'SIMILAR_PERSON'));
