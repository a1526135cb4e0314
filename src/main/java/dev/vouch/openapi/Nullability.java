package dev.vouch.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nullable schemas as JSON Schema 2020-12, and so OpenAPI 3.1, writes them: null is one more type. */
final class Nullability {

    private static final String NULL = "null";

    private Nullability() {}

    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> reference = new Schema<>().$ref(schema.get$ref());
            Schema<?> either = new Schema<>().description(schema.getDescription());
            either.setAnyOf(List.of(reference, ofType(NULL)));
            either.setWriteOnly(schema.getWriteOnly());
            return either;
        }
        if (schema.getTypes() != null && !schema.getTypes().contains(NULL)) {
            schema.addType(NULL);
        }
        allowNullInEnum(schema);
        return schema;
    }

    /** The schema of the value when it is not null. */
    static Schema<?> withoutNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            Schema<?> reference = new Schema<>().$ref(schema.getAnyOf().get(0).get$ref());
            reference.setWriteOnly(schema.getWriteOnly());
            return reference.description(schema.getDescription());
        }
        if (schema.getTypes() != null) {
            schema.getTypes().remove(NULL);
        }
        if (schema.getEnum() != null) {
            schema.getEnum().remove(null);
        }
        return schema;
    }

    static Schema<?> ofType(String type) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static <T> void allowNullInEnum(Schema<T> schema) {
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<T> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
    }
}
