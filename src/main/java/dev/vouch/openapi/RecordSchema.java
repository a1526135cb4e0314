package dev.vouch.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schema of a record: which properties are required, nullable or constant. A nullable component is
 * omitted from an answer or written as null, as its {@link JsonInclude} says; in a request, both are accepted.
 */
final class RecordSchema {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private RecordSchema() {}

    static void complete(Schema<?> model, Class<?> type) {
        if (model.getProperties() == null) {
            return;
        }
        // A getter that computes something is no field of a request.
        model.getProperties()
                .keySet()
                .retainAll(Stream.of(type.getRecordComponents())
                        .map(RecordSchema::name)
                        .toList());
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            JsonInclude.Include inclusion = inclusion(component, type);
            if (mayBeNull && (inclusion == null || inclusion == JsonInclude.Include.ALWAYS)) {
                model.getProperties().put(name, Nullability.orNull(property));
            }
            if (mayBeNull
                    ? inclusion == JsonInclude.Include.ALWAYS
                    : !(inclusion == JsonInclude.Include.NON_EMPTY
                            && Collection.class.isAssignableFrom(component.getType()))) {
                required.add(name);
            }
            tidy(property, component);
            limit(property, component);
        }
        model.setRequired(required);
    }

    /** The constraints of a map, and of the entries of a list or map. */
    private static void limit(Schema<?> property, RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null && Map.class.isAssignableFrom(component.getType())) {
            property.setMaxProperties(size.max());
        }
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType container) {
            AnnotatedType[] types = container.getAnnotatedActualTypeArguments();
            Schema<?> entries =
                    property.getAdditionalProperties() instanceof Schema<?> values ? values : property.getItems();
            limit(entries, types[types.length - 1].getAnnotation(Size.class));
        }
    }

    private static void limit(@Nullable Schema<?> entries, @Nullable Size size) {
        if (entries == null || size == null || entries.getTypes() == null) {
            return;
        }
        if (entries.getTypes().contains("array")) {
            entries.setMaxItems(size.max());
        } else {
            entries.setMaxLength(size.max());
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty own = component.getAccessor().getAnnotation(JsonProperty.class);
        return own == null ? SNAKE_CASE.translate(component.getName()) : own.value();
    }

    private static JsonInclude.@Nullable Include inclusion(RecordComponent component, Class<?> type) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude inclusion = own == null ? type.getAnnotation(JsonInclude.class) : own;
        return inclusion == null ? null : inclusion.value();
    }

    /** Drops limits that limit nothing, and adds those that Bean Validation expresses otherwise. */
    private static void tidy(Schema<?> property, RecordComponent component) {
        if (component.getName().equals("object") && component.getType() == String.class) {
            property.setConst(property.getExample());
        }
        if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
            property.setMinLength(1);
        }
        if (Integer.valueOf(0).equals(property.getMinLength())) {
            property.setMinLength(null);
        }
        if (Integer.valueOf(0).equals(property.getMinItems())) {
            property.setMinItems(null);
        }
        if (Integer.valueOf(Integer.MAX_VALUE).equals(property.getMaxItems())) {
            property.setMaxItems(null);
        }
        if (component.getType() == BigDecimal.class) {
            property.setMinimum(null);
        }
    }
}
