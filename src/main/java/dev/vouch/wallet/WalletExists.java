package dev.vouch.wallet;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.ObjectExists;

public class WalletExists extends ObjectExists {

    WalletExists(Wallet existing) {
        super(
                ErrorCode.WALLET_EXISTS,
                "The wallet " + existing.id() + " of " + existing.customerId() + " has this address.",
                existing.id());
    }
}
