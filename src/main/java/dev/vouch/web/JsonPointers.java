package dev.vouch.web;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Places in a body, as JSON pointers (RFC 6901) in the names of the API. */
public final class JsonPointers {

    private static final SnakeCaseStrategy SNAKE_CASE = (SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;

    private JsonPointers() {}

    static String of(JacksonException mismatch) {
        StringBuilder pointer = new StringBuilder();
        mismatch.getPath()
                .forEach(step -> append(
                        pointer,
                        step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
        return pointer.toString();
    }

    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                append(pointer, node.getIndex().toString());
            }
            if (node.getKey() != null) {
                append(pointer, node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                append(pointer, nameOf(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** The API's name of a record's field. */
    static String nameOf(String field) {
        return SNAKE_CASE.nameForField(null, null, field);
    }

    private static void append(StringBuilder pointer, String step) {
        pointer.append('/').append(escape(step));
    }

    /** A name as one segment of a pointer. */
    public static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
