package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every operation that the served API description names, ready to be tried. */
public final class Operations {

    private static final Pattern ID = Pattern.compile("([a-z-]+)/\\{\\w+}");

    private final JsonNode description;

    private Operations(JsonNode description) {
        this.description = description;
    }

    /** An id in a path is told by the word before it: {@code customers/{id}} is that of a customer. */
    public record Operation(String method, String path, String body) {

        public List<String> idsOf() {
            return ID.matcher(path).results().map(found -> found.group(1)).toList();
        }

        public Answer tryWith(Api api, Map<String, String> ids) {
            return api.send(method, pathWith(ids), body);
        }

        private String pathWith(Map<String, String> ids) {
            return ID.matcher(path).replaceAll(found -> {
                assertThat(ids).as("the ids this test knows, for " + path).containsKey(found.group(1));
                return Matcher.quoteReplacement(found.group(1) + "/" + ids.get(found.group(1)));
            });
        }

        public boolean isOfTheOperator() {
            return path.startsWith("/v0/platforms");
        }

        public boolean isRead() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Operation> describedBy(Api api) {
        Operations operations = new Operations(api.get("/v3/api-docs").json());
        List<Operation> all = new ArrayList<>();
        operations
                .description
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .map(method -> operations.operation(method.getKey(), path.getKey(), method.getValue()))
                        .forEach(all::add));
        assertThat(all)
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(operation.path()).startsWith("/v0/"));
        return all;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        JsonNode content = resolved(operation.path("requestBody")).path("content");
        return new Operation(method.toUpperCase(Locale.ROOT), path, content.isEmpty() ? null : body(method, content));
    }

    private String body(String method, JsonNode content) {
        return method.equals("patch")
                ? "{}"
                : example(resolved(content.values().iterator().next().path("schema")))
                        .toString();
    }

    /** What is required, filled with the examples of the description. */
    private ObjectNode example(JsonNode schema) {
        ObjectNode example = JsonMapper.shared().createObjectNode();
        schema.path("required").valueStream().map(JsonNode::asString).forEach(field -> {
            JsonNode property = schema.path("properties").path(field);
            JsonNode value = property.has("example") ? property : resolved(property);
            example.set(
                    field,
                    value.has("example")
                            ? value.path("example")
                            : value.path("enum").path(0));
        });
        return example;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** The text with every id replaced, so that two answers can be compared. */
    public static String withoutIds(Answer answer) {
        return Pattern.compile("[a-z]+_[0-9a-z]{26}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(answer.toString())
                .replaceAll((MatchResult id) -> "ID");
    }
}
