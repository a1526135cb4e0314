create table external_accounts (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  type text not null,
  country text,
  routing_number text,
  bic text,
  account_type text,
  blockchain text,
  account_holder_name text,
  -- How the holder's name goes with the customer's, when the account was linked; null where no name was given.
  account_holder_match text,
  bank_name text,
  label text,
  -- The account's number, IBAN, CLABE or address: encrypted, its last characters to tell it by, and a blind index by
  -- which the same account is found again.
  number_ciphertext bytea not null,
  number_last4 text not null,
  number_index bytea not null,
  deleted_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint external_accounts_pk primary key (platform_id, id),
  constraint external_accounts_platform_fk foreign key (platform_id) references platforms (id),
  constraint external_accounts_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint external_accounts_type_known check (type in ('US_BANK_ACCOUNT', 'IBAN', 'INTERNATIONAL_BANK_ACCOUNT',
    'MX_BANK_ACCOUNT', 'CRYPTO_ADDRESS')),
  constraint external_accounts_account_type_known check (account_type in ('CHECKING', 'SAVINGS')),
  constraint external_accounts_account_holder_match_known check (account_holder_match in ('SAME', 'SIMILAR', 'DIFFERENT')),
  constraint external_accounts_last4_is_short check (char_length(number_last4) <= 4)
);

alter table external_accounts enable row level security;
alter table external_accounts force row level security;
create policy external_accounts_of_platform on external_accounts to vouch_app
  using (platform_id = current_platform());

create index external_accounts_newest on external_accounts (platform_id, customer_id, created_at desc, id desc)
  where deleted_at is null;
-- A customer links an account once; two customers may share one. Those who link wait for each other on the customer's
-- row and look there under every key of the index keyset, so this catches only who forgets to.
create unique index external_accounts_number_unique on external_accounts (platform_id, customer_id, number_index)
  where deleted_at is null;

-- Deleted ones too, for erasures and evidence.
create index external_accounts_of_customer on external_accounts (platform_id, customer_id);
