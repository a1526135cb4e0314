package dev.vouch.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one shape of an error, by RFC 9457 ({@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The error, by RFC 9457")
public record Problem(
        @Schema(description = "A URI that names the kind of problem", example = "urn:vouch:error:customer_not_found")
        String type,

        @Schema(description = "The kind of problem in words", example = "The customer does not exist")
        String title,

        @Schema(description = "The HTTP status", example = "404")
        int status,

        @Schema(
                description = "This problem in words",
                example = "The customer does not exist: cus_01kdvdna00e008000000000009.")
        String detail,

        @Schema(description = "The kind of problem, stable; new values may appear", example = "customer_not_found")
        String code,

        @Schema(description = "The Request-Id of this answer", example = "5b0a7f43-9c1e-4f0a-8d5c-2f6f7f1b9a10")
        @Nullable
        String requestId,

        @Schema(description = "Every fault of the input") List<Fault> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static Problem of(ApiException refusal, @Nullable String requestId) {
        return of(refusal.code(), refusal.detail(), requestId, refusal.faults(), refusal.extensions());
    }

    public static Problem of(
            ErrorCode code,
            String detail,
            @Nullable String requestId,
            List<Fault> errors,
            Map<String, Object> extensions) {
        return new Problem(
                "urn:vouch:error:" + code.code(),
                code.title(),
                code.status(),
                detail,
                code.code(),
                requestId,
                errors,
                extensions);
    }
}
