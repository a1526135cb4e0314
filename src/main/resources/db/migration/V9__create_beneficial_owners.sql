create table beneficial_owners (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  first_name text,
  middle_name text,
  last_name text,
  email text,
  date_of_birth date,
  address_line1 text,
  address_line2 text,
  address_city text,
  address_state text,
  address_postal_code text,
  address_country text,
  ownership_percentage numeric(5, 2) not null,
  roles text[] not null,
  tax_id_type text,
  tax_id_country text,
  tax_id_ciphertext bytea,
  tax_id_index bytea,
  verification_status text not null,
  rejection_reason jsonb,
  deleted_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- As of customers.
  person_key text,
  constraint beneficial_owners_pk primary key (platform_id, id),
  constraint beneficial_owners_platform_fk foreign key (platform_id) references platforms (id),
  constraint beneficial_owners_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint beneficial_owners_percentage_possible check (ownership_percentage between 0 and 100),
  constraint beneficial_owners_roles_known check (cardinality(roles) > 0
    and roles <@ array['BENEFICIAL_OWNER', 'CONTROL_PERSON', 'REPRESENTATIVE']),
  constraint beneficial_owners_verification_status_known check (verification_status in ('NOT_STARTED', 'PENDING',
    'INCOMPLETE', 'UNDER_REVIEW', 'APPROVED', 'REJECTED')),
  constraint beneficial_owners_tax_id_whole
    check (num_nulls(tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index) in (0, 4))
);

alter table beneficial_owners enable row level security;
alter table beneficial_owners force row level security;
create policy beneficial_owners_of_platform on beneficial_owners to vouch_app
  using (platform_id = current_platform());

create index beneficial_owners_newest on beneficial_owners (platform_id, customer_id, created_at desc, id desc)
  where deleted_at is null;
-- Deleted ones too, for erasures and evidence.
create index beneficial_owners_of_customer on beneficial_owners (platform_id, customer_id);
create index beneficial_owners_by_tax_id on beneficial_owners (platform_id, tax_id_index)
  where tax_id_index is not null;
-- For those who share an identity with a customer that was finally rejected.
create index beneficial_owners_by_person on beneficial_owners (platform_id, person_key) where person_key is not null;

-- What a business last said of its ownership as a whole; what it said before is in the events.
create table ownership_attestations (
  platform_id uuid not null,
  customer_id uuid not null,
  attested_by text,
  attested_at timestamptz not null,
  voided_at timestamptz,
  version bigint not null,
  constraint ownership_attestations_pk primary key (platform_id, customer_id),
  constraint ownership_attestations_platform_fk foreign key (platform_id) references platforms (id),
  constraint ownership_attestations_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id)
);

alter table ownership_attestations enable row level security;
alter table ownership_attestations force row level security;
create policy ownership_attestations_of_platform on ownership_attestations to vouch_app
  using (platform_id = current_platform());
