package dev.vouch.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one shape of an error, by RFC 9457 ({@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong, by RFC 9457")
public record Problem(
        @Schema(description = "A URI that names the kind of problem", example = "urn:vouch:error:customer_not_found")
        String type,

        @Schema(description = "The kind of problem in words", example = "There is no such customer")
        String title,

        @Schema(description = "The HTTP status", example = "404")
        int status,

        @Schema(description = "This problem in words", example = "No customer cus_01h455vb4pex5vsknk084sn02q here.")
        String detail,

        @Schema(description = "The kind of problem, stable; new values may appear", example = "customer_not_found")
        String code,

        @Schema(description = "The Request-Id of this answer", example = "0199f8a2c51e7c3d9b1f6f1a4b7c2d3e") @Nullable
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
