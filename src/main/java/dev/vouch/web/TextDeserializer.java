package dev.vouch.web;

import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a value from a JSON string only: Jackson would accept numbers as text, arrays as dates and epoch seconds as
 * times. The text of a field is trimmed, and an empty one counts as omitted, as forms send it; in lists and maps text
 * stays unchanged.
 */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {

    static final String INVALID_TEXT = "must not contain a NUL character or half of a surrogate pair";

    private final Class<T> type;
    private final Function<String, T> parse;
    private final boolean isField;
    private final @Nullable Size size;

    /** What error messages describe. */
    private final Class<?> form;

    TextDeserializer(Class<T> type, Function<String, T> parse) {
        this(type, parse, false, null, type);
    }

    private TextDeserializer(
            Class<T> type, Function<String, T> parse, boolean isField, @Nullable Size size, Class<?> form) {
        super(type);
        this.type = type;
        this.parse = parse;
        this.isField = isField;
        this.size = size;
        this.form = form;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null || property.getType().isContainerType()
                ? this
                : new TextDeserializer<>(
                        type,
                        parse,
                        true,
                        property.getAnnotation(Size.class),
                        property.getAnnotation(Percent.class) == null ? type : Percent.class);
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(form, parser));
        }
        if (SizeLimits.refusesText(size, parser, context)) {
            return null;
        }
        String text = isField && type == String.class ? Blanks.trimmed(parser.getString()) : parser.getString();
        if (isField && text.isEmpty()) {
            return null;
        }
        if (!isStorable(text)) {
            return type.cast(context.handleWeirdStringValue(String.class, text, INVALID_TEXT));
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException notOne) {
            return type.cast(context.handleWeirdStringValue(form, text, "not valid"));
        }
    }

    /** Postgres stores neither U+0000 nor invalid Unicode. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The keys of maps, which Jackson reads separately from values. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return isStorable(key) ? key : context.handleWeirdKey(String.class, key, INVALID_TEXT);
        }
    }
}
