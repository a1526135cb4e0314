-- Fills the tables of the platforms in scale_platforms (id, size) with customers of the last four years, whose data key is
-- the one in scale_key. A blank line ends a statement.
create table scale_indexes as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index join pg_class on pg_class.oid = indrelid
where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'scale%' and relname not like 'sanctions%'
and relname not in ('scheduled_tasks', 'flyway_schema_history')
and not exists (select from pg_constraint where conindid = indexrelid);

do $$ declare i record; begin
  for i in select name from scale_indexes loop execute 'drop index ' || i.name; end loop;
end $$;

set session_replication_role = replica;

set maintenance_work_mem = '512MB';

set work_mem = '128MB';

-- The oldest first, so that ids grow with time. One in a hundred of those approved is due for something.
create unlogged table scale_people as
select p.id as platform, n, n % 7 = 0 as business, uuidv7(- age) as id, now() - age as at,
  case
    when n % 100 < 72 then 'APPROVED' when n % 100 < 79 then 'NOT_STARTED' when n % 100 < 84 then 'PENDING'
    when n % 100 < 90 then 'INCOMPLETE' when n % 100 < 93 then 'MANUAL_REVIEW' when n % 100 < 94 then 'UNDER_REVIEW'
    when n % 100 < 97 then 'REJECTED' when n % 7 = 0 then 'AWAITING_UBO' else 'APPROVED'
  end as status,
  case when n % 37 = 0 then now() - age * 0.4 end as deleted_at
from scale_platforms p, lateral (
  select n, interval '1440 days' * ((p.size - n)::float / p.size) + interval '1 hour' as age from generate_series(1, p.size) n) numbered;

create index on scale_people (platform, n);

analyze scale_people;

insert into customers (platform_id, id, type, email, phone, country, address_line1, address_city, address_state,
  address_postal_code, address_country, external_id, metadata, first_name, last_name, date_of_birth, legal_name, data_key,
  tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index, kyc_status, kyc_level, risk_rating, kyc_link_hash,
  kyc_link_expires_at, endorsements, endorsement_policy, restrictions, restricted_until, locked_at, lock_reason, locked_by,
  deleted_at, erased_at, version, created_at, updated_at, person_key)
select platform, id, case when business then 'BUSINESS' else 'INDIVIDUAL' end, 'user' || n || '@example.com',
  '+1212' || lpad(n::text, 7, '0'), (array['US', 'DE', 'BR', 'MX'])[1 + n % 4], n || ' Invented Ave', 'New York', 'NY', '10001',
  (array['US', 'DE', 'BR', 'MX'])[1 + n % 4], case when n % 3 <> 0 then 'ext-' || n end,
  jsonb_build_object('tier', case when n % 3 = 0 then 'gold' else 'silver' end, 'group', (n % 5000)::text),
  case when not business then 'Nora' || n % 991 end, case when not business then 'Sample' || n % 4999 end,
  case when not business then date '1950-01-01' + n % 18000 end, case when business then 'Invented ' || n || ' Inc' end,
  (select key from scale_key), case when has_tax_id then 'ssn' end, case when has_tax_id then 'US' end,
  case when has_tax_id then '\x00'::bytea end, case when has_tax_id then sha256((platform::text || n)::bytea) end, status,
  case when n % 5 = 0 then 'ENHANCED' else 'STANDARD' end,
  case when n % 50 = 0 then 'HIGH' when n % 9 = 0 then 'MEDIUM' when n % 4 <> 0 then 'LOW' end,
  sha256((platform::text || n || 'link')::bytea), now() + interval '1 day',
  case when status = 'APPROVED' and deleted_at is null and n % 101 <> 0
    then array['CAN_WIRE_TRANSFER', 'CAN_HOLD_CUSTODY', 'CAN_USE_MPC'] else '{}' end,
  (select version from endorsement_policies order by number desc limit 1), '[]',
  case when n % 300 = 0 then now() + interval '10 days' end, case when n % 101 = 0 then now() end,
  case when n % 101 = 0 then 'lost' end, case when n % 101 = 0 then 'PLATFORM' end, deleted_at,
  case when n % 370 = 0 then now() end, 3, at, at + interval '1 day',
  case when not business then 'nora' || n % 991 || ' sample' || n % 4999 || ' ' || date '1950-01-01' + n % 18000 end
from (select *, n % 10 not in (3, 5) as has_tax_id from scale_people) people order by at;

insert into kyc_cases (platform_id, customer_id, customer_type, status, level, risk_rating, steps, requests, rejections,
  review_since, review_reasons, open_review, checks_pending, check_runs, facts_version, approved_at, screened_at, version,
  created_at, updated_at)
