package dev.vouch.endorsement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(description = "A reviewer's decision about an endorsement")
record EndorsementDecision(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "Shown with the endorsement", example = "Unusual pattern of withdrawals")
        String reason) {}
