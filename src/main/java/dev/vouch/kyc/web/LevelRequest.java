package dev.vouch.kyc.web;

import dev.vouch.customer.KycLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

record LevelRequest(@NotNull @Schema(example = "enhanced") KycLevel level) {}
