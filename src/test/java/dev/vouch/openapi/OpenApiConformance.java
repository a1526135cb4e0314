package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.openapi.OpenApiDocument.Operation;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds real answers against the description. */
record OpenApiConformance(OpenApiDocument document) {

    /** There only if something happened before, or only with one of the errors of its status. */
    private static final Set<String> SOMETIMES = Set.of("X-Idempotency-Cached", "Retry-After");

    Answer hold(String operationId, Answer answer) {
        Operation operation = document.operation(operationId);
        JsonNode response = document.resolve(operation.node().at("/responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s does not tell of %s", operation, answer)
                .isFalse();
        if (answer.bytes().length > 0) {
            JsonNode content = response.at("/content").path(answer.header("Content-Type"));
            assertThat(document.violations(content.path("schema"), answer.json()))
                    .as("%s answered %s", operation, answer)
                    .isEmpty();
            if (answer.status() >= 400) {
                assertThat(content.at("/examples").propertyNames()).contains(answer.text("/code"));
            }
        }
        holdHeaders(response.at("/headers"), answer);
        return answer;
    }

    private void holdHeaders(JsonNode described, Answer answer) {
        document.json().at("/components/headers").propertyNames().forEach(header -> {
            boolean isThere = answer.header(header) != null;
            if (isThere || !SOMETIMES.contains(header)) {
                assertThat(isThere).as(header + " of " + answer).isEqualTo(described.has(header));
            }
        });
    }
}
