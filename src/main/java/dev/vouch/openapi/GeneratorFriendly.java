package dev.vouch.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Relaxes what generated clients would take too literally. They refuse a whole answer for a value that an enum does not
 * list, so enums become text with the known values in {@code x-extensible-enum} and in words. They compile patterns, so
 * patterns that JavaScript, Java, Python and Go do not share are left out.
 */
final class GeneratorFriendly {

    static final String KNOWN_VALUES = "x-extensible-enum";

    /** Unicode classes, and looking ahead, which Go refuses. */
    private static final List<String> NOT_SHARED = List.of("\\p", "(?!", "(?=");

    private static final String OPEN = "New values may appear";

    private final OpenAPI document;
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    GeneratorFriendly(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        document.getComponents().getSchemas().values().forEach(this::visit);
        Stream.concat(
                        document.getComponents().getParameters().values().stream(),
                        document.getPaths().values().stream()
                                .flatMap(path -> path.readOperations().stream())
                                .map(operation -> operation.getParameters())
                                .filter(Objects::nonNull)
                                .flatMap(Collection::stream))
                .map(Parameter::getSchema)
                .forEach(this::visit);
    }

    private void visit(@Nullable Schema<?> schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        openEnum(schema);
        if (schema.getPattern() != null && NOT_SHARED.stream().anyMatch(schema.getPattern()::contains)) {
            schema.setPattern(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::visit);
        }
        visit(schema.getItems());
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::visit);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            visit(values);
        }
    }

    private static void openEnum(Schema<?> schema) {
        if (schema.getEnum() == null) {
            return;
        }
        List<String> values = schema.getEnum().stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        schema.setEnum(null);
        schema.addExtension(KNOWN_VALUES, values);
        schema.setDescription(description(schema, values));
    }

    private static String description(Schema<?> schema, List<String> values) {
        String own = Objects.requireNonNullElse(schema.getDescription(), "")
                .replaceFirst("[.;]? *" + OPEN + "\\.?$", "")
                .strip();
        String known = "Known values: "
                + values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", ")) + ". " + OPEN;
        return own.isEmpty() ? known : own.endsWith(".") ? own + " " + known : own + ". " + known;
    }
}
