-- Trusted: the owner of a database may create it without being a superuser.
create extension if not exists pg_trgm;

-- A name without case, accents and signs: Łukasz O'Neil-Weiß is lukasz oneil weiss.
create function folded(name text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(
      translate(
        replace(replace(replace(lower(normalize(name, nfkd) collate pg_c_utf8), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
        'łøđðħıþŧ', 'loddhitt'),
      '[\u0300-\u036f''’`]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g');

create table customers (
  platform_id uuid not null,
  id uuid not null,
  type text not null,
  email text not null,
  phone text,
  country text,
  address_line1 text,
  address_line2 text,
  address_city text,
  address_state text,
  address_postal_code text,
  address_country text,
  external_id text,
  metadata jsonb not null,
  first_name text,
  middle_name text,
  last_name text,
  date_of_birth date,
  nationality text,
  place_of_birth text,
  legal_name text,
  trade_name text,
  incorporation_date date,
  registration_number text,
  website text,
  additional_information jsonb,
  data_key bytea,
  tax_id_type text,
  tax_id_country text,
  tax_id_ciphertext bytea,
  tax_id_index bytea,
  kyc_status text not null,
  kyc_level text not null,
  risk_rating text,
  rejection_reasons jsonb not null default '[]',
  -- Approved, and waiting for a reviewer all the same. A review that is only due by time leaves the endorsements, unlike
  -- one that was opened for what was found.
  open_review text,
  kyc_link_hash bytea,
  kyc_link_expires_at timestamptz,
  -- Since the decision the link shows the outcome and accepts nothing.
  kyc_link_ended_at timestamptz,
  -- Where the customer may go on when the pages of its link have ended.
  kyc_link_redirect_url text,
  endorsements text[] not null,
  -- Those that a reviewer has revoked.
  revoked_endorsements text[] not null default '{}',
  -- The version of the policy that last evaluated the customer.
  endorsement_policy text,
  restrictions jsonb not null,
  restricted_until timestamptz,
  locked_at timestamptz,
  lock_reason text,
  locked_by text,
  deleted_at timestamptz,
  -- A deleted customer is erased once its retention has ended, unless somebody holds it.
  legal_hold_reason text,
  erased_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Derived, for the filters of the list; Customer#status derives the same.
  status text not null generated always as (
    case
      when deleted_at is not null then 'DELETED'
      when locked_at is not null or kyc_status = 'REJECTED' then 'SUSPENDED'
      when kyc_status = 'APPROVED' then 'ACTIVE'
      else 'PENDING'
    end) stored,
  -- The same for a person however the name is written (PersonKey). A column, because Postgres uses no index over functions
  -- under row-level security.
  person_key text,
  -- Rejected, and not everything that it was rejected for may be tried again.
  finally_rejected boolean not null generated always as (
    kyc_status = 'REJECTED' and jsonb_path_exists(rejection_reasons, '$[*] ? (!exists(@ ? (@.retryable == true)))')) stored,
  -- The words of its names without case, accents and signs, each behind a blank: what lists are searched by.
  folded_name text generated always as (
    ' ' || btrim(folded(coalesce(first_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(last_name, '')
      || ' ' || coalesce(legal_name, '') || ' ' || coalesce(trade_name, '')))) stored,
  constraint customers_pk primary key (platform_id, id),
  constraint customers_platform_fk foreign key (platform_id) references platforms (id),
  constraint customers_type_known check (type in ('INDIVIDUAL', 'BUSINESS')),
  constraint customers_kyc_status_known check (kyc_status in ('NOT_STARTED', 'PENDING', 'INCOMPLETE', 'MANUAL_REVIEW',
    'UNDER_REVIEW', 'AWAITING_UBO', 'APPROVED', 'REJECTED')),
  constraint customers_kyc_level_known check (kyc_level in ('STANDARD', 'ENHANCED')),
  constraint customers_risk_rating_known check (risk_rating in ('LOW', 'MEDIUM', 'HIGH')),
  constraint customers_open_review_known check (open_review in ('PERIODIC', 'MONITORING')),
  constraint customers_tax_id_whole check (num_nulls(tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index) in (0, 4)),
  constraint customers_tax_id_has_key check (tax_id_ciphertext is null or data_key is not null),
  constraint customers_endorsed_when_active check (status = 'ACTIVE' or endorsements = '{}'),
  constraint customers_endorsed_unless_revoked check (not endorsements && revoked_endorsements)
);

alter table customers enable row level security;
alter table customers force row level security;
create policy customers_of_platform on customers to vouch_app using (platform_id = current_platform());

create unique index customers_external_id_unique on customers (platform_id, external_id) where deleted_at is null;

-- One for each filter of the list, in the list's order, which is read from behind: so that new rows come last. Where a new
-- customer has nothing to be found by, it is not in the index.
create index customers_newest on customers (platform_id, created_at, id);
create index customers_by_type on customers (platform_id, type, created_at, id);
create index customers_by_status on customers (platform_id, status, created_at, id);
create index customers_by_kyc_status on customers (platform_id, kyc_status, created_at, id);
create index customers_by_risk_rating on customers (platform_id, risk_rating, created_at, id)
  where risk_rating is not null;
create index customers_by_email on customers (platform_id, lower(email), created_at, id);
create index customers_by_phone on customers (platform_id, phone, created_at, id) where phone is not null;
create index customers_by_external_id on customers (platform_id, external_id, created_at, id)
  where external_id is not null;
create index customers_by_update on customers (platform_id, updated_at);
create index customers_by_restriction on customers (platform_id, created_at, id)
  where restricted_until is not null;
create index customers_by_metadata on customers using gin (metadata jsonb_path_ops);
create index customers_by_name on customers using gin (folded_name gin_trgm_ops);
create index customers_by_endorsement on customers using gin (endorsements) where endorsements <> '{}';
create index customers_by_tax_id on customers (platform_id, tax_id_index) where tax_id_index is not null;
create index customers_by_person on customers (platform_id, person_key) where person_key is not null;
create unique index customers_kyc_link_unique on customers (platform_id, kyc_link_hash) where kyc_link_hash is not null;

-- For the jobs that page through customers who are approved or may soon be.
create index customers_approved_or_in_review on customers (platform_id, id)
  where kyc_status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and deleted_at is null;
-- For the start, which compares them with the register of erasures.
create index customers_erased on customers (platform_id, id) where erased_at is not null;
-- For the job that evaluates customers whom another policy evaluated last.
create index customers_by_endorsement_policy on customers (platform_id, endorsement_policy, id) where status = 'ACTIVE';
-- The desk counts the customers in each state. Without a deduplicated index of its own, every view would read them all.
create index customers_by_state on customers (platform_id, kyc_status) where deleted_at is null;

-- Under row-level security Postgres uses an index only for operators it calls leakproof; those of GIN are not, nor is
-- lower(). So lists read this view: it restricts to the platform itself, and its owner may read every row. It has
-- the columns that the table had when it was made.
create policy customers_for_list on customers for select to vouch_search using (true);
create view listed_customers as select * from customers where platform_id = current_platform();
grant select on customers to vouch_search;
grant create on schema public to vouch_search;
alter view listed_customers owner to vouch_search;
revoke create on schema public from vouch_search;
revoke all on listed_customers from vouch_app;
grant select on listed_customers to vouch_app;

-- Makes those who want to use an external_id wait for each other, and tells who has it. Locking comes first: the
-- select is a statement of its own, so it sees what was committed while waiting.
create function lock_external_id(platform uuid, wanted text) returns uuid
  language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(platform::text || wanted, 0));
  return (select id from customers where platform_id = platform and external_id = wanted and deleted_at is null);
end $$;
