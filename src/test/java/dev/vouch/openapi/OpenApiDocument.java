package dev.vouch.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vouch.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API as it is served, and what it says of a value. */
final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String ADDRESS = "https://vouch.example/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    OpenApiDocument(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, closed(document).toString())));
    }

    static OpenApiDocument servedAt(int port) {
        return new OpenApiDocument(Api.asOperator(port).description());
    }

    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.at("/operationId").asString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    JsonNode json() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.at("/paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(), path, operation));
                    }
                }));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no operation " + id));
    }

    /** The codes of all errors that an operation is said to answer. */
    Set<String> codes(String operationId) {
        return operation(operationId)
                .node()
                .at("/responses")
                .valueStream()
                .flatMap(response ->
                        resolve(response).at("/content/application~1problem+json/examples").propertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The schema itself, inline or behind a reference. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** All objects of the document, with those in them. */
    Stream<JsonNode> nodes() {
        return within(document);
    }

    private static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OpenApiDocument::within));
    }

    /** What of a value does not fit a schema of this document. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema, this::compile)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        return registry.getSchema(closed(schema).toString().replace("\"#/", "\"" + ADDRESS + "#/"));
    }

    /** With every object and every list of known values closed, so that what is not described is a violation too. */
    private static ObjectNode closed(JsonNode schema) {
        ObjectNode copy = ((ObjectNode) schema).deepCopy();
        within(copy)
                .filter(node -> node.has("properties") && !node.has("additionalProperties"))
                .toList()
                .forEach(node -> ((ObjectNode) node).put("additionalProperties", false));
        within(copy)
                .filter(node -> node.has(GeneratorFriendly.KNOWN_VALUES))
                .toList()
                .forEach(node -> close((ObjectNode) node));
        return copy;
    }

    private static void close(ObjectNode known) {
        ArrayNode values = known.putArray("enum").addAll((ArrayNode) known.get(GeneratorFriendly.KNOWN_VALUES));
        if (known.path("type").valueStream().anyMatch(type -> type.asString().equals("null"))) {
            values.addNull();
        }
    }
}
