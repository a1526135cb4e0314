create table wallets (
  platform_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  blockchain text not null,
  -- In the one spelling that its chain prefers.
  address text not null,
  custody text not null,
  label text,
  archived_at timestamptz,
  -- Since when another customer may hold the address: it is archived, or its customer deleted.
  released_at timestamptz,
  created_at timestamptz not null,
  constraint wallets_pk primary key (platform_id, id),
  constraint wallets_platform_fk foreign key (platform_id) references platforms (id),
  constraint wallets_customer_fk foreign key (platform_id, customer_id) references customers (platform_id, id),
  constraint wallets_blockchain_known check (blockchain in ('ETHEREUM', 'POLYGON', 'BASE', 'ARBITRUM', 'OPTIMISM',
    'AVALANCHE', 'BSC', 'CELO', 'BITCOIN', 'SOLANA', 'STELLAR', 'TRON')),
  constraint wallets_custody_known check (custody in ('SELF', 'CUSTODIAL', 'MPC'))
);

alter table wallets enable row level security;
alter table wallets force row level security;
create policy wallets_of_platform on wallets to vouch_app using (platform_id = current_platform());

-- Two customers that bring one address at once wait for each other here.
create unique index wallets_address_unique on wallets (platform_id, blockchain, address) where released_at is null;
create index wallets_newest on wallets (platform_id, customer_id, created_at desc, id desc);

-- Returns the addresses of a restored customer, except those that another customer has taken or takes at this moment:
-- only the unique index knows of a transaction that has not committed yet.
create function reclaim_wallets(platform uuid, customer uuid) returns void
  language plpgsql volatile
as $$
declare
  wallet uuid;
begin
  -- In one order, so that two restores never end in a deadlock.
  for wallet in
    select id from wallets
    where platform_id = platform and customer_id = customer and archived_at is null and released_at is not null
    order by blockchain, address
  loop
    begin
      update wallets set released_at = null where platform_id = platform and id = wallet;
    exception when unique_violation then null;
    end;
  end loop;
end $$;
