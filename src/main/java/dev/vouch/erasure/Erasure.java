package dev.vouch.erasure;

import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The record that remains of an erased customer. */
@Schema(description = "The erasure of a customer's personal data")
public record Erasure(
        CustomerId customerId,

        @Schema(example = "erasure") String object,

        @Schema(example = "The retention has ended") String reason,

        @Schema(example = "2031-01-17T09:30:00.000Z") Instant erasedAt) {}
