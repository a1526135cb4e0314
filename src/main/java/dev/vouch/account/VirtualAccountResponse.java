package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.VirtualAccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The account as the API shows it. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "VirtualAccount",
        description =
                "An account issued to a customer to receive payments. It is frozen while its customer is not active. New values of the enums"
                        + " may appear.")
public record VirtualAccountResponse(
        VirtualAccountId id,
        @Schema(example = "virtual_account") String object,
        CustomerId customerId,
        AccountCurrency currency,

        @Schema(description = "Who issued it; `simulated` in sandboxes", example = "simulated")
        String issuer,

        VirtualAccountStatus status,

        @Schema(description = "Not in events; absent once the customer's data has been destroyed") @Nullable
        AccountDetails details,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,

        @Schema(
                description = "When it was last frozen or unfrozen, or else issued",
                example = "2026-01-15T10:00:00.000Z")
        Instant updatedAt) {

    public static VirtualAccountResponse from(VirtualAccount account) {
        return from(account, account.details());
    }

    /** As in events, which are stored unencrypted. */
    static VirtualAccountResponse withoutDetails(VirtualAccount account) {
        return from(account, null);
    }

    private static VirtualAccountResponse from(VirtualAccount account, @Nullable AccountDetails details) {
        return new VirtualAccountResponse(
                account.id(),
                "virtual_account",
                account.customerId(),
                account.currency(),
                account.issuer(),
                account.status(),
                details,
                account.createdAt(),
                account.updatedAt());
    }
}
