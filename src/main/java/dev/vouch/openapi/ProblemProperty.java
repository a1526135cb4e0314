package dev.vouch.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;

/**
 * A member that problems of some code have in addition to the common ones; beans of this type are added to the
 * description.
 */
public record ProblemProperty(String name, Class<?> type, boolean isList, String description) {

    Schema<?> schema() {
        Schema<?> one = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type)).schema;
        return (isList ? new ArraySchema().items(one) : one).description(description);
    }
}