select platform, id, case when business then 'BUSINESS' else 'INDIVIDUAL' end, status,
  case when n % 5 = 0 then 'ENHANCED' else 'STANDARD' end,
  case when n % 50 = 0 then 'HIGH' when n % 9 = 0 then 'MEDIUM' when n % 4 <> 0 then 'LOW' end,
  case when status in ('APPROVED', 'REJECTED', 'MANUAL_REVIEW') then 3 when status <> 'NOT_STARTED' then 2 else 0 end, '[]', '[]',
  case when status = 'MANUAL_REVIEW' or status = 'APPROVED' and n % 1000 = 7 then now() - interval '1 second' * (n % 900000) end,
  case when status = 'MANUAL_REVIEW' then '[{"code": "sanctions", "text": "a possible match"}]'
    when status = 'APPROVED' and n % 1000 = 7 then '[{"code": "periodic_review", "text": "periodic review"}]' else '[]' end::jsonb,
  case when status = 'APPROVED' and n % 1000 = 7 then 'PERIODIC' end, status = 'UNDER_REVIEW', 1, 1,
  case when status = 'APPROVED' then greatest(at, case
    when n % 5000 = 50 then now() - interval '400 days' when n % 50 = 0 then now() - interval '360 days'
    when n % 9 = 0 then now() - interval '1090 days' else at end) end,
  case when status in ('APPROVED', 'MANUAL_REVIEW', 'UNDER_REVIEW') then now() - interval '2 days' end, 3, at, at
from scale_people;

insert into kyc_steps (platform_id, customer_id, number, from_status, to_status, action, actor, reasons, at)
select platform, id, number, f, t, action, 'checks', '[]', at + number * interval '1 hour'
from scale_people, (values (1, 'NOT_STARTED', 'PENDING', 'START'), (2, 'PENDING', 'UNDER_REVIEW', 'COMPLETE'),
  (3, 'UNDER_REVIEW', 'APPROVED', 'APPROVE')) steps (number, f, t, action)
where status <> 'NOT_STARTED' and (number < 3 or status = 'APPROVED');

insert into kyc_steps (platform_id, customer_id, number, from_status, to_status, action, actor, reasons, at)
select platform, id, 3, 'UNDER_REVIEW', status, case status when 'REJECTED' then 'REJECT' else 'REFER' end, 'checks', '[]',
  at + interval '3 hours'
from scale_people where status in ('REJECTED', 'MANUAL_REVIEW');

insert into kyc_check_runs (platform_id, id, customer_id, number, step, facts, risk_rating, results, at)
select platform, uuidv7(at - now()), id, number, 2, jsonb_build_object('name', 'Nora', 'text', repeat(md5(n::text), 8)), 'LOW',
  jsonb_build_array(jsonb_build_object('name', 'sanctions', 'outcome', 'CLEAR', 'text', repeat(md5(n::text), 4))),
  at + interval '2 hours'
from scale_people, generate_series(1, 1) number
where status not in ('NOT_STARTED', 'PENDING', 'INCOMPLETE');

insert into kyc_screenings (platform_id, id, customer_id, run, lists, versions, matches, new_matches, at)
select platform, uuidv7(), id, case when number = 1 then 1 end, '{sample-ofac,sample-opensanctions}', array[repeat('a', 64), repeat('b', 64)],
  0, false, at + number * interval '1 day'
from scale_people, generate_series(1, 3) number where status not in ('NOT_STARTED', 'PENDING', 'INCOMPLETE');

insert into kyc_findings (platform_id, id, customer_id, check_name, reference, detail, strength, lasting, first_run, last_run, found_at)
select platform, uuidv7(), id, 'sanctions', 'sample-ofac ' || n, 'a possible match', '{"score": 0.9, "birthDate": 0, "sharesCountry": false}',
  true, 1, 1, at from scale_people where status = 'MANUAL_REVIEW' or n % 60 = 0;

insert into kyc_risk_ratings (platform_id, id, customer_id, rating, previous, factors, actor, reason, at)
select platform, uuidv7(), id, 'MEDIUM', 'LOW', '{}', 'key', 'seen', at from scale_people where status = 'APPROVED' and n % 60 = 0;

insert into kyc_identities (platform_id, kind, key, customer_id)
select platform, kind, sha256((kind || platform || n)::bytea), id
from scale_people, unnest(array['TAX_ID', 'PERSON', 'SIMILAR_PERSON']) kind where status not in ('NOT_STARTED', 'PENDING', 'INCOMPLETE');

insert into documents (platform_id, id, customer_id, type, side, issuing_country, expires_on, media_type, byte_size, sha256,
  store, status, version, created_at, updated_at, expiry_announced_at)
