package dev.vouch.customer;

import dev.vouch.id.VirtualAccountId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A virtual account, as embedded in its customer")
public record CustomerVirtualAccount(
        VirtualAccountId id,
        @Schema(example = "USD") String currency,

        @Schema(description = "`active`, or `frozen` while the customer is not", example = "active")
        String status) {}
