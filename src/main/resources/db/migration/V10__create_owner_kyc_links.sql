-- The last link of each beneficial owner: what is kept of it.
create table owner_kyc_links (
  platform_id uuid not null,
  owner_id uuid not null,
  customer_id uuid not null,
  hash bytea not null,
  redirect_url text,
  expires_at timestamptz not null,
  -- Since the decision on the business it shows that, and accepts nothing.
  ended_at timestamptz,
  constraint owner_kyc_links_pk primary key (platform_id, owner_id),
  constraint owner_kyc_links_hash_unique unique (platform_id, hash),
  constraint owner_kyc_links_owner_fk foreign key (platform_id, owner_id) references beneficial_owners (platform_id, id)
);

create index owner_kyc_links_of_customer on owner_kyc_links (platform_id, customer_id);

alter table owner_kyc_links enable row level security;
alter table owner_kyc_links force row level security;
create policy owner_kyc_links_of_platform on owner_kyc_links to vouch_app using (platform_id = current_platform());
