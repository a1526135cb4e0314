package dev.vouch.storage;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads text, and as JSON any other value that another release stored in its place. */
final class AnyText extends StdScalarDeserializer<String> {

    AnyText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        JsonNode other = context.readTree(parser);
        return other.isString() ? other.stringValue() : other.toString();
    }
}
