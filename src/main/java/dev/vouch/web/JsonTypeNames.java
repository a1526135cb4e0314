package dev.vouch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Describes how a value is written in JSON, for error messages. */
final class JsonTypeNames {

    private static final Map<Class<?>, String> FORMS = Map.of(
            String.class, "a string",
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            BigDecimal.class,
                    "a decimal string of at most 15 digits and 2 decimals, without blanks or separators, like \"10000.00\"",
            Percent.class,
                    "a decimal string from 0.00 to 100.00 with at most 2 decimals, without blanks, like \"25.00\"",
            LocalDate.class, "a date as yyyy-mm-dd",
            Instant.class, "a time by RFC 3339, like \"2026-01-15T10:00:00.000Z\"");

    private JsonTypeNames() {}

    static String of(Class<?> type) {
        if (type.isEnum() || isDescribedAsText(type)) {
            return "a string";
        }
        return FORMS.getOrDefault(type, Collection.class.isAssignableFrom(type) ? "an array" : "an object");
    }

    private static boolean isDescribedAsText(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema != null && schema.type().equals("string");
    }
}
