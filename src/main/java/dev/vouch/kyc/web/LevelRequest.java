package dev.vouch.kyc.web;

import dev.vouch.customer.KycLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "How thoroughly the customer is to be verified")
record LevelRequest(@NotNull @Schema(example = "enhanced") KycLevel level) {}
