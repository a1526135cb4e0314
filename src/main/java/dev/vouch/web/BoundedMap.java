package dev.vouch.web;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an object with any names, and keeps no more entries than its {@link Size} allows. */
final class BoundedMap extends StdDeserializer<Map<String, ?>> {

    private final JavaType type;
    private final @Nullable Size size;
    private final @Nullable ValueDeserializer<Object> values;

    BoundedMap(JavaType type) {
        this(type, null, null);
    }

    private BoundedMap(JavaType type, @Nullable Size size, @Nullable ValueDeserializer<Object> values) {
        super(type);
        this.type = type;
        this.size = size;
        this.values = values;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new BoundedMap(
                type,
                SizeLimits.of(type, property),
                context.findContextualValueDeserializer(type.getContentType(), property));
    }

    @Override
    public @Nullable Map<String, ?> deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT || values == null) {
            return unexpected(parser, context);
        }
        int most = SizeLimits.most(size, context);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (map.size() == most) {
                skipRest(parser);
                SizeLimits.refuseEntries(size, parser, context);
                break;
            }
            if (!TextDeserializer.isStorable(name)) {
                context.handleWeirdKey(String.class, name, TextDeserializer.INVALID_TEXT);
            }
            boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
            map.put(name, isNull ? null : values.deserialize(parser, context));
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, ?> unexpected(JsonParser parser, DeserializationContext context) {
        return (Map<String, ?>) context.handleUnexpectedToken(type, parser);
    }

    private static void skipRest(JsonParser parser) {
        do {
            parser.nextToken();
            parser.skipChildren();
        } while (parser.nextName() != null);
    }
}