select platform, uuidv7(), id, type, case type when 'PASSPORT' then 'FRONT' end, 'US',
  case type when 'PASSPORT' then case when n % 5000 = 1 then current_date - 1 when n % 5000 = 2 then current_date + 20
    when n % 40 = 3 then current_date + 20 else current_date + 40 + n % 3000 end end,
  'image/png', 100, sha256((platform || type || n)::bytea), 'POSTGRES', 'ACCEPTED', 1, at, at,
  case when n % 40 = 3 then now() - interval '5 days' end
from scale_people, unnest(array['PASSPORT', 'SELFIE']) type where status <> 'NOT_STARTED' and n % 370 <> 0;

insert into document_contents (platform_id, document_id, content)
select platform_id, id, sha256 from documents;

insert into beneficial_owners (platform_id, id, customer_id, first_name, last_name, date_of_birth, ownership_percentage, roles,
  tax_id_type, tax_id_country, tax_id_ciphertext, tax_id_index, verification_status, version, created_at, updated_at, person_key)
select platform, uuidv7(), id, 'Olga' || n % 977, 'Owner' || number, date '1960-01-01' + n % 15000, 25, '{BENEFICIAL_OWNER}',
  'ssn', 'US', '\x00', sha256((platform::text || n || number)::bytea), 'APPROVED', 1, at, at,
  'olga' || n % 977 || ' owner' || number || ' ' || date '1960-01-01' + n % 15000
from scale_people, generate_series(1, 3) number where business and n % 370 <> 0;

insert into ownership_attestations (platform_id, customer_id, attested_by, attested_at, version)
select platform, id, 'key', at, 1 from scale_people where business and n % 370 <> 0;

insert into endorsement_steps (platform_id, customer_id, endorsement, number, action, policy, actor, reason, at)
select platform, id, endorsement, 1, 'GRANT', 'v', 'system', 'approved', at
from scale_people, unnest(array['CAN_WIRE_TRANSFER', 'CAN_HOLD_CUSTODY', 'CAN_USE_MPC']) endorsement where status = 'APPROVED';

insert into authorizations (platform_id, id, customer_id, endorsement, amount, reference, decision, reasons, counted_on, created_at)
select platform, uuidv7(), id, 'CAN_WIRE_TRANSFER', 10, 'payout-' || number, 'APPROVED', '[]', (at + number * interval '3 days')::date,
  at + number * interval '3 days'
from scale_people, generate_series(1, 4) number where status = 'APPROVED';

insert into limit_usage (platform_id, customer_id, day, used)
select platform, id, (at + number * interval '3 days')::date, 10
from scale_people, generate_series(1, 2) number where status = 'APPROVED';

insert into limit_overrides (platform_id, customer_id, single_max, daily_max, monthly_max, reason, actor, created_at)
select platform, id, 1, 2, 3, 'x', 'x', at from scale_people where n % 100 = 5;

insert into wallets (platform_id, id, customer_id, blockchain, address, custody, created_at)
select platform, uuidv7(), id, 'ETHEREUM', '0x' || lpad(n::text, 40, '0'), 'SELF', at from scale_people where n % 3 = 0;

insert into external_accounts (platform_id, id, customer_id, type, country, number_ciphertext, number_last4, number_index, version,
  created_at, updated_at)
select platform, uuidv7(), id, 'IBAN', 'DE', '\x00', '1234', sha256((platform || 'account' || n)::bytea), 1, at, at
from scale_people where n % 3 = 1;

insert into agreements (platform_id, id, customer_id, kind, version, text_sha256, accepted_at, created_at)
select platform, uuidv7(), id, 'terms', '1', sha256(''), at, at from scale_people where status <> 'NOT_STARTED';

insert into first_approvals (platform_id, id, customer_id, kind, content, summary, actor_id, reasons, at, ended_at)
select platform, uuidv7(), id, 'kyc.keep', '1 1 ', 'keep', 'key', '[]', at, case when n % 100 = 13 then at end
from scale_people where n % 50 = 13 and status = 'APPROVED';

insert into desk_claims (platform_id, customer_id, actor_id, person, claimed_at, expires_at)
select platform, id, 'key', 'Rita', now(), now() + interval '1 hour' from scale_people where status = 'MANUAL_REVIEW' and n % 1000 = 90;

-- Each of a transaction of its own, before the first one of this server: see the docs of backups on negative ids.
insert into events (platform_id, id, customer_id, sequence, type, actor_type, data, salt, data_hash, previous_hash, hash, created_at,
  transaction_id)
