package dev.vouch.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.Operations;
import dev.vouch.Operations.Body;
import dev.vouch.Operations.Operation;
import dev.vouch.Tenant;
import dev.vouch.document.FormBody;
import dev.vouch.limit.Spenders;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Errors are as described: of every operation all that it says it answers, as far as a client can provoke them. */
class OpenApiRefusalsTests extends Journey {

    /** Tests of their own provoke these, at some cost. */
    private static final Set<String> RARE = Set.of(
            "rate_limited",
            "internal_error",
            "temporarily_unavailable",
            "idempotency_key_in_use",
            "four_eyes_required",
            "evidence_export_not_complete",
            "evidence_export_expired",
            "no_account_issuer");

    /** What only some operations refuse for, which is provoked below. */
    private static final Set<String> OF_SOME = Set.of(
            "type_immutable",
            "external_id_taken",
            "customer_already_locked",
            "customer_not_locked",
            "event_not_found",
            "ownership_attestation_not_found",
            "kyc_step_refused",
            "endorsement_already_revoked",
            "endorsement_not_revoked",
            "kyc_not_approved",
            "kyc_rejected",
            "reviewer_required",
            "customer_locked",
            "endorsement_required",
            "wallet_exists",
            "external_account_exists",
            "virtual_account_exists",
            "already_deleted",
            "authorization_declined",
            "authorization_already_reversed",
            "terms_version_exists",
            "webhook_endpoint_disabled",
            "too_many_webhook_endpoints",
            "too_many_webhook_replays",
            "customer_not_deleted",
            "retention_running",
            "legal_hold",
            "not_found");

    /** They refuse for an erased customer only. */
    private static final Set<String> OF_DELETED_CUSTOMERS =
            Set.of("erase_customer", "restore_customer", "place_legal_hold", "remove_legal_hold");

    private static final Map<String, String> NOT_FOUND = Map.ofEntries(
            entry("platform_not_found", "platforms"),
            entry("api_key_not_found", "api-keys"),
            entry("customer_not_found", "customers"),
            entry("restriction_not_found", "restrictions"),
            entry("beneficial_owner_not_found", "beneficial-owners"),
            entry("document_not_found", "documents"),
            entry("endorsement_not_found", "endorsements"),
            entry("authorization_not_found", "authorizations"),
            entry("wallet_not_found", "wallets"),
            entry("external_account_not_found", "external-accounts"),
            entry("virtual_account_not_found", "virtual-accounts"),
            entry("terms_not_found", "terms"),
            entry("evidence_export_not_found", "evidence-exports"),
            entry("webhook_endpoint_not_found", "webhook-endpoints"),
            entry("webhook_delivery_not_found", "deliveries"));

    private static final Set<String> HOLDINGS =
            Set.of("create_wallet", "create_external_account", "create_virtual_account");

    private static final Set<String> WITH_FILES = Set.of("create_document", "submit_kyc", "submit_owner_kyc");
    private static final int MEGABYTE = 1024 * 1024;

    private OpenApiDocument document;
    private OpenApiConformance description;
    private Tenant tenant;
    private String customer;
    private Tenant gone;
    private String usedKey;

    @BeforeEach
    void aTenant() {
        document = OpenApiDocument.servedAt(port);
        description = new OpenApiConformance(document);
        tenant = Tenant.create(operator);
        usedKey = UUID.randomUUID().toString();
        api = tenant.api();
        customer = api.with("Idempotency-Key", usedKey)
                .post("/v0/customers", Customers.aCustomer().toString())
                .header("Location");
        gone = Tenant.create(operator);
        gone.api().delete("/v0/customers/" + gone.ids().get("customers"));
        operator.with("Idempotency-Key", usedKey)
                .post("/v0/platforms", "{\"name\": \"Acme\", \"environment\": \"live\"}");
    }

