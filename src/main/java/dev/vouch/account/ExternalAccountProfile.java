package dev.vouch.account;

import dev.vouch.wallet.Blockchain;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * All of an external account except its number, which is stored encrypted.
 *
 * @param country of the bank; null for an address on a blockchain
 */
@Embeddable
public record ExternalAccountProfile(
        @Enumerated(EnumType.STRING) ExternalAccountType type,
        @Nullable String country,
        @Nullable String routingNumber,
        @Nullable String bic,
        @Enumerated(EnumType.STRING) @Nullable BankAccountType accountType,
        @Enumerated(EnumType.STRING) @Nullable Blockchain blockchain,
        @Nullable String accountHolderName,
        @Enumerated(EnumType.STRING) @Nullable HolderMatch accountHolderMatch,
        @Nullable String bankName,
        @Nullable String label) {}
