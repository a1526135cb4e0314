package dev.vouch.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single customer with what other packages know of it.
 *
 * @param wallets the {@value #MOST_WALLETS} newest; null unless KYC is approved
 * @param virtualAccounts newest first; null where it has none
 */
public record CustomerOverview(
        Customer customer,
        List<RequirementView> requirements,
        List<VerificationProfile> verificationProfiles,
        TransactionLimits transactionLimits,
        @Nullable List<CustomerWallet> wallets,
        @Nullable List<CustomerVirtualAccount> virtualAccounts) {

    /** More are only in their own list. */
    public static final int MOST_WALLETS = 100;
}
