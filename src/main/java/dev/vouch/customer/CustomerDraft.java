package dev.vouch.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as a request wants it.
 *
 * @param taxId the tax id to have; null stands for none, unless {@code keepsTaxId}
 * @param keepsTaxId whether the tax id stays as it is: it is write-only, so leaving it out must not clear it
 */
public record CustomerDraft(
        CustomerType type, Profile profile, @Nullable TaxId taxId, boolean keepsTaxId) {}
