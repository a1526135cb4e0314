package dev.vouch.owner;

import dev.vouch.customer.TaxId;
import org.jspecify.annotations.Nullable;

/**
 * A beneficial owner as a request wants it.
 *
 * @param taxId the tax id to have; null stands for none, unless {@code keepsTaxId}
 * @param keepsTaxId whether the tax id stays as it is: it is write-only, so leaving it out must not clear it
 */
public record OwnerDraft(OwnerProfile profile, @Nullable TaxId taxId, boolean keepsTaxId) {}