    @Test
    void everyOperationRefusesAsDescribed() {
        assertThat(Operations.describedBy(api))
                .allSatisfy(operation -> assertThat(document.codes(operation.id()))
                        .hasSizeGreaterThan(6)
                        .filteredOn(code -> !RARE.contains(code) && !OF_SOME.contains(code))
                        .allSatisfy(code -> {
                            Answer refusal = provoke(code, operation);
                            if (refusal != null) {
                                refuses(code, operation.id(), refusal);
                            }
                        }));
    }

    /** @return null where this operation has nothing in its request that could be refused so */
    private Answer provoke(String code, Operation operation) {
        Api caller = tenant.callerOf(operation);
        Map<String, String> ids = tenant.ids();
        return switch (code) {
            case "unauthorized" -> operation.tryWith(api.withKey(null), ids);
            case "forbidden" -> operation.tryWith(operation.isOfTheOperator() ? api : operator, ids);
            case "not_acceptable" -> operation.tryWith(caller.with("Accept", "text/html"), ids);
            case "parameter_invalid" -> withQuery("colour=red", operation, caller);
            case "cursor_invalid" -> withQuery("cursor=x", operation, caller);
            case "idempotency_key_invalid" -> operation.tryWith(caller.with("Idempotency-Key", "1"), ids);
            case "idempotency_key_reused" -> operation.tryWith(caller.with("Idempotency-Key", usedKey), ids);
            case "if_match_invalid" -> operation.tryWith(caller.with("If-Match", "9"), ids);
            case "version_stale" -> operation.tryWith(caller.with("If-Match", "\"9\""), ids);
            case "request_unreadable" -> operation.hasBody() ? operation.tryWith(caller, ids, cutOff(operation)) : null;
            case "media_type_not_supported" -> operation.tryWith(caller, ids, new Body(new byte[2], "text/plain"));
            case "payload_too_large" -> operation.tryWith(caller, ids, tooLarge(operation));
            case "validation_failed" -> operation.tryWith(caller, ids, faulty(operation));
            case "customer_deleted" ->
                operation.idsOf().contains("customers") && !OF_DELETED_CUSTOMERS.contains(operation.id())
                        ? operation.tryWith(gone.callerOf(operation), gone.ids())
                        : null;
            case "customer_not_a_business" -> operation.tryWith(caller, with("customers", idOf(customer)));
            default -> notFound(code, operation, caller);
        };
    }

    private Answer withQuery(String query, Operation operation, Api caller) {
        return caller.send(
                operation.method(),
                operation.addressWith(tenant.ids(), query),
                operation.body().bytes(),
                operation.body().mediaType());
    }

    private static Body cutOff(Operation operation) {
        byte[] whole = operation.body().bytes();
        return new Body(Arrays.copyOf(whole, whole.length / 2), operation.body().mediaType());
    }

    private static Body tooLarge(Operation operation) {
        int bytes = (WITH_FILES.contains(operation.id()) ? 34 : 1) * MEGABYTE + 1;
        return new Body(new byte[bytes], operation.body().mediaType());
    }

    /** Most need something. The others take what they can have in a form that is wrong. */
    private static Body faulty(Operation operation) {
        return switch (operation.id()) {
            case "create_document" ->
                new Body(new FormBody().field("type", "library_card").bytes(), FormBody.TYPE);
            case "update_document" -> json("{\"issuing_country\": \"ZZ\"}");
            case "update_customer" -> json("{\"email\": \"x\"}");
            case "update_beneficial_owner" -> json("{\"ownership_percentage\": \"100.01\"}");
            case "attest_ownership" -> json("{\"attested_by\": \"\\u0007x\\u0007y\"}");
            case "update_webhook_endpoint" -> json("{\"event_types\": [\"customer.born\"]}");
            case "update_platform" -> json("{\"name\": \"a\\nb\"}");
            case "update_branding" -> json("{\"color\": \"#ffffff\"}");
            case "create_kyc_link", "create_owner_kyc_link" -> json("{\"redirect_url\": \"x\"}");
            case "rotate_webhook_secret" -> json("{\"secret\": \"whsec_short\"}");
            default -> json("{}");
        };
    }

