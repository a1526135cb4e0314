-- What vouch_eraser may change, and what it may remove.
do $$
declare
  owned text;
begin
  foreach owned in array array['customers', 'events', 'kyc_cases', 'kyc_steps', 'endorsement_steps', 'authorizations',
    'webhook_deliveries'] loop
    execute format('grant select, update on %I to vouch_eraser', owned);
    execute format('create policy %I on %I to vouch_eraser using (platform_id = current_platform())',
      owned || '_for_erasure', owned);
  end loop;
  foreach owned in array array['document_contents', 'documents', 'beneficial_owners', 'ownership_attestations',
    'kyc_check_runs', 'kyc_risk_ratings', 'kyc_findings', 'first_approvals', 'limit_overrides', 'wallets', 'external_accounts',
    'virtual_accounts', 'agreements', 'idempotency_keys', 'owner_kyc_links', 'kyc_screenings', 'kyc_identities',
    'desk_claims', 'evidence_packs'] loop
    execute format('grant select, delete on %I to vouch_eraser', owned);
    execute format('create policy %I on %I to vouch_eraser using (platform_id = current_platform())',
      owned || '_for_erasure', owned);
  end loop;
end $$;

-- Removes what is personal of a deleted customer, and the key to what is encrypted. What stays says that, when and by whom
-- something happened. Refuses a customer within its retention period, whoever calls it.
create function erase_customer(platform uuid, customer uuid, at timestamptz, retention interval) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  if retention < interval '2 days' then
    raise exception 'The retention period % is shorter than 2 days', retention;
  end if;
  update customers set
    email = 'erased@erased.invalid', phone = null, country = null, address_line1 = null, address_line2 = null,
    address_city = null, address_state = null, address_postal_code = null, address_country = null, external_id = null,
    metadata = '{}', first_name = null, middle_name = null, last_name = null, date_of_birth = null, nationality = null,
    place_of_birth = null, legal_name = null, trade_name = null, incorporation_date = null, registration_number = null,
    website = null, additional_information = null, data_key = null, tax_id_type = null, tax_id_country = null,
    tax_id_ciphertext = null, tax_id_index = null, person_key = null, rejection_reasons = '[]', kyc_link_hash = null,
    kyc_link_expires_at = null, kyc_link_ended_at = null, kyc_link_redirect_url = null, restrictions = '[]', restricted_until = null,
    lock_reason = case when lock_reason is not null then 'erased' end, erased_at = at, updated_at = at,
    version = version + 1
  where platform_id = platform and id = customer and deleted_at is not null and legal_hold_reason is null
    and erased_at is null
    -- The first day after the retention period, in UTC.
    and at >= (date_trunc('day', deleted_at at time zone 'UTC') + retention + interval '1 day') at time zone 'UTC';
  if not found then
    raise exception 'The customer is not deleted, under legal hold, within its retention period, or erased already';
  end if;
  update events set data = '{"object":{"object":"erased"},"previous":{}}', salt = null
  where platform_id = platform and customer_id = customer;
  update kyc_cases set requests = '[]', rejections = '[]', risk_override = null, risk_factors = '{}',
    accepted_risk_factors = '{}', review_since = null, review_reasons = '[]',
    version = version + 1
  where platform_id = platform and customer_id = customer;
  update kyc_steps set reason = null, reasons = '[]' where platform_id = platform and customer_id = customer;
  update endorsement_steps set reason = 'erased' where platform_id = platform and customer_id = customer;
  update authorizations set reference = 'erased', reasons = '[]' where platform_id = platform and customer_id = customer;
  update webhook_deliveries set response = null, error = null, version = version + 1
  where platform_id = platform and customer_id = customer;
  delete from document_contents c using documents d
  where c.platform_id = platform and d.platform_id = platform and d.id = c.document_id and d.customer_id = customer;
  delete from documents where platform_id = platform and customer_id = customer;
  delete from owner_kyc_links where platform_id = platform and customer_id = customer;
  delete from beneficial_owners where platform_id = platform and customer_id = customer;
  delete from ownership_attestations where platform_id = platform and customer_id = customer;
  delete from kyc_check_runs where platform_id = platform and customer_id = customer;
  delete from kyc_risk_ratings where platform_id = platform and customer_id = customer;
  delete from kyc_screenings where platform_id = platform and customer_id = customer;
  delete from kyc_identities where platform_id = platform and customer_id = customer;
  delete from kyc_findings where platform_id = platform and customer_id = customer;
  delete from first_approvals where platform_id = platform and customer_id = customer;
  delete from limit_overrides where platform_id = platform and customer_id = customer;
  delete from wallets where platform_id = platform and customer_id = customer;
  delete from external_accounts where platform_id = platform and customer_id = customer;
  delete from virtual_accounts where platform_id = platform and customer_id = customer;
  delete from desk_claims where platform_id = platform and customer_id = customer;
  delete from agreements where platform_id = platform and customer_id = customer;
  delete from evidence_packs where platform_id = platform and customer_id = customer;
  delete from idempotency_keys where platform_id = platform and customer_id = customer;
end $$;

revoke all on function erase_customer from public;
grant execute on function erase_customer to vouch_app;
grant create on schema public to vouch_eraser;
alter function erase_customer owner to vouch_eraser;
revoke create on schema public from vouch_eraser;
