package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import dev.vouch.kyc.Submissions;
import dev.vouch.limit.Spenders;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real answers are as described: good ones of every operation. */
class OpenApiConformanceTests extends Journey {

    private static final String JANE = "{\"type\": \"individual\", \"email\": \"jane@example.com\"}";
    private static final String ACME = "{\"type\": \"business\", \"email\": \"acme@example.com\"}";

    private OpenApiDocument document;
    private OpenApiConformance description;
    private Api reviewer;

    @BeforeEach
    void aDescription() {
        document = OpenApiDocument.servedAt(port);
        description = new OpenApiConformance(document);
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    @Test
    void everyOperationAnswersAsDescribed() {
        customers();
        submissions();
        documents(api.post("/v0/customers", JANE).header("Location"));
        owners(api.post("/v0/customers", ACME).header("Location"));
        reviews(api.post("/v0/customers", JANE).header("Location"));
        endorsements(api.post("/v0/customers", JANE).header("Location"));
        limits(Spenders.business(api, rows().sql()));
        holdings(Spenders.business(api, rows().sql()));
        holds(200, "list_customers", api.get("/v0/customers?limit=100"));
        Answer events = holds(200, "list_events", api.get("/v0/events?limit=100"));
        retrieves("retrieve_event", "/v0/events/" + events.text("/data/0/id"));
        webhooks();
        platforms();
        record(Submissions.john(api));

        assertThat(description.answered())
                .containsExactlyInAnyOrderElementsOf(document.operations().stream()
                        .map(OpenApiDocument.Operation::id)
                        .toList());
    }

    private void customers() {
        String path =
                holds(201, "create_customer", api.post("/v0/customers", JANE)).header("Location");
        retrieves("retrieve_customer", path);
        holds(200, "update_customer", api.patch(path, "{\"first_name\": \"Jane\"}"));
        holds(201, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        holds(200, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        retrieves("retrieve_customer_by_external_id", "/v0/customers/by-external-id/u-1");
        holds(200, "lock_customer", api.post(path + "/lock", "{\"reason\": \"Stolen phone\"}"));
        holds(200, "unlock_customer", api.post(path + "/unlock", null));
        String chargeback = "{\"endorsements\": [\"can_use_mpc\"], \"reason\": \"Chargeback\"}";
        String restriction = holds(201, "create_restriction", api.post(path + "/restrictions", chargeback))
                .text("/id");
        Answer restrictions = holds(200, "list_restrictions", api.get(path + "/restrictions"));
        retrieves("retrieve_restriction", path + "/restrictions/" + restrictions.text("/data/0/id"));
        holds(200, "delete_restriction", api.delete(path + "/restrictions/" + restriction));
        holds(200, "delete_customer", api.delete(path));
    }

    private void submissions() {
        holds(200, "list_requirements", api.get("/v0/requirements?type=business&level=enhanced"));
        String john = Submissions.john(api);
        holds(200, "retrieve_kyc", api.get(john + "/kyc"));
        holds(201, "create_kyc_link", api.post(john + "/kyc-links", null));
        holds(202, "submit_kyc", api.post(john + "/kyc", Submissions.passportAndSelfie()));
        holds(200, "retrieve_kyc", Submissions.await(api, john, "approved"));
        holds(200, "retrieve_kyc", reviewer.get(john + "/kyc"));
        holds(200, "list_screenings", reviewer.get(john + "/kyc/screenings"));
        holds(200, "retrieve_screening_coverage", reviewer.get("/v0/screening"));
        holds(200, "change_kyc_level", api.post(john + "/kyc/level", "{\"level\": \"enhanced\"}"));
        holds(200, "retrieve_customer", api.get(john));
    }

    private void documents(String customer) {
        String document = holds(201, "create_document", form(customer, 320)).header("Location");
        form(customer, 330);
        holds(200, "list_documents", api.get(customer + "/documents?limit=1"));
        holds(200, "list_documents", api.get(customer + "/documents"));
        retrieves("retrieve_document", document);
        holds(200, "update_document", reviewer.patch(document, "{\"expires_on\": \"2039-01-01\"}"));
        holds(200, "retrieve_document_content", reviewer.get(document + "/content"));
    }

    private Answer form(String customer, int width) {
        byte[] form = new FormBody()
                .field("type", "passport")
                .field("issuing_country", "USA")
                .file("passport.png", "image/png", SampleDocuments.passport(width, 220))
                .bytes();
        return api.send("POST", customer + "/documents", form, FormBody.TYPE);
    }

    private void owners(String business) {
        String jane = "{\"first_name\": \"Jane\", \"last_name\": \"Roe\", \"ownership_percentage\": \"25\","
                + " \"roles\": [\"control_person\"]}";
        String owners = business + "/beneficial-owners";
        String owner =
                holds(201, "create_beneficial_owner", api.post(owners, jane)).header("Location");
        holds(200, "list_beneficial_owners", api.get(owners));
        retrieves("retrieve_beneficial_owner", owner);
        holds(200, "update_beneficial_owner", api.patch(owner, "{\"email\": \"jane@example.com\"}"));
        holds(201, "create_owner_kyc_link", api.post(owner + "/kyc-links", null));
        holds(202, "submit_owner_kyc", api.post(owner + "/kyc", Submissions.passportAndSelfie()));
        holds(201, "attest_ownership", api.post(owners + "/attestation", null));
        holds(201, "attest_ownership", api.post(owners + "/attestation", "{\"attested_by\": \"Jane Roe\"}"));
        retrieves("retrieve_ownership_attestation", owners + "/attestation");
        holds(200, "retrieve_customer", api.get(business));
        holds(200, "retrieve_kyc", api.get(business + "/kyc"));
        holds(200, "delete_beneficial_owner", api.delete(owner));
    }

    private void reviews(String customer) {
        for (String status : new String[] {"pending", "under_review", "manual_review"}) {
            holds(200, "simulate_kyc", api.post(customer + "/simulate", "{\"outcome\": \"" + status + "\"}"));
        }
        holds(200, "list_reviews", reviewer.get("/v0/reviews?status=open"));
        holds(200, "decide_kyc", reviewer.post(customer + "/kyc/decision", """
                {"decision": "reject", "retryable": true,
                 "reasons": [{"code": "document_unreadable", "public": "Too blurry.", "internal": "Glare."}]}"""));
        holds(200, "retrieve_customer", api.get(customer));
        holds(
                200,
                "rate_kyc_risk",
                reviewer.post(customer + "/kyc/risk", "{\"rating\": \"high\", \"reason\": \"Seen.\"}"));
        holds(200, "retrieve_kyc", reviewer.get(customer + "/kyc"));
        holds(200, "list_check_runs", reviewer.get(customer + "/kyc/check-runs"));
        holds(200, "decide_kyc", reviewer.post(customer + "/kyc/decision", "{\"decision\": \"reopen\"}"));
    }

    private void endorsements(String customer) {
        for (String status : new String[] {"pending", "under_review", "approved"}) {
            api.post(customer + "/simulate", "{\"outcome\": \"" + status + "\"}");
        }
        String custody = customer + "/endorsements/can_hold_custody";
        String why = "{\"reason\": \"Unusual withdrawals\"}";
        holds(200, "list_endorsements", api.get(customer + "/endorsements"));
        holds(200, "revoke_endorsement", reviewer.post(custody + "/revoke", why));
        holds(200, "list_endorsements", api.get(customer + "/endorsements"));
        String asked = customer + "/eligibility?endorsement=can_hold_custody";
        holds(200, "retrieve_eligibility", api.get(asked + "&amount=100.00"));
        holds(200, "reinstate_endorsement", reviewer.post(custody + "/reinstate", why));
        holds(200, "retrieve_eligibility", api.get(asked));
        holds(200, "retrieve_endorsement_policy", api.get("/v0/endorsements/policy"));
        String other = "{\"endorsements\": {\"can_use_mpc\": [\"can_hold_custody\"]}}";
        holds(200, "preview_endorsement_policy", reviewer.post("/v0/endorsements/policy/preview", other));
    }

    private void limits(String customer) {
        holds(200, "retrieve_limits", api.get(customer + "/limits"));
        holds(200, "override_limits", reviewer.put(customer + "/limits", """
                {"single": "50000", "daily": "60000.5", "monthly": "70000.00", "reason": "Accounts seen"}"""));
        holds(200, "retrieve_limits", api.get(customer + "/limits"));
        String approved = holds(201, "create_authorization", Spenders.authorize(api, customer, "50000.00"))
                .header("Location");
        holds(201, "create_authorization", Spenders.authorize(api, customer, "50000.01"));
        retrieves("retrieve_authorization", approved);
        holds(200, "reverse_authorization", api.post(approved + "/reverse", null));
        holds(200, "list_authorizations", api.get(customer + "/authorizations"));
        holds(200, "retrieve_customer", api.get(customer));
        holds(200, "delete_limits_override", reviewer.delete(customer + "/limits"));
    }

    private void holdings(String customer) {
        String wallet = holds(201, "create_wallet", api.post(customer + "/wallets", """
                        {"blockchain": "tron", "address": "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "custody": "self"}"""))
                .header("Location");
        retrieves("retrieve_wallet", wallet);
        holds(200, "list_wallets", api.get(customer + "/wallets"));
        String account = holds(201, "create_external_account", api.post(customer + "/external-accounts", """
                        {"type": "iban", "iban": "DE89 3704 0044 0532 0130 00", "account_holder_name": "Jane Doe"}"""))
                .header("Location");
        retrieves("retrieve_external_account", account);
        holds(200, "list_external_accounts", api.get(customer + "/external-accounts"));
        String dollars = holds(
                        201,
                        "create_virtual_account",
                        api.post(customer + "/virtual-accounts", "{\"currency\": \"USD\"}"))
                .header("Location");
        retrieves("retrieve_virtual_account", dollars);
        holds(200, "list_virtual_accounts", api.get(customer + "/virtual-accounts"));
        holds(200, "retrieve_customer", api.get(customer));
        holds(200, "delete_external_account", api.delete(account));
        holds(200, "delete_wallet", api.delete(wallet));
    }

    private void record(String path) {
        Submissions.document(api, path, "type", "bank_statement");
        holds(201, "create_agreement", api.post(path + "/agreements", """
                {"kind": "terms_of_service", "version": "1", "text_sha256": "%s",
                 "accepted_at": "2026-01-15T10:00:00Z"}""".formatted("0a".repeat(32))));
        holds(200, "list_agreements", api.get(path + "/agreements"));
        String terms = holds(201, "create_terms", api.post("/v0/terms", """
                {"kind": "privacy_policy", "version": "1", "url": "https://example.com/privacy",
                 "text_sha256": "%s"}""".formatted("0a".repeat(32))))
                .text("/id");
        holds(200, "list_terms", api.get("/v0/terms"));
        holds(200, "retrieve_terms", api.get("/v0/terms/" + terms));
        evidenceOfAPeriod();
        holds(200, "list_timeline", api.get(path + "/timeline?limit=1"));
        holds(200, "list_timeline", api.get(path + "/timeline"));
        holds(200, "verify_timeline", api.get(path + "/timeline/verify"));
        holds(200, "retrieve_evidence", reviewer.get(path + "/evidence"));
        holds(200, "place_legal_hold", reviewer.put(path + "/legal-hold", "{\"reason\": \"Court order\"}"));
        holds(200, "remove_legal_hold", reviewer.delete(path + "/legal-hold"));
        api.delete(path);
        holds(200, "restore_customer", reviewer.post(path + "/restore", null));
        api.delete(path);
        clock.goAhead(Duration.ofDays(5 * 366));
        holds(200, "erase_customer", reviewer.post(path + "/erasure", "{\"reason\": \"The retention has ended\"}"));
        holds(200, "list_timeline", api.get(path + "/timeline"));
        holds(200, "retrieve_customer", api.get(path));
    }

    private void evidenceOfAPeriod() {
        String none = "?decided_after=2025-01-01T00:00:00Z&before=2025-02-01T00:00:00Z";
        holds(200, "retrieve_evidence_of_period", reviewer.get("/v0/evidence" + none));
        String export = holds(202, "create_evidence_export", reviewer.post("/v0/evidence-exports", """
                {"decided_after": "2025-01-01T00:00:00Z", "decided_before": "2025-02-01T00:00:00Z"}"""))
                .header("Location");
        holds(200, "retrieve_evidence_export", reviewer.get(export));
        holds(200, "download_evidence_export", reviewer.get(export + "/content"));
    }

    private void webhooks() {
        String everything = "{\"url\": \"http://127.0.0.1:9/\", \"event_types\": [\"*\"], \"description\": \"Ledger\"}";
        String endpoint = holds(201, "create_webhook_endpoint", api.post("/v0/webhook-endpoints", everything))
                .header("Location");
        holds(200, "list_webhook_endpoints", api.get("/v0/webhook-endpoints"));
        holds(200, "rotate_webhook_secret", api.post(endpoint + "/rotate-secret", null));
        retrieves("retrieve_webhook_endpoint", endpoint);
        String test = holds(202, "test_webhook_endpoint", api.post(endpoint + "/test", null))
                .text("/id");
        String delivery = endpoint + "/deliveries/" + test;
        await().until(() -> api.get(delivery).json().at("/last_attempt").has("error"));
        holds(200, "list_webhook_deliveries", api.get(endpoint + "/deliveries"));
        holds(202, "retry_webhook_delivery", api.post(delivery + "/retry", null));
        holds(202, "replay_webhook_events", api.post(endpoint + "/replay", """
                {"from": "2026-01-15T10:00:00.000Z", "to": "2026-01-16T10:00:00.000Z", "types": ["customer.*"]}"""));
        holds(200, "update_webhook_endpoint", api.patch(endpoint, "{\"status\": \"disabled\"}"));
        holds(200, "retrieve_webhook_delivery", api.get(delivery));
        holds(200, "delete_webhook_endpoint", api.delete(endpoint));
    }

    private void platforms() {
        String keys = "/v0/platforms/" + platform + "/api-keys";
        String live = "{\"name\": \"Acme\", \"environment\": \"live\"}";
        holds(201, "create_platform", operator.post("/v0/platforms", live));
        holds(200, "list_platforms", operator.get("/v0/platforms"));
        String key = holds(201, "create_api_key", operator.post(keys, "{\"role\": \"reviewer\", \"person\": \"Ada\"}"))
                .text("/id");
        holds(200, "list_api_keys", operator.get(keys));
        holds(200, "retrieve_api_key", operator.get(keys + "/" + key));
        holds(200, "retrieve_platform", operator.get("/v0/platforms/" + platform));
        holds(200, "update_platform", operator.patch("/v0/platforms/" + platform, "{\"four_eyes\": false}"));
        String branding = "/v0/platforms/" + platform + "/branding";
        holds(200, "update_branding", operator.patch(branding, "{\"color\": \"#0f766e\"}"));
        holds(200, "retrieve_branding", operator.get(branding));
        holds(200, "revoke_api_key", operator.delete(keys + "/" + key));
    }

    @Test
    void whatIsDoneTwiceSaysSo() {
        Api again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        holds(201, "create_customer", again.post("/v0/customers", JANE));
        Answer repeated = holds(201, "create_customer", again.post("/v0/customers", JANE));

        assertThat(repeated.header("X-Idempotency-Cached")).isEqualTo("true");
    }

    private void retrieves(String operation, String path) {
        String version = holds(200, operation, api.get(path)).header("ETag");
        holds(304, operation, api.with("If-None-Match", version).get(path));
    }

    private Answer holds(int status, String operation, Answer answer) {
        return description.holds(status, operation, answer);
    }
}