    private static Body json(String text) {
        return new Body(text.getBytes(UTF_8), "application/json");
    }

    private Answer notFound(String code, Operation operation, Api caller) {
        if (code.equals("customer_not_found") && !operation.idsOf().contains("customers")) {
            return null;
        }
        assertThat(NOT_FOUND).containsKey(code);
        String kind = NOT_FOUND.get(code);
        return operation.idsOf().contains(kind)
                ? operation.tryWith(caller, with(kind, Tenant.nothing().get(kind)))
                : null;
    }

    private Map<String, String> with(String kind, String id) {
        Map<String, String> ids = new HashMap<>(tenant.ids());
        ids.put(kind, id);
        return ids;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void refusesForWhatTheCustomerIs() {
        String jane = Customers.aCustomer().toString();
        String taken = api.put("/v0/customers/by-external-id/u-1", jane).text("/id");
        refuses("type_immutable", "update_customer", api.patch(customer, "{\"type\": \"business\"}"));
        refuses(
                "type_immutable",
                "upsert_customer",
                api.put(
                        "/v0/customers/by-external-id/u-1",
                        Customers.aBusiness().without("external_id").toString()));
        String u1 = "{\"type\": \"individual\", \"email\": \"jane@example.com\", \"external_id\": \"u-1\"}";
        refuses("external_id_taken", "create_customer", api.post("/v0/customers", u1));
        Answer refused =
                refuses("external_id_taken", "update_customer", api.patch(customer, "{\"external_id\": \"u-1\"}"));
        assertThat(refused.text("/existing_id")).isEqualTo(taken);
        refuses("customer_not_locked", "unlock_customer", api.post(customer + "/unlock", null));
        api.post(customer + "/lock", "{\"reason\": \"Stolen phone\"}");
        refuses("customer_already_locked", "lock_customer", api.post(customer + "/lock", "{\"reason\": \"Again\"}"));
        refuses(
                "ownership_attestation_not_found",
                "retrieve_ownership_attestation",
                api.get(customer + "/beneficial-owners/attestation"));
        String mpc = customer + "/endorsements/can_use_mpc";
        String why = "{\"reason\": \"Unusual withdrawals\"}";
        Api reviewer = tenant.reviewer();
        refuses("endorsement_not_revoked", "reinstate_endorsement", reviewer.post(mpc + "/reinstate", why));
        reviewer.post(mpc + "/revoke", why);
        refuses("endorsement_already_revoked", "revoke_endorsement", reviewer.post(mpc + "/revoke", why));
        refuses("terms_version_exists", "create_terms", api.post("/v0/terms", """
                {"kind": "privacy_policy", "version": "1", "url": "https://example.com/privacy", "text_sha256": "%s"}
                """.formatted("0b".repeat(32))));
        refuses("event_not_found", "list_events", api.get("/v0/events?after=evt_01kdvdna00e008000000000009"));
        refuses("customer_not_found", "list_events", api.get("/v0/events?customer_id=x"));
        refuses("customer_not_found", "retrieve_customer", api.get("/v0/customers/x"));
    }

    @Test
    void refusesForWhereKycStands() {
        String rejection = "{\"decision\": \"reject\", \"reasons\": [{\"code\": \"other\", \"public\": \"No.\"}]}";
        refuses("kyc_step_refused", "decide_kyc", tenant.reviewer().post(customer + "/kyc/decision", rejection));
        refuses("kyc_step_refused", "simulate_kyc", api.post(customer + "/simulate", "{\"outcome\": \"not_started\"}"));
        api.post(customer + "/simulate", "{\"outcome\": \"manual_review\"}");
        tenant.reviewer().post(customer + "/kyc/decision", rejection);
        assertThat(Operations.describedBy(api))
                .filteredOn(operation -> Set.of("create_document", "submit_kyc").contains(operation.id()))
                .hasSize(2)
                .allSatisfy(operation -> {
                    Answer refused = refuses(
                            "kyc_step_refused",
                            operation.id(),
                            operation.tryWith(api, with("customers", idOf(customer))));
                    assertThat(refused.text("/current")).isEqualTo("rejected");
                });
        refuses("kyc_rejected", "create_external_account", api.post(customer + "/external-accounts", """
                        {"type": "crypto_address", "blockchain": "ethereum",
                         "address": "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb"}"""));
    }

    @Test
    void refusesForWhatTheCustomerHas() {
        String business = "/v0/customers/" + tenant.ids().get("customers");
        for (Operation create : holdings()) {
            if (!create.id().equals("create_external_account")) {
                refuses("kyc_not_approved", create.id(), create.tryWith(api, with("customers", idOf(customer))));
            }
            create.tryWith(api, tenant.ids());
            Answer again = create.tryWith(api, tenant.ids());
            String exists = create.id().substring("create_".length()) + "_exists";
            assertThat(refuses(exists, create.id(), again).text("/existing_id")).contains("_01");
        }
        refuses("endorsement_required", "create_wallet", api.post(business + "/wallets", """
            {"blockchain": "ethereum", "address": "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb",
             "custody": "mpc"}\
            """));
        refuses(
                "endorsement_required",
                "create_virtual_account",
                api.post(business + "/virtual-accounts", "{\"currency\": \"EUR\"}"));
        for (Operation delete : Operations.describedBy(api)) {
            if (Set.of("delete_wallet", "delete_external_account").contains(delete.id())) {
                delete.tryWith(api, tenant.ids());
                refuses("already_deleted", delete.id(), delete.tryWith(api, tenant.ids()));
            }
        }
        api.post(business + "/lock", "{\"reason\": \"Stolen phone\"}");
        for (Operation create : holdings()) {
            refuses("customer_locked", create.id(), create.tryWith(api, tenant.ids()));
        }
    }

    @Test
    void refusesToEraseAndToRestore() {
        Api reviewer = tenant.reviewer();
        String why = "{\"reason\": \"Court order\"}";
        refuses("customer_not_deleted", "restore_customer", reviewer.post(customer + "/restore", null));
        refuses("customer_not_deleted", "erase_customer", reviewer.post(customer + "/erasure", why));
        String named = "/v0/customers/by-external-id/u-2";
        String taken = "/v0/customers/"
                + api.put(named, Customers.aCustomer().toString()).text("/id");
        api.delete(taken);
        api.put(named, Customers.aCustomer().toString());
        refuses("external_id_taken", "restore_customer", reviewer.post(taken + "/restore", null));
        refuses("retention_running", "erase_customer", reviewer.post(taken + "/erasure", why));
        reviewer.put(taken + "/legal-hold", why);
        refuses("legal_hold", "erase_customer", reviewer.post(taken + "/erasure", why));
        reviewer.delete(taken + "/legal-hold");
        clock.goAhead(Duration.ofDays(5 * 366));
        reviewer.post(taken + "/erasure", why);
        refuses("customer_deleted", "erase_customer", reviewer.post(taken + "/erasure", why));
        refuses("customer_deleted", "restore_customer", reviewer.post(taken + "/restore", null));
        refuses("customer_deleted", "place_legal_hold", reviewer.put(taken + "/legal-hold", why));
        refuses("customer_deleted", "remove_legal_hold", reviewer.delete(taken + "/legal-hold"));
        refuses(
                "customer_deleted",
                "decide_kyc",
                reviewer.post(
                        taken + "/kyc/decision",
                        "{\"decision\": \"approve\", \"reasons\": [{\"code\": \"other\", \"internal\": \"x\"}]}"));
    }

    @Test
    void refusesToUndoWhatAReviewerHasDone() {
        String restriction = tenant.reviewer()
                .post(customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}")
                .text("/id");
        refuses("reviewer_required", "delete_restriction", api.delete(customer + "/restrictions/" + restriction));
        tenant.reviewer().post(customer + "/lock", "{\"reason\": \"x\"}");
        refuses("reviewer_required", "unlock_customer", api.post(customer + "/unlock", null));
    }

    private List<Operation> holdings() {
        List<Operation> holdings = Operations.describedBy(api).stream()
                .filter(operation -> HOLDINGS.contains(operation.id()))
                .toList();
        assertThat(holdings).hasSameSizeAs(HOLDINGS);
        return holdings;
    }

    @Test
    void givesBackOnceWhatWasApproved() {
        String path = "/v0/customers/" + tenant.ids().get("customers") + "/authorizations";
        String approved = Spenders.approved(api, "/v0/customers/" + tenant.ids().get("customers"), "2.00");
        api.post(approved + "/reverse", null);
        refuses("authorization_already_reversed", "reverse_authorization", api.post(approved + "/reverse", null));
        String declined =
                api.post(path, Spenders.body("can_use_mpc", "2.00", "payout")).header("Location");
        refuses("authorization_declined", "reverse_authorization", api.post(declined + "/reverse", null));
    }

    @Test
    void sendsNothingToADisabledEndpoint() {
        String endpoint = "/v0/webhook-endpoints/" + tenant.ids().get("webhook-endpoints");
        api.patch(endpoint, "{\"status\": \"disabled\"}");
        Set<String> sending = Set.of("test_webhook_endpoint", "retry_webhook_delivery", "replay_webhook_events");
        assertThat(Operations.describedBy(api))
                .filteredOn(operation -> sending.contains(operation.id()))
                .hasSize(3)
                .allSatisfy(operation ->
                        refuses("webhook_endpoint_disabled", operation.id(), operation.tryWith(api, tenant.ids())));
        String gone = "{\"from\": \"2026-01-15T10:00:00.000Z\", \"to\": \"2026-01-16T10:00:00.000Z\", \"customer_id\":"
                + " \"cus_01kdvdna00e008000000000009\"}";
        api.patch(endpoint, "{\"status\": \"enabled\"}");
        refuses("customer_not_found", "replay_webhook_events", api.post(endpoint + "/replay", gone));
    }

    @Test
    void refusesMoreThanTwentyWebhookEndpoints() {
        String everything = "{\"url\": \"https://example.com/webhooks\", \"event_types\": [\"*\"]}";
        for (int i = 1; i < 20; i++) {
            assertThat(api.post("/v0/webhook-endpoints", everything).status()).isEqualTo(201);
        }
        refuses("too_many_webhook_endpoints", "create_webhook_endpoint", api.post("/v0/webhook-endpoints", everything));
    }

    @Test
    void refusesMoreThanTwentyReplaysAtOnce() {
        String endpoint = tenant.ids().get("webhook-endpoints");
        database.asOwner().sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'webhook-replay', '%s:' || n, now() + interval '1 hour', false, 1 from generate_series(1, 20) n""".formatted(endpoint)).update();
        try {
            refuses(
                    "too_many_webhook_replays",
                    "replay_webhook_events",
                    api.post(
                            "/v0/webhook-endpoints/" + endpoint + "/replay",
                            "{\"from\": \"2026-01-15T10:00:00.000Z\", \"to\": \"2026-01-16T10:00:00.000Z\"}"));
        } finally {
            database.asOwner()
                    .sql("delete from scheduled_tasks where task_instance like '" + endpoint + ":%'")
                    .update();
        }
    }

    @Test
    void nothingIsSimulatedInLive() {
        String live = operator.post("/v0/platforms", "{\"name\": \"Acme\", \"environment\": \"live\"}")
                .text("/id");
        Api caller = operator.withKeyOf(live, "platform");
        String path =
                caller.post("/v0/customers", Customers.aCustomer().toString()).header("Location");

        refuses("not_found", "simulate_kyc", caller.post(path + "/simulate", "{\"outcome\": \"pending\"}"));
    }

    private Answer refuses(String code, String operation, Answer answer) {
        return description.refuses(code, operation, answer);
    }
}
