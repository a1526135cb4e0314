package dev.vouch.openapi;

import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of an operation, from {@code openapi/<operation id>.json}: its requests by name, and its answer. Tests
 * send each request and validate each answer.
 */
record OperationExamples(Map<String, Example> requests, Map<String, Example> responses) {

    static OperationExamples of(String operationId, JsonMapper json) {
        try (InputStream file = new ClassPathResource("openapi/" + operationId + ".json").getInputStream()) {
            JsonNode examples = json.readTree(file);
            return new OperationExamples(
                    named(examples.path("requests"), json), named(examples.path("responses"), json));
        } catch (IOException missing) {
            throw new UncheckedIOException("The operation " + operationId + " needs its examples", missing);
        }
    }

    private static Map<String, Example> named(JsonNode examples, JsonMapper json) {
        Map<String, Example> named = new LinkedHashMap<>();
        examples.properties()
                .forEach(example -> named.put(
                        example.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"),
                        new Example()
                                .summary(example.getKey())
                                .value(json.treeToValue(example.getValue(), Object.class))));
        return named;
    }
}