select platform, uuidv7(now_at - now()), id, number, type, 'SYSTEM', '{"object":{"object":"customer","n":' || n || '},"previous":{}}',
  sha256('salt'), sha256('data'), sha256('previous'), sha256('hash'), now_at, row_number() over (order by now_at) - 100000000
from (select platform, id, n, number, type, at + number * interval '1 minute' as now_at
  from scale_people, lateral (values (1, 'customer.created'), (2, 'customer.updated'), (3, 'customer.kyc.pending'), (4, 'customer.kyc.under_review'),
    (5, 'customer.kyc.approved'), (6, 'customer.endorsement.granted')) as types (number, type)
  where number <= 2 or status <> 'NOT_STARTED') happened
order by now_at;

insert into webhook_endpoints (platform_id, id, url, event_types, payload, status, secret_ciphertext, version, created_at, updated_at)
select id, uuidv7(), 'https://example.com/' || number, '{*}', 'FULL', 'ENABLED', '\x00', 1, now(), now()
from scale_platforms, generate_series(1, 2) number;

insert into webhook_progress (platform_id, endpoint_id, last_event_id)
select e.platform_id, e.id, (select id from events v where v.platform_id = e.platform_id order by transaction_id desc, sequence desc, id desc limit 1)
from webhook_endpoints e;

-- Those of the last 31 days: one day's have to go.
insert into webhook_deliveries (platform_id, id, endpoint_id, event_id, event_type, customer_id, sequence, status, attempts,
  next_attempt_at, first_attempt_at, last_attempt_at, latency_ms, http_status, response, version, created_at, updated_at)
select v.platform_id, uuidv7(), e.id, v.id, v.type, v.customer_id, v.sequence, case when v.created_at > now() - interval '3 hours' then 'PENDING' else 'DELIVERED' end, 1,
  case when v.created_at > now() - interval '3 hours' then now() + interval '1 day' end, v.created_at, v.created_at, 20, 200, 'ok', 2, v.created_at,
  v.created_at - case when v.sequence = 2 then interval '20 days' else interval '0' end
from events v join webhook_endpoints e on e.platform_id = v.platform_id where v.created_at > now() - interval '31 days';

insert into idempotency_keys (platform_id, key, fingerprint, response, customer_id, expires_at)
select platform, uuidv7(), sha256(''), sha256('response'), id, now() + interval '1 hour' * (n % 24 - 2) + interval '30 minutes'
from scale_people where n % 3 = 1;

-- Of a key that does not exist any more: the job reports that they were tampered with.
insert into timeline_seals (platform_id, number, last_event_id, heads, heads_hash, previous_hash, hash, key_id, signature, sealed_at)
select v.platform_id, row_number() over (partition by v.platform_id order by v.place), v.id, 1000, sha256('heads'), sha256('previous'), sha256('hash'),
  v.platform_id, '\x00', now()
from (select platform_id, id, row_number() over (partition by platform_id order by transaction_id, sequence, id) as place from events) v
where v.place % 5000 = 0;

insert into timeline_heads (platform_id, customer_id, seal_number, sequence, hash, signature)
select p.platform, p.id, 1 + p.n % greatest(1, s.seals), 6, sha256('hash'), repeat('x', 64)::bytea
from scale_people p join (select platform_id, count(*) as seals from timeline_seals group by 1) s on s.platform_id = p.platform;

-- One that runs, one that is complete, and one that has to go.
insert into evidence_exports (platform_id, id, decided_after, decided_before, status, requested_by, created_at, planned_until,
  completed_at, expires_at)
select id, uuidv7(), now() - number * interval '1 day', now(), (array['RUNNING', 'COMPLETE', 'COMPLETE'])[number], 'key', now(), now(),
  case when number > 1 then now() end, case when number > 1 then now() + interval '1 day' * (5 - 2 * number) end
from scale_platforms, generate_series(1, 3) number;

insert into evidence_packs (platform_id, id, export_id, customer_id, byte_size, sha256)
select p.platform, uuidv7(), e.id, p.id, case when e.status = 'COMPLETE' then 10 end, case when e.status = 'COMPLETE' then sha256('') end
from scale_people p join evidence_exports e on e.platform_id = p.platform where p.n % 5 = 0 and p.status = 'APPROVED';

insert into evidence_chunks (platform_id, pack_id, number, content)
select platform_id, id, 0, repeat('x', 3000)::bytea from evidence_packs where sha256 is not null;

-- Of restrictions that will end.
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
select 'restriction-expiry', 'rst_' || id, '{}', now() + interval '10 days', false, 1 from scale_people where n % 300 = 0;

set session_replication_role = origin;

do $$ declare i record; begin
  for i in select definition from scale_indexes loop execute i.definition; end loop;
end $$;

drop table scale_indexes;

vacuum analyze;
