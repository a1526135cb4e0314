create table virtual_accounts (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  currency text not null,
  issuer text not null,
  -- What it is paid on by, as JSON, encrypted with the customer's data key.
  details_ciphertext bytea not null,
  -- Counts how often the account was frozen or unfrozen with its customer.
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint virtual_accounts_pk primary key (platform_id, id),
  constraint virtual_accounts_platform_fk foreign key (platform_id) references platforms (id),
  constraint virtual_accounts_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint virtual_accounts_currency_known check (currency in ('USD', 'EUR', 'MXN', 'BRL')),
  constraint virtual_accounts_currency_unique unique (platform_id, customer_id, currency)
);

alter table virtual_accounts enable row level security;
alter table virtual_accounts force row level security;
create policy virtual_accounts_of_platform on virtual_accounts to vouch_app using (platform_id = current_platform());
-- What has been issued stays as it was issued.
revoke update, delete on virtual_accounts from vouch_app;
grant update (version, updated_at) on virtual_accounts to vouch_app;

create index virtual_accounts_newest on virtual_accounts (platform_id, customer_id, created_at desc, id desc);
