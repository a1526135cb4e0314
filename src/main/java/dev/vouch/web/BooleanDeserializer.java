package dev.vouch.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads {@code true} and {@code false}. An empty string is an omitted field; anything else is a fault. */
final class BooleanDeserializer extends StdScalarDeserializer<Boolean> {

    BooleanDeserializer() {
        super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING && parser.getString().isEmpty()) {
            return null;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? Boolean.valueOf(token == JsonToken.VALUE_TRUE)
                : (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
    }
}
