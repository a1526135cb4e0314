package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import dev.vouch.openapi.OpenApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends every request example of the description, and gets what its answer's example of the same name shows. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiExamplesTests {

    /** What differs each time. */
    private static final Set<String> FRESH =
            Set.of("id", "platform_id", "key", "last_four", "created_at", "updated_at", "locked_at");

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> areAccepted() {
        OpenApiDocument document = OpenApiDocument.servedAt(port);
        return document.operations().stream()
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
        Api api = isOperators ? operator : operator.withKeyOf(platform, "platform");
        String id = isOperators ? platform : operation.path().contains("{id}") ? aCustomer(api, document) : "";
        String path = operation.path().replace("{id}", id).replace("{external_id}", "user-4711");

        Answer answer = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .send(operation.method(), path, request.toString().getBytes(StandardCharsets.UTF_8), mediaType);

        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        new OpenApiConformance(document).hold(operation.id(), answer);
        JsonNode shown = operation
                .node()
                .at("/responses")
                .path(String.valueOf(answer.status()))
                .at("/content/application~1json/examples")
                .path(name)
                .path("value");
        assertThat(withoutFresh(answer.json())).isEqualTo(withoutFresh(shown));
    }

    private static String aCustomer(Api api, OpenApiDocument document) {
        JsonNode individual = document.operation("create_customer")
                .node()
                .at("/requestBody/content/application~1json/examples/an_individual/value");
        return api.post("/v0/customers", individual.toString()).text("/id");
    }

    private static JsonNode withoutFresh(JsonNode node) {
        ObjectNode object = (ObjectNode) node.deepCopy();
        FRESH.forEach(object::remove);
        if (object.get("lock") instanceof ObjectNode lock) {
            lock.remove("locked_at");
        }
        return object;
    }
}
