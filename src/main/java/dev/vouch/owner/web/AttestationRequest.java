package dev.vouch.owner.web;

import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OwnershipAttestationRequest",
        description = "States that no one except the declared owners owns 25 % or more of the business. Optional.")
record AttestationRequest(
        @SingleLine
        @Size(min = 1, max = 255)
        @Schema(description = "Who attests for the business", example = "Jane Roe, CFO")
        @Nullable
        String attestedBy) {

    static @Nullable String attestedBy(@Nullable AttestationRequest request) {
        return request == null ? null : request.attestedBy();
    }
}
