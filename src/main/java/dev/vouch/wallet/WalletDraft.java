package dev.vouch.wallet;

import org.jspecify.annotations.Nullable;

/** A wallet as a request describes it. */
public record WalletDraft(
        ChainAddress address, Custody custody, @Nullable String label) {}
