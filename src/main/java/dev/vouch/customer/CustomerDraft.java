package dev.vouch.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as a request describes it.
 *
 * @param taxId the new tax id; null clears it, unless {@code keepsTaxId}
 * @param keepsTaxId whether the tax id stays: it is write-only, so a request that omits it must not clear it
 */
public record CustomerDraft(
        CustomerType type, Profile profile, @Nullable TaxId taxId, boolean keepsTaxId) {}
