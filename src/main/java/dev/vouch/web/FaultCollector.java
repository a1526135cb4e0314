package dev.vouch.web;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Notes faults and reads on, so that one answer can name all of them. (Jackson's own collecting reader discards the
 * half-read object; its readable fields still have to be validated.)
 */
final class FaultCollector extends DeserializationProblemHandler {

    private final List<Fault> faults = new ArrayList<>();
    private boolean unreadable;

    /** Stops reading a body with more faults than an answer can name. */
    static final class TooManyFaults extends RuntimeException {

        TooManyFaults() {
            super(null, null, false, false);
        }
    }

    /** The collector of the body being read; stored values are read without one. */
    static @Nullable FaultCollector in(DeserializationContext context) {
        return (FaultCollector) context.getAttribute(FaultCollector.class);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether a fault is one of form, such as an unknown field or a number where text belongs. */
    boolean isUnreadable() {
        return unreadable;
    }

    void unreadable(String pointer, String code, String message) {
        unreadable = true;
        add(pointer, code, message);
    }

    void notAllowed(JsonParser parser, String message) {
        add(pointer(parser), "invalid_length", message);
    }

    private void add(String pointer, String code, String message) {
        faults.add(Fault.at(pointer, code, message));
        if (faults.size() > InvalidRequest.MAX_FAULTS) {
            throw new TooManyFaults();
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object bean,
            String name) {
        unreadable(
                object(context.getParser()) + "/" + JsonPointers.escape(name),
                "unknown_field",
                "is not a field of this object");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdKey(
            DeserializationContext context, Class<?> type, String key, @Nullable String failure) {
        unreadable(pointer(context.getParser()), "invalid_text", TextDeserializer.INVALID_TEXT);
        return key;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, @Nullable String failure) {
        String pointer = pointer(context.getParser());
        if (type == String.class) {
            unreadable(pointer, "invalid_text", TextDeserializer.INVALID_TEXT);
        } else if (type.isEnum()) {
            add(pointer, "invalid_value", "must be one of " + constants(type));
        } else {
            add(pointer, "invalid_format", "must be " + JsonTypeNames.of(type));
        }
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure) {
        unreadable(pointer(parser), "wrong_type", "must be " + JsonTypeNames.of(type.getRawClass()));
        parser.skipChildren();
        return null;
    }

    /** Where an object belongs, and a text, a number or a boolean stands. */
    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            @Nullable String failure) {
        unreadable(pointer(parser), "wrong_type", "must be " + JsonTypeNames.of(type));
        return null;
    }

    /**
     * The object with the unknown field. Jackson reports unknown fields of a record late, when the parser has usually
     * left the object.
     */
    private static String object(JsonParser body) {
        JsonPointer here = body.streamReadContext().pathAsPointer();
        return String.valueOf(body.currentToken() == JsonToken.END_OBJECT ? here : here.head());
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
