package dev.vouch.account;

import dev.vouch.customer.Profile;
import org.jspecify.annotations.Nullable;

/** An external account from a request without faults. */
public record ExternalAccountDraft(
        ExternalAccountFields fields,
        @Nullable String accountHolderName,
        @Nullable String bankName,
        @Nullable String label) {

    ExternalAccountProfile profile(Profile customer) {
        return new ExternalAccountProfile(
                fields.type(),
                fields.accountCountry(),
                fields.routingNumber(),
                fields.bic(),
                fields.accountType(),
                fields.blockchain(),
                accountHolderName,
                HolderMatch.of(accountHolderName, customer),
                bankName,
                label);
    }
}
