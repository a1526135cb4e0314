package dev.vouch.webhook.web;

import dev.vouch.webhook.DeliveryStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filter of a list of deliveries; null filters nothing. */
record DeliveryFilter(
        @Schema(description = "Deliveries with this status") @Nullable
        DeliveryStatus status) {}
