package dev.vouch.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LockRequest(
        @NotBlank @Size(max = 500) @Schema(example = "Reported stolen phone")
        String reason) {}
