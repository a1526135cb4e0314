package dev.vouch.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;

/**
 * Enforces the {@link Size} of fields while they are read: validation would come after all of the body is in memory.
 * Only bodies are limited, which are read with a {@link FaultCollector}.
 */
final class SizeLimits {

    /** The limit of a text whose field has no size, for example a date. */
    private static final int MAX_TEXT = 10_000;

    private SizeLimits() {}

    /** The size of a field, not that of the list or map around a value. */
    static @Nullable Size of(JavaType type, @Nullable BeanProperty property) {
        return property != null
                        && type.getContentType().equals(property.getType().getContentType())
                ? property.getAnnotation(Size.class)
                : null;
    }

    static int most(@Nullable Size size, DeserializationContext context) {
        return size == null || FaultCollector.in(context) == null ? Integer.MAX_VALUE : size.max();
    }

    /** @param parser at the end of the list or map, where its current name is that of the field */
    static void refuseEntries(@Nullable Size size, JsonParser parser, DeserializationContext context) {
        FaultCollector collector = FaultCollector.in(context);
        if (collector != null && size != null) {
            collector.notAllowed(parser, Constraints.allowed(size, " entries"));
        }
    }

    /** Whether a text is refused for its length before it becomes a string. An emoji counts as one character. */
    static boolean refusesText(@Nullable Size size, JsonParser parser, DeserializationContext context) {
        FaultCollector collector = FaultCollector.in(context);
        Size stated = size != null && size.max() < MAX_TEXT ? size : null;
        if (collector == null || parser.getStringLength() <= 2 * (stated == null ? MAX_TEXT : stated.max())) {
            return false;
        }
        collector.notAllowed(
                parser,
                stated == null
                        ? "must have at most " + MAX_TEXT + " characters"
                        : Constraints.allowed(stated, " characters"));
        return true;
    }
}
