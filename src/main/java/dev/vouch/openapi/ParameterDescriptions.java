package dev.vouch.openapi;

import dev.vouch.web.FromQuery;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes parameters by their types. */
final class ParameterDescriptions {

    private ParameterDescriptions() {}

    /** The query parameters that a {@link FromQuery} record names. */
    static Stream<Parameter> ofQuery(Class<?> query) {
        Schema<?> model = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(query).resolveAsRef(false))
                .schema;
        List<String> required = model.getRequired() == null ? List.of() : model.getRequired();
        Map<String, Schema> components = model.getProperties();
        return components.entrySet().stream()
                .map(component -> tidied(new Parameter()
                        .name(component.getKey())
                        .in("query")
                        .required(required.contains(component.getKey()) && !mayBeLeftOut(component.getValue()))
                        .schema(Nullability.withoutNull(component.getValue()))));
    }

    private static boolean mayBeLeftOut(Schema<?> parameter) {
        return parameter.getDefault() != null || parameter.getAdditionalProperties() != null;
    }

    /**
     * Moves the schema's description to the parameter, and replaces its example by examples: Swagger UI would send an
     * example unasked.
     */
    static Parameter tidied(Parameter parameter) {
        Schema<Object> schema = copy(parameter.getSchema());
        Object example = parameter.getExample() == null ? schema.getExample() : parameter.getExample();
        if (parameter.getDescription() == null) {
            parameter.setDescription(schema.getDescription());
        }
        schema.setDescription(null);
        schema.setExample(null);
        schema.setExampleSetFlag(false);
        parameter.setExample(null);
        if (schema.getAdditionalProperties() != null) {
            return parameter
                    .style(Parameter.StyleEnum.FORM)
                    .explode(true)
                    .schema(pairs(schema.getMaxProperties(), example));
        }
        if (example != null) {
            schema.setExamples(List.of(example));
        }
        return parameter.schema(schema);
    }

    /** A map as a list of {@code key:value}, which every generator can send; few can send a deepObject. */
    private static Schema<?> pairs(Integer most, @Nullable Object example) {
        Schema<?> pair = Nullability.ofType("string").pattern("^[^:]+:");
        Schema<?> pairs = Nullability.ofType("array");
        pairs.setMaxItems(most);
        pairs.setItems(example == null ? pair : withExample(pair, example));
        return pairs;
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> withExample(Schema<?> schema, Object example) {
        Schema<Object> withExample = (Schema<Object>) schema;
        withExample.setExamples(List.of(example));
        return withExample;
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> copy(Schema<?> schema) {
        return AnnotationsUtils.clone(schema, true);
    }
}
