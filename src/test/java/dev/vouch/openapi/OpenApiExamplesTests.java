package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.PostgresTest;
import dev.vouch.TestDatabase;
import dev.vouch.Verified;
import dev.vouch.document.FormBody;
import dev.vouch.kyc.Submissions;
import dev.vouch.limit.Spenders;
import dev.vouch.openapi.OpenApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends every request example of the description, and gets what its answer's example of the same name shows. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiExamplesTests {

    /** What differs each time, or with the fonts of the machine that draws a document. */
    private static final Set<String> FRESH = Set.of(
            "id",
            "customer_id",
            "owner_id",
            "platform_id",
            "account_number",
            "key",
            "actor",
            "last_four",
            "kyc_link",
            "link",
            "logo_url",
            "url",
            "secret",
            "previous_secret_expires_at",
            "disabled_at",
            "endpoint_id",
            "expires_at",
            "attested_at",
            "policy_version",
            "size",
            "created_at",
            "updated_at",
            "locked_at",
            "rated_at",
            "rated_by",
            "sha256",
            "effective_at",
            "version");

    /** What platforms' keys may not do. */
    private static final Set<String> REVIEWERS = Set.of(
            "decide_kyc",
            "rate_kyc_risk",
            "list_check_runs",
            "update_document",
            "revoke_endorsement",
            "reinstate_endorsement",
            "preview_endorsement_policy",
            "override_limits",
            "place_legal_hold");

    /** What takes years until it is possible, or a job. */
    private static final Set<String> LATER = Set.of("erase_customer", "create_evidence_export");

    /** What only approved customers have. */
    private static final Pattern HOLDINGS = Pattern.compile(".*/(wallets|external-accounts|virtual-accounts)");

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @TestFactory
    Stream<DynamicTest> areAccepted() {
        OpenApiDocument document = OpenApiDocument.servedAt(port);
        return document.operations().stream()
                .filter(operation -> !LATER.contains(operation.id()))
                .flatMap(operation -> operation
                        .node()
                        .at("/requestBody/content")
                        .propertyStream()
                        .flatMap(content -> content.getValue()
                                .at("/examples")
                                .propertyStream()
                                .map(example -> dynamicTest(
                                        operation.id() + " " + example.getKey() + " as " + content.getKey(),
                                        () -> isAccepted(
                                                document,
                                                operation,
                                                content.getKey(),
                                                example.getKey(),
                                                example.getValue().get("value"))))));
    }

    private void isAccepted(
            OpenApiDocument document, Operation operation, String mediaType, String name, JsonNode request) {
        Api operator = Api.asOperator(port);
        String platform = operator.newPlatform();
        boolean isOperators = operation.path().startsWith("/v0/platforms");
        String role = REVIEWERS.contains(operation.id()) ? "reviewer" : "platform";
        Api api = isOperators ? operator : operator.withKeyOf(platform, "platform");
        String id = isOperators
                ? platform
                : operation.path().contains("{customer_id}") ? aCustomerFor(operation, api, platform, document) : "";
        if (operation.id().endsWith("kyc_link")) {
            operator.patch("/v0/platforms/" + platform + "/branding", """
                    {"redirect_origins": ["https://app.example.com"]}""");
        }
        if (operation.id().equals("create_authorization")) {
            Spenders.endorse(database.asPlatform(Ids.uuid(platform)), id);
        }
        String path = operation
                .path()
                .replace("{customer_id}", id)
                .replace("{platform_id}", id)
                .replace("{external_id}", "user-4711")
                .replace("{endorsement}", "can_use_mpc");
        if (path.contains("{owner_id}")) {
            path = path.replace("{owner_id}", anOwner(api, document, id));
        }

        if (path.contains("{document_id}")) {
            String passport = Submissions.document(api, "/v0/customers/" + id, "type", "passport")
                    .text("/id");
            path = path.replace("{document_id}", passport);
        }
        if (path.contains("{webhook_endpoint_id}")) {
            path = path.replace("{webhook_endpoint_id}", anEndpoint(api, document));
        }

        Api sender = isOperators ? operator : operator.withKeyOf(platform, role);
        if (operation.id().equals("preview_endorsement_policy")) {
            String individual =
                    example(document, "create_customer", "an_individual").toString();
            simulate(api, api.post("/v0/customers", individual).text("/id"), "pending", "under_review", "approved");
        }
        if (operation.id().equals("reinstate_endorsement")) {
            sender.post(path.replace("reinstate", "revoke"), "{\"reason\": \"To be reinstated\"}");
        }
        Api once = sender.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer answer = mediaType.equals("multipart/form-data")
                ? once.send(operation.method(), path, form(document, request), FormBody.TYPE)
                : once.send(operation.method(), path, request.toString().getBytes(StandardCharsets.UTF_8), mediaType);

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);
        new OpenApiConformance(document).compare(operation.id(), answer);
        JsonNode shown = operation
                .node()
                .at("/responses")
                .path(String.valueOf(answer.status()))
                .at("/content/application~1json/examples")
                .path(name)
                .path("value");
        assertThat(withoutFresh(answer.json())).isEqualTo(withoutFresh(shown));
    }

    /** As a newcomer does in Swagger UI. */
    @Test
    void aCustomerCanBeCreatedTwice() {
        Api api = Api.ofNewPlatform(port);
        JsonNode examples = OpenApiDocument.servedAt(port)
                .operation("create_customer")
                .node()
                .at("/requestBody/content/application~1json/examples");

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            for (int i = 0; i < 2; i++) {
                Answer created = api.post("/v0/customers", example.path("value").toString());
                assertThat(created.status()).as(created.toString()).isEqualTo(201);
            }
        });
    }

    /** In the state in which the operation makes sense: a business for owners, in review for a decision. */
    private String aCustomerFor(Operation operation, Api api, String platform, OpenApiDocument document) {
        if (HOLDINGS.matcher(operation.path()).matches()) {
            return anApprovedCustomer(api, platform);
        }
        boolean isBusiness = operation.path().contains("beneficial-owners");
        ObjectNode customer =
                (ObjectNode) example(document, "create_customer", isBusiness ? "a_business" : "an_individual")
                        .deepCopy();
        if (operation.id().equals("submit_kyc")) {
            customer.remove("tax_id");
        }
        String id = api.post("/v0/customers", customer.toString()).text("/id");
        if (operation.id().equals("decide_kyc") || operation.id().equals("rate_kyc_risk")) {
            simulate(api, id, "pending", "under_review", "manual_review");
        }
        return id;
    }

    private static void simulate(Api api, String id, String... outcomes) {
        for (String outcome : outcomes) {
            api.post("/v0/customers/" + id + "/simulate", "{\"outcome\": \"" + outcome + "\"}");
        }
    }

    private String anApprovedCustomer(Api api, String platform) {
        String customer = Verified.customer(api);
        Verified.endorse(
                database.asPlatform(Ids.uuid(platform)),
                customer,
                "can_ach_transfer",
                "can_wire_transfer",
                "can_trade_stablecoins");
        return customer.substring("/v0/customers/".length());
    }

    private static String anOwner(Api api, OpenApiDocument document, String business) {
        JsonNode owner = example(document, "create_beneficial_owner", "an_owner");
        return api.post("/v0/customers/" + business + "/beneficial-owners", owner.toString())
                .text("/id");
    }

    private static String anEndpoint(Api api, OpenApiDocument document) {
        JsonNode endpoint = example(document, "create_webhook_endpoint", "some_events");
        return api.post("/v0/webhook-endpoints", endpoint.toString()).text("/id");
    }

    /** A form as its example says, with the image of another one as its file. */
    private static byte[] form(OpenApiDocument document, JsonNode example) {
        String image = example(document, "submit_kyc", "a_passport")
                .at("/document_front")
                .asString();
        byte[] bytes = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
        return FormBody.ofExample(example, bytes).bytes();
    }

    private static JsonNode example(OpenApiDocument document, String operation, String name) {
        return document.operation(operation)
                .node()
                .at("/requestBody/content/application~1json/examples/" + name + "/value");
    }

    private static JsonNode withoutFresh(JsonNode node) {
        JsonNode copy = node.deepCopy();
        removeFresh(copy);
        return copy;
    }

    private static void removeFresh(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(FRESH);
            if (object.path("reason").isString()) {
                object.put("reason", object.get("reason").asString().replaceAll("own_[0-9a-z]+", "own_…"));
            }
        }
        node.valueStream().forEach(OpenApiExamplesTests::removeFresh);
    }
}
