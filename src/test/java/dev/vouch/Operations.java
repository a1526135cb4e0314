package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every operation that the served API description names, ready to be tried. */
public final class Operations {

    private static final Pattern ID = Pattern.compile("([a-z-]+)/\\{\\w+}");
    private static final Pattern REVIEWERS = Pattern.compile(
            "GET (/v0/reviews|/v0/first-approvals|/v0/evidence|/v0/evidence-exports.*|/v0/screening|.*/kyc/check-runs|.*/kyc/screenings|.*/evidence|.*/documents/[^/]+/content)"
                    + "|PATCH .*/documents/[^/]+"
                    + "|POST (/v0/evidence-exports|.*/kyc/(decision|risk)|.*/erasure|.*/restore|.*/endorsements/[^/]+/(revoke|reinstate)|/v0/endorsements/policy/preview)"
                    + "|(PUT|DELETE) .*/(limits|legal-hold)");
    private static final Pattern ALSO_REVIEWERS =
            Pattern.compile("POST .*/(lock|unlock|restrictions)|DELETE .*/restrictions/.*");
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    private final JsonNode description;

    private Operations(JsonNode description) {
        this.description = description;
    }

    /** What the description's first example of a request sends. */
    public record Body(byte[] bytes, String mediaType) {

        static final Body NONE = new Body(null, null);
    }

    /** The word before an id in a path names its type: {@code customers/{id}} is that of a customer. */
    public record Operation(
            String id,
            String method,
            String path,
            String query,
            Set<String> idsOfQuery,
            String description,
            Body body) {

        public List<String> idsOf() {
            return ID.matcher(path).results().map(found -> found.group(1)).toList();
        }

        public Answer tryWith(Api api, Map<String, String> ids) {
            return tryWith(api, ids, body);
        }

        public Answer tryWith(Api api, Map<String, String> ids, Body other) {
            return api.send(method, addressWith(ids), other.bytes(), other.mediaType());
        }

        public String addressWith(Map<String, String> ids) {
            String filled = ID.matcher(path).replaceAll(found -> {
                assertThat(ids).as("the ids this test knows, for " + path).containsKey(found.group(1));
                return Matcher.quoteReplacement(found.group(1) + "/" + ids.get(found.group(1)));
            });
            return filled + query;
        }

        public String addressWith(Map<String, String> ids, String moreQuery) {
            return addressWith(ids) + (query.isEmpty() ? "?" : "&") + moreQuery;
        }

        public boolean hasBody() {
            return body != Body.NONE;
        }

        public boolean isOfTheOperator() {
            return path.startsWith("/v0/platforms");
        }

        public boolean isOfReviewers() {
            return REVIEWERS.matcher(toString()).matches();
        }

        /** Platforms and reviewers do it alike. */
        public boolean isAlsoOfReviewers() {
            return ALSO_REVIEWERS.matcher(toString()).matches();
        }

        public boolean isRead() {
            return method.equals("GET");
        }

        private boolean isDelete() {
            return method.equals("DELETE");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What deletes comes last, and what deletes the most at the very end, so that the others find what they are of. */
    public static List<Operation> describedBy(Api api) {
        Operations operations = new Operations(api.description());
        List<Operation> all = new ArrayList<>();
        operations
                .description
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyStream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .map(method -> operations.operation(method.getKey(), path, method.getValue()))
                        .forEach(all::add));
        assertThat(all)
                .hasSizeGreaterThan(35)
                .allSatisfy(operation -> assertThat(operation.path()).startsWith("/v0/"));
        all.sort(Comparator.comparing(Operation::isDelete)
                .thenComparing(
                        operation -> operation.isDelete() ? -operation.path().length() : 0));
        return all;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        List<JsonNode> query = operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .toList();
        return new Operation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                required(query),
                ids(query),
                operation.path("description").asString(),
                body(operation.at("/requestBody/content")));
    }

    private String required(List<JsonNode> query) {
        String required = query.stream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.at("/schema/examples/0").asString())
                .collect(Collectors.joining("&"));
        return required.isEmpty() ? "" : "?" + required;
    }

    /** The pattern of an id names its type, {@code ^cus_…$}. */
    private static Set<String> ids(List<JsonNode> query) {
        return query.stream()
                .filter(parameter ->
                        parameter.at("/schema/pattern").asString("").matches("\\^[a-z]+_.*"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static Body body(JsonNode content) {
        if (content.isEmpty()) {
            return Body.NONE;
        }
        JsonNode example = content.path(content.has(FORM) ? FORM : JSON)
                .path("examples")
                .values()
                .iterator()
                .next()
                .path("value");
        return content.has(FORM)
                ? new Body(
                        FormBody.ofExample(example, SampleDocuments.passport(320, 220))
                                .bytes(),
                        FormBody.TYPE)
                : new Body(example.toString().getBytes(StandardCharsets.UTF_8), JSON);
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
