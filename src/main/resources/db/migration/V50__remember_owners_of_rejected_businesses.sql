-- Under which tax ids, and which names with birth dates, the owners of a business were ever checked: who stands behind a
-- business that was finally rejected comes back as a person, or behind another business.
alter table kyc_identities
  drop constraint kyc_identities_kind_known,
  add constraint kyc_identities_kind_known
    check (kind in ('TAX_ID', 'PERSON', 'SIMILAR_PERSON', 'OWNER_TAX_ID', 'OWNER_PERSON'));
