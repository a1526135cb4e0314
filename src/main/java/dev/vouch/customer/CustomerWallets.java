package dev.vouch.customer;

import java.util.List;

/** The wallets of an approved customer, newest first. */
public record CustomerWallets(List<CustomerWallet> newest) {

    /** More are only in their own list. */
    public static final int MOST = 100;
}
