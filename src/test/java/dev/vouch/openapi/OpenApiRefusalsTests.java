package dev.vouch.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Arrays;
import java.util.HashMap;
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
            "four_eyes_required");

    /** What only some operations refuse for, which is provoked below. */
    private static final Set<String> OF_SOME = Set.of(
            "type_immutable",
            "external_id_taken",
            "customer_already_locked",
            "customer_not_locked",
            "event_not_found",
            "ownership_attestation_not_found",
            "kyc_step_refused",
            "not_found");

    private static final Map<String, String> NOT_FOUND = Map.of(
            "platform_not_found", "platforms",
            "api_key_not_found", "api-keys",
            "customer_not_found", "customers",
            "restriction_not_found", "restrictions",
            "beneficial_owner_not_found", "beneficial-owners",
            "document_not_found", "documents");

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
            case "parameter_invalid" -> caller.get(operation.addressWith(ids, "colour=red"));
            case "cursor_invalid" -> caller.get(operation.addressWith(ids, "cursor=x"));
            case "idempotency_key_invalid" -> operation.tryWith(caller.with("Idempotency-Key", "1"), ids);
            case "idempotency_key_reused" -> operation.tryWith(caller.with("Idempotency-Key", usedKey), ids);
            case "if_match_invalid" -> operation.tryWith(caller.with("If-Match", "9"), ids);
            case "version_stale" -> operation.tryWith(caller.with("If-Match", "\"9\""), ids);
            case "request_unreadable" -> operation.hasBody() ? operation.tryWith(caller, ids, cutOff(operation)) : null;
            case "media_type_not_supported" -> operation.tryWith(caller, ids, new Body(new byte[2], "text/plain"));
            case "payload_too_large" -> operation.tryWith(caller, ids, tooLarge(operation));
            case "validation_failed" -> operation.tryWith(caller, ids, faulty(operation));
            case "customer_deleted" ->
                operation.idsOf().contains("customers")
                        ? operation.tryWith(gone.callerOf(operation), gone.ids())
                        : null;
            case "customer_not_a_business" -> operation.tryWith(caller, with("customers", idOf(customer)));
            default -> notFound(code, operation, caller);
        };
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
            case "update_customer" -> json("{\"email\": \"x\"}");
            case "update_beneficial_owner" -> json("{\"ownership_percentage\": \"100.01\"}");
            case "attest_ownership" -> json("{\"attested_by\": \"\"}");
            default -> json("{}");
        };
    }

    private static Body json(String text) {
        return new Body(text.getBytes(UTF_8), "application/json");
    }

    private Answer notFound(String code, Operation operation, Api caller) {
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
        refuses("event_not_found", "list_events", api.get("/v0/events?after=evt_01kdvdna00e008000000000009"));
        refuses("customer_not_found", "list_events", api.get("/v0/events?customer_id=x"));
        refuses("customer_not_found", "retrieve_customer", api.get("/v0/customers/x"));
    }

    @Test
    void refusesForWhereKycStands() {
        String rejection = "{\"decision\": \"reject\", \"reasons\": [{\"code\": \"other\", \"public\": \"No.\"}]}";
        refuses("kyc_step_refused", "decide_kyc", tenant.reviewer().post(customer + "/kyc/decision", rejection));
        refuses("kyc_step_refused", "simulate_kyc", api.post(customer + "/simulate", "{\"outcome\": \"approved\"}"));
        for (String status : new String[] {"pending", "under_review", "rejected"}) {
            api.post(customer + "/simulate", "{\"outcome\": \"" + status + "\"}");
        }
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
