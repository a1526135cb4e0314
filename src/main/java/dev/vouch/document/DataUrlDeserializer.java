package dev.vouch.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Decodes a data URL out of the parser's buffers: there is never a string of millions of characters. */
final class DataUrlDeserializer extends StdScalarDeserializer<Upload> {

    DataUrlDeserializer() {
        super(Upload.class);
    }

    @Override
    public @Nullable Upload deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Upload) context.handleUnexpectedToken(Upload.class, parser);
        }
        try (TextEnd end = new TextEnd();
                DataUrlWriter writer = new DataUrlWriter(end)) {
            parser.getString(end);
            if (end.length() == 0) {
                // As forms send a file that nobody has chosen.
                return null;
            }
            parser.getString(writer);
            return writer.upload();
        }
    }
}
