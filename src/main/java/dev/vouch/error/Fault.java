package dev.vouch.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fault of a request. It names either a place in the body (a JSON pointer, RFC 6901) or a query parameter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing wrong with the request")
public record Fault(
        @Schema(description = "Where in the body, as a JSON pointer (RFC 6901)", example = "/address/country") @Nullable
        String pointer,

        @Schema(description = "Which query parameter", example = "limit") @Nullable
        String parameter,

        @Schema(description = "A stable code of the fault; new values may appear", example = "invalid_country")
        String code,

        @Schema(description = "The fault in words", example = "is not an ISO 3166-1 country")
        String message) {

    private static final int MAX_PLACE = 500;

    public Fault {
        pointer = pointer == null ? null : shortened(pointer);
        parameter = parameter == null ? null : shortened(parameter);
    }

    /** The part of the caller's input that an answer repeats. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_PLACE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_PLACE)) + "…";
    }

    public static Fault at(String pointer, String code, String message) {
        return new Fault(pointer, null, code, message);
    }

    public static Fault in(String parameter, String code, String message) {
        return new Fault(null, parameter, code, message);
    }
}
