package dev.vouch.owner;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An owner of a business has changed. Told inside the transaction that changes it, once the new version is known.
 *
 * @param identityChanged whether something that may have been verified is not what it was: name, date of birth, address
 *     or tax id, which {@code before} and {@code after} do not show
 */
public record OwnerChanged(
        BeneficialOwner subject, EventType type, @Nullable OwnerResponse before, boolean identityChanged, Instant at)
        implements SubjectChange {

    @Override
    public OwnerResponse after() {
        return OwnerResponse.from(subject);
    }
}
