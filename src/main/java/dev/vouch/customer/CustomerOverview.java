package dev.vouch.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with its requirements, limits, wallets and accounts.
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

    /** The list of wallets returns the others. */
    public static final int MOST_WALLETS = 100;
}
