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
        answers(200, "list_customers", api.get("/v0/customers?limit=100"));
        Answer events = answers(200, "list_events", api.get("/v0/events?limit=100"));
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
                answers(201, "create_customer", api.post("/v0/customers", JANE)).header("Location");
        retrieves("retrieve_customer", path);
        answers(200, "update_customer", api.patch(path, "{\"first_name\": \"Jane\"}"));
        answers(201, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        answers(200, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        retrieves("retrieve_customer_by_external_id", "/v0/customers/by-external-id/u-1");
        answers(200, "lock_customer", api.post(path + "/lock", "{\"reason\": \"Stolen phone\"}"));
        answers(200, "unlock_customer", api.post(path + "/unlock", null));
        String chargeback = "{\"endorsements\": [\"can_use_mpc\"], \"reason\": \"Chargeback\"}";
        String restriction = answers(201, "create_restriction", api.post(path + "/restrictions", chargeback))
                .text("/id");
        Answer restrictions = answers(200, "list_restrictions", api.get(path + "/restrictions"));
        retrieves("retrieve_restriction", path + "/restrictions/" + restrictions.text("/data/0/id"));
        answers(200, "delete_restriction", api.delete(path + "/restrictions/" + restriction));
        answers(200, "delete_customer", api.delete(path));
    }

    private void submissions() {
        answers(200, "list_requirements", api.get("/v0/requirements?type=business&level=enhanced"));
        String john = Submissions.john(api);
        answers(200, "retrieve_kyc", api.get(john + "/kyc"));
        answers(201, "create_kyc_link", api.post(john + "/kyc-links", null));
        answers(202, "submit_kyc", api.post(john + "/kyc", Submissions.passportAndSelfie()));
        answers(200, "retrieve_kyc", Submissions.await(api, john, "approved"));
        answers(200, "retrieve_kyc", reviewer.get(john + "/kyc"));
        answers(200, "list_screenings", reviewer.get(john + "/kyc/screenings"));
        answers(200, "retrieve_screening_coverage", reviewer.get("/v0/screening"));
        answers(200, "change_kyc_level", api.post(john + "/kyc/level", "{\"level\": \"enhanced\"}"));
        answers(200, "retrieve_customer", api.get(john));
    }

    private void documents(String customer) {
        String document = answers(201, "create_document", form(customer, 320)).header("Location");
        form(customer, 330);
        answers(200, "list_documents", api.get(customer + "/documents?limit=1"));
        answers(200, "list_documents", api.get(customer + "/documents"));
        retrieves("retrieve_document", document);
        answers(200, "update_document", reviewer.patch(document, "{\"expires_on\": \"2039-01-01\"}"));
        answers(200, "retrieve_document_content", reviewer.get(document + "/content"));
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
                answers(201, "create_beneficial_owner", api.post(owners, jane)).header("Location");
        answers(200, "list_beneficial_owners", api.get(owners));
        retrieves("retrieve_beneficial_owner", owner);
        answers(200, "update_beneficial_owner", api.patch(owner, "{\"email\": \"jane@example.com\"}"));
        answers(201, "create_owner_kyc_link", api.post(owner + "/kyc-links", null));
        answers(202, "submit_owner_kyc", api.post(owner + "/kyc", Submissions.passportAndSelfie()));
        answers(201, "attest_ownership", api.post(owners + "/attestation", null));
        answers(201, "attest_ownership", api.post(owners + "/attestation", "{\"attested_by\": \"Jane Roe\"}"));
        retrieves("retrieve_ownership_attestation", owners + "/attestation");
        answers(200, "retrieve_customer", api.get(business));
        answers(200, "retrieve_kyc", api.get(business + "/kyc"));
        answers(200, "delete_beneficial_owner", api.delete(owner));
    }

    private void reviews(String customer) {
        for (String status : new String[] {"pending", "under_review", "manual_review"}) {
            answers(200, "simulate_kyc", api.post(customer + "/simulate", "{\"outcome\": \"" + status + "\"}"));
        }
        answers(200, "list_reviews", reviewer.get("/v0/reviews?status=open"));
        answers(200, "decide_kyc", reviewer.post(customer + "/kyc/decision", """
                {"decision": "reject", "retryable": true,
                 "reasons": [{"code": "document_unreadable", "public": "Too blurry.", "internal": "Glare."}]}"""));
        answers(200, "retrieve_customer", api.get(customer));
        answers(
                200,
                "rate_kyc_risk",
                reviewer.post(customer + "/kyc/risk", "{\"rating\": \"high\", \"reason\": \"Seen.\"}"));
        answers(200, "retrieve_kyc", reviewer.get(customer + "/kyc"));
        answers(200, "list_check_runs", reviewer.get(customer + "/kyc/check-runs"));
        answers(200, "decide_kyc", reviewer.post(customer + "/kyc/decision", "{\"decision\": \"reopen\"}"));
    }

    private void endorsements(String customer) {
        for (String status : new String[] {"pending", "under_review", "approved"}) {
            api.post(customer + "/simulate", "{\"outcome\": \"" + status + "\"}");
        }
        String custody = customer + "/endorsements/can_hold_custody";
        String why = "{\"reason\": \"Unusual withdrawals\"}";
        answers(200, "list_endorsements", api.get(customer + "/endorsements"));
        answers(200, "revoke_endorsement", reviewer.post(custody + "/revoke", why));
        answers(200, "list_endorsements", api.get(customer + "/endorsements"));
        String asked = customer + "/eligibility?endorsement=can_hold_custody";
        answers(200, "retrieve_eligibility", api.get(asked + "&amount=100.00"));
        answers(200, "reinstate_endorsement", reviewer.post(custody + "/reinstate", why));
        answers(200, "retrieve_eligibility", api.get(asked));
        answers(200, "retrieve_endorsement_policy", api.get("/v0/endorsements/policy"));
        String other = "{\"endorsements\": {\"can_use_mpc\": [\"can_hold_custody\"]}}";
        answers(200, "preview_endorsement_policy", reviewer.post("/v0/endorsements/policy/preview", other));
    }

    private void limits(String customer) {
        answers(200, "retrieve_limits", api.get(customer + "/limits"));
        answers(200, "override_limits", reviewer.put(customer + "/limits", """
                {"single": "50000", "daily": "60000.5", "monthly": "70000.00", "reason": "Accounts seen"}"""));
        answers(200, "retrieve_limits", api.get(customer + "/limits"));
        String approved = answers(201, "create_authorization", Spenders.authorize(api, customer, "50000.00"))
                .header("Location");
        answers(201, "create_authorization", Spenders.authorize(api, customer, "50000.01"));
        retrieves("retrieve_authorization", approved);
        answers(200, "reverse_authorization", api.post(approved + "/reverse", null));
        answers(200, "list_authorizations", api.get(customer + "/authorizations"));
        answers(200, "retrieve_customer", api.get(customer));
        operator.patch("/v0/platforms/" + platform, "{\"four_eyes\": true}");
        answers(200, "delete_limits_override", reviewer.delete(customer + "/limits"));
        assertThat(answers(200, "list_first_approvals", reviewer.get("/v0/first-approvals"))
                        .text("/data/0/summary"))
                .isEqualTo("remove the override of the limits");
        answers(200, "retrieve_kyc", reviewer.get(customer + "/kyc"));
        operator.patch("/v0/platforms/" + platform, "{\"four_eyes\": false}");
    }

    private void holdings(String customer) {
        String wallet = answers(201, "create_wallet", api.post(customer + "/wallets", """
                        {"blockchain": "tron", "address": "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "custody": "self"}"""))
                .header("Location");
        retrieves("retrieve_wallet", wallet);
        answers(200, "list_wallets", api.get(customer + "/wallets"));
        String account = answers(201, "create_external_account", api.post(customer + "/external-accounts", """
                        {"type": "iban", "iban": "DE89 3704 0044 0532 0130 00", "account_holder_name": "Jane Doe"}"""))
                .header("Location");
        retrieves("retrieve_external_account", account);
        answers(200, "list_external_accounts", api.get(customer + "/external-accounts"));
        String dollars = answers(
                        201,
                        "create_virtual_account",
                        api.post(customer + "/virtual-accounts", "{\"currency\": \"USD\"}"))
                .header("Location");
        retrieves("retrieve_virtual_account", dollars);
        answers(200, "list_virtual_accounts", api.get(customer + "/virtual-accounts"));
        answers(200, "retrieve_customer", api.get(customer));
        answers(200, "delete_external_account", api.delete(account));
        answers(200, "delete_wallet", api.delete(wallet));
    }

    private void record(String path) {
        Submissions.document(api, path, "type", "bank_statement");
        answers(201, "create_agreement", api.post(path + "/agreements", """
                {"kind": "terms_of_service", "version": "1", "text_sha256": "%s",
                 "accepted_at": "2026-01-15T10:00:00Z"}""".formatted("0a".repeat(32))));
        answers(200, "list_agreements", api.get(path + "/agreements"));
        String terms = answers(201, "create_terms", api.post("/v0/terms", """
                {"kind": "privacy_policy", "version": "1", "url": "https://example.com/privacy",
                 "text_sha256": "%s"}""".formatted("0a".repeat(32))))
                .text("/id");
        answers(200, "list_terms", api.get("/v0/terms"));
        answers(200, "retrieve_terms", api.get("/v0/terms/" + terms));
        evidenceOfAPeriod();
        answers(200, "list_timeline", api.get(path + "/timeline?limit=1"));
        answers(200, "list_timeline", api.get(path + "/timeline"));
        answers(200, "verify_timeline", api.get(path + "/timeline/verify"));
        answers(200, "retrieve_evidence", reviewer.get(path + "/evidence"));
        answers(200, "place_legal_hold", reviewer.put(path + "/legal-hold", "{\"reason\": \"Court order\"}"));
        answers(200, "remove_legal_hold", reviewer.delete(path + "/legal-hold"));
        api.delete(path);
        answers(200, "restore_customer", reviewer.post(path + "/restore", null));
        api.delete(path);
        clock.goAhead(Duration.ofDays(5 * 366));
        answers(200, "erase_customer", reviewer.post(path + "/erasure", "{\"reason\": \"The retention has ended\"}"));
        answers(200, "list_timeline", api.get(path + "/timeline"));
        answers(200, "retrieve_customer", api.get(path));
    }

    private void evidenceOfAPeriod() {
        String none = "?decided_after=2025-01-01T00:00:00Z&decided_before=2025-02-01T00:00:00Z";
        answers(200, "retrieve_evidence_of_period", reviewer.get("/v0/evidence" + none));
        String export = answers(202, "create_evidence_export", reviewer.post("/v0/evidence-exports", """
                {"decided_after": "2025-01-01T00:00:00Z", "decided_before": "2025-02-01T00:00:00Z"}"""))
                .header("Location");
        answers(200, "retrieve_evidence_export", reviewer.get(export));
        answers(200, "download_evidence_export", reviewer.get(export + "/content"));
    }

    private void webhooks() {
        String everything = "{\"url\": \"http://127.0.0.1:9/\", \"event_types\": [\"*\"], \"description\": \"Ledger\"}";
        String endpoint = answers(201, "create_webhook_endpoint", api.post("/v0/webhook-endpoints", everything))
                .header("Location");
        answers(200, "list_webhook_endpoints", api.get("/v0/webhook-endpoints"));
        answers(200, "rotate_webhook_secret", api.post(endpoint + "/rotate-secret", null));
        retrieves("retrieve_webhook_endpoint", endpoint);
        String test = answers(202, "test_webhook_endpoint", api.post(endpoint + "/test", null))
                .text("/id");
        String delivery = endpoint + "/deliveries/" + test;
        await().until(() -> api.get(delivery).json().at("/last_attempt").has("error"));
        answers(200, "list_webhook_deliveries", api.get(endpoint + "/deliveries"));
        answers(202, "retry_webhook_delivery", api.post(delivery + "/retry", null));
        answers(202, "replay_webhook_events", api.post(endpoint + "/replay", """
                {"from": "2026-01-15T10:00:00.000Z", "to": "2026-01-16T10:00:00.000Z", "types": ["customer.*"]}"""));
        answers(200, "update_webhook_endpoint", api.patch(endpoint, "{\"status\": \"disabled\"}"));
        answers(200, "retrieve_webhook_delivery", api.get(delivery));
        answers(200, "delete_webhook_endpoint", api.delete(endpoint));
    }

    private void platforms() {
        String keys = "/v0/platforms/" + platform + "/api-keys";
        String live = "{\"name\": \"Acme\", \"environment\": \"live\"}";
        answers(201, "create_platform", operator.post("/v0/platforms", live));
        answers(200, "list_platforms", operator.get("/v0/platforms"));
        String key = answers(
                        201, "create_api_key", operator.post(keys, "{\"role\": \"reviewer\", \"person\": \"Ada\"}"))
                .text("/id");
        answers(200, "list_api_keys", operator.get(keys));
        answers(200, "retrieve_api_key", operator.get(keys + "/" + key));
        answers(200, "retrieve_platform", operator.get("/v0/platforms/" + platform));
        answers(200, "retrieve_own_platform", api.get("/v0/platform"));
        answers(200, "update_platform", operator.patch("/v0/platforms/" + platform, "{\"four_eyes\": false}"));
        String branding = "/v0/platforms/" + platform + "/branding";
        answers(200, "update_branding", operator.patch(branding, "{\"color\": \"#0f766e\"}"));
        answers(200, "retrieve_branding", operator.get(branding));
        answers(200, "revoke_api_key", operator.delete(keys + "/" + key));
    }

    @Test
    void aRepeatedRequestSaysSo() {
        Api again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        answers(201, "create_customer", again.post("/v0/customers", JANE));
        Answer repeated = answers(201, "create_customer", again.post("/v0/customers", JANE));

        assertThat(repeated.header("X-Idempotency-Cached")).isEqualTo("true");
    }

    private void retrieves(String operation, String path) {
        String version = answers(200, operation, api.get(path)).header("ETag");
        answers(304, operation, api.with("If-None-Match", version).get(path));
    }

    private Answer answers(int status, String operation, Answer answer) {
        return description.answers(status, operation, answer);
    }
}
