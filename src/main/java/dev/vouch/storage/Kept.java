package dev.vouch.storage;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value with its stored JSON: an instance that does not know some of its fields and constants writes them back
 * unchanged, also when it changes other fields. Values with the same JSON are equal.
 */
@JsonDeserialize(using = Kept.Reader.class)
public final class Kept<T> {

    private final T value;
    private final JsonNode json;

    private Kept(T value, JsonNode json) {
        this.value = value;
        this.json = json;
    }

    public static <T> Kept<T> of(T value) {
        return new Kept<>(value, StoredJson.MAPPER.valueToTree(value));
    }

    public T value() {
        return value;
    }

    @JsonValue
    JsonNode json() {
        return json;
    }

    /** The same JSON with the changed fields of another value. */
    public Kept<T> changedTo(T other) {
        JsonNode before = StoredJson.MAPPER.valueToTree(value);
        JsonNode after = StoredJson.MAPPER.valueToTree(other);
        return new Kept<>(other, merge(json, before, after));
    }

    private static JsonNode merge(JsonNode stored, @Nullable JsonNode before, JsonNode after) {
        if (after.equals(before)) {
            return stored;
        }
        if (!(stored instanceof ObjectNode all) || !(before instanceof ObjectNode) || !after.isObject()) {
            return after;
        }
        ObjectNode merged = all.deepCopy();
        before.propertyNames().stream().filter(name -> !after.has(name)).forEach(merged::remove);
        after.propertyStream()
                .forEach(field -> merged.set(
                        field.getKey(),
                        all.has(field.getKey())
                                ? merge(all.get(field.getKey()), before.get(field.getKey()), field.getValue())
                                : field.getValue()));
        return merged;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kept<?> kept && kept.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Without the content, which may be personal data. */
    @Override
    public String toString() {
        return "Kept[" + value.getClass().getSimpleName() + "]";
    }

    static final class Reader extends ValueDeserializer<Kept<?>> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public Kept<?> deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode json = context.readTree(parser);
            return new Kept<>(context.readTreeAsValue(json, type), json);
        }
    }
}
