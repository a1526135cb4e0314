package dev.vouch.owner;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An owner of a business has changed. Published inside the transaction, once the new version is known.
 *
 * @param identityChanged whether a fact that may have been verified has changed: name, date of birth, address or tax id,
 *     which {@code before} and {@code after} do not show
 */
public record OwnerChanged(
        BeneficialOwner subject, String type, @Nullable OwnerResponse before, boolean identityChanged, Instant at)
        implements SubjectChange {

    @Override
    public OwnerResponse after() {
        return OwnerResponse.from(subject);
    }
}
