package dev.vouch.kyc.web;

import dev.vouch.customer.RiskRating;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A reviewer's rating of a customer's risk")
record RiskRequest(
        @NotNull @Schema(example = "medium") RiskRating rating,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "For reviewers only", example = "Licensed gambling operator; the licence was checked.")
        String reason) {}
