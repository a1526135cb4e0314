package dev.vouch.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single customer with its parts from other packages.
 *
 * @param wallets the {@value #MOST_WALLETS} newest; null unless KYC is approved
 * @param virtualAccounts newest first; null if it has none
 */
public record CustomerOverview(
        Customer customer,
        List<RequirementView> requirements,
        List<VerificationProfile> verificationProfiles,
        TransactionLimits transactionLimits,
        @Nullable List<CustomerWallet> wallets,
        @Nullable List<CustomerVirtualAccount> virtualAccounts) {

    /** The list of wallets has the others. */
    public static final int MOST_WALLETS = 100;
}
