package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.openapi.OpenApiDocument.Operation;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares real answers with the description, and remembers which operations have answered. */
final class OpenApiConformance {

    /** There only if something happened before, or only with one of the errors of its status. */
    private static final Set<String> SOMETIMES = Set.of("X-Idempotency-Cached", "Retry-After");

    private final OpenApiDocument document;
    private final Set<String> answered = new TreeSet<>();

    OpenApiConformance(OpenApiDocument document) {
        this.document = document;
    }

    /** The operations whose successful answers were compared. */
    Set<String> answered() {
        return answered;
    }

    Answer answers(int status, String operationId, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        answered.add(operationId);
        return compare(operationId, answer);
    }

    Answer refuses(String code, String operationId, Answer answer) {
        assertThat(answer.text("/code")).as(answer.toString()).isEqualTo(code);
        return compare(operationId, answer);
    }

    Answer compare(String operationId, Answer answer) {
        Operation operation = document.operation(operationId);
        JsonNode response = document.resolve(operation.node().at("/responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s does not describe %s", operation, answer)
                .isFalse();
        if (answer.bytes().length > 0) {
            compareBody(operation, response.at("/content").path(answer.header("Content-Type")), answer);
        }
        compareHeaders(response.at("/headers"), answer);
        return answer;
    }

    private void compareBody(Operation operation, JsonNode content, Answer answer) {
        if (!answer.header("Content-Type").contains("json")) {
            assertThat(content.at("/schema/format").asString())
                    .as("%s answered %s", operation, answer.header("Content-Type"))
                    .isEqualTo("binary");
            return;
        }
        assertThat(document.violations(content.path("schema"), answer.json()))
                .as("%s answered %s", operation, answer)
                .isEmpty();
        if (answer.status() >= 400) {
            assertThat(content.at("/examples").propertyNames())
                    .as(operation.toString())
                    .contains(answer.text("/code"));
        }
    }

    private void compareHeaders(JsonNode described, Answer answer) {
        document.json().at("/components/headers").propertyNames().forEach(header -> {
            boolean isThere = answer.header(header) != null;
            if (isThere || !SOMETIMES.contains(header)) {
                assertThat(isThere).as(header + " of " + answer).isEqualTo(described.has(header));
            }
        });
    }
}
