package dev.vouch.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an array, and keeps no more entries than its {@link Size} allows. */
final class BoundedList extends StdDeserializer<List<?>> {

    private final JavaType type;
    private final @Nullable Size size;
    private final @Nullable ValueDeserializer<Object> entries;

    BoundedList(JavaType type) {
        this(type, null, null);
    }

    private BoundedList(JavaType type, @Nullable Size size, @Nullable ValueDeserializer<Object> entries) {
        super(type);
        this.type = type;
        this.size = size;
        this.entries = entries;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new BoundedList(
                type,
                SizeLimits.of(type, property),
                context.findContextualValueDeserializer(type.getContentType(), property));
    }

    @Override
    public @Nullable List<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_ARRAY || entries == null) {
            return (List<?>) context.handleUnexpectedToken(type, parser);
        }
        int most = SizeLimits.most(size, context);
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == most) {
                skipRest(parser);
                SizeLimits.refuseEntries(size, parser, context);
                break;
            }
            list.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : entries.deserialize(parser, context));
        }
        return list;
    }

    private static void skipRest(JsonParser parser) {
        do {
            parser.skipChildren();
        } while (parser.nextToken() != JsonToken.END_ARRAY);
    }
}
