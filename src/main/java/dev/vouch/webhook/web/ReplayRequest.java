package dev.vouch.webhook.web;

import dev.vouch.error.Fault;
import dev.vouch.id.CustomerId;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookReplayRequest", description = "Which events to send again")
record ReplayRequest(
        @NotNull @PastOrPresent @Schema(description = "Events since this time", example = "2026-01-15T10:00:00.000Z")
        Instant from,

        @NotNull @Schema(description = "Events before this time", example = "2026-01-16T10:00:00.000Z")
        Instant to,

        @Size(max = 50)
        @Schema(
                description = "Only these types, and of them only those that the endpoint subscribes to",
                example = "[\"customer.kyc.*\"]")
        @Nullable
        List<@NotNull @Size(min = 1, max = 100) String> types,

        @Schema(description = "Only events of this customer", implementation = CustomerId.class) @Nullable
        String customerId)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (from != null && to != null && !from.isBefore(to)) {
            faults.add(Fault.at("/to", "out_of_range", "must be after from"));
        }
        if (types != null) {
            faults.addAll(EventTypeFaults.of("/types", types));
        }
        return faults;
    }

    /** Text that is no id names no customer. */
    @Nullable
    CustomerId customer() {
        return customerId == null ? null : CustomerId.of(customerId);
    }

    List<String> typesOrAll() {
        return types == null || types.isEmpty() ? List.of("*") : types;
    }
}
