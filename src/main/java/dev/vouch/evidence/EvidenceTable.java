package dev.vouch.evidence;

import java.util.List;

/**
 * A table whose rows are evidence.
 *
 * @param columns those that a pack contains: a new column is left out until it is named here
 */
record EvidenceTable(String name, String order, String columns) {

    static final List<EvidenceTable> ALL = List.of(
            new EvidenceTable("kyc_cases", "created_at", """
                    platform_id, customer_id, customer_type, status, level, risk_rating, risk_factors, risk_override,
                    accepted_risk_factors, steps, requests, rejections, open_review, review_since, review_reasons,
                    checks_pending, check_runs, facts_version, simulated, screened_at, screened_revision, approved_at, version,
                    created_at, updated_at"""),
            new EvidenceTable("kyc_steps", "number", """
                    platform_id, customer_id, number, from_status, to_status, action, actor, first_approved_by, reason,
                    reasons, at"""),
            new EvidenceTable("kyc_check_runs", "number", """
                    platform_id, id, customer_id, number, step, facts, risk_rating, results, at"""),
            new EvidenceTable("kyc_risk_ratings", "at, id", """
                    platform_id, id, customer_id, rating, previous, factors, actor, first_approved_by, reason, at"""),
            new EvidenceTable("kyc_findings", "found_at, id", """
                    platform_id, id, customer_id, check_name, reference, detail, strength, lasting, first_run, last_run,
                    found_at, closed_at, closed_by, closed_reason"""),
            new EvidenceTable("kyc_screenings", "at, id", """
                    platform_id, id, customer_id, run, lists, versions, matches, new_matches, at"""),
            new EvidenceTable("endorsement_steps", "endorsement, number", """
                    platform_id, customer_id, endorsement, number, action, policy, actor, reason, at"""),
            new EvidenceTable("first_approvals", "at, id", """
                    platform_id, id, customer_id, kind, content, summary, actor_id, person, reasons, at, ended_at"""),
            new EvidenceTable("documents", "created_at, id", """
                    platform_id, id, customer_id, owner_id, type, side, issuing_country, issued_on, expires_on, media_type,
                    byte_size, sha256, width, height, store, status, rejection_reason, superseded_at,
                    expiry_announced_at, version, created_at, updated_at"""),
            new EvidenceTable("beneficial_owners", "created_at, id", """
                    platform_id, id, customer_id, first_name, middle_name, last_name, email, date_of_birth, address_line1,
                    address_line2, address_city, address_state, address_postal_code, address_country,
                    ownership_percentage, roles, tax_id_type, tax_id_country, verification_status, rejection_reason,
                    deleted_at, version, created_at, updated_at"""),
            new EvidenceTable("ownership_attestations", "attested_at", """
                    platform_id, customer_id, attested_by, attested_at, voided_at, version"""),
            new EvidenceTable("wallets", "created_at, id", """
                    platform_id, id, customer_id, blockchain, address, custody, label, archived_at, released_at,
                    created_at"""),
            new EvidenceTable("external_accounts", "created_at, id", """
                    platform_id, id, customer_id, type, country, routing_number, bic, account_type, blockchain,
                    account_holder_name, account_holder_match, bank_name, label, number_last4, deleted_at, version,
                    created_at, updated_at"""),
            new EvidenceTable("virtual_accounts", "created_at, id", """
                    platform_id, id, customer_id, currency, issuer, version, created_at, updated_at"""),
            new EvidenceTable("limit_overrides", "created_at", """
                    platform_id, customer_id, single_max, daily_max, monthly_max, reason, actor, created_at"""),
            new EvidenceTable("agreements", "created_at, id", """
                    platform_id, id, customer_id, kind, version, text_sha256, ip, accepted_at, created_at"""),
            new EvidenceTable("authorizations", "created_at, id", """
                    platform_id, id, customer_id, endorsement, amount, reference, decision, reasons, counted_on,
                    reversed_at, created_at"""));
}
