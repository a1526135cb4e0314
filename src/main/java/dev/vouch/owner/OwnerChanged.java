package dev.vouch.owner;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An owner of a business has changed. Published inside the transaction, once the new version is known.
 *
 * @param before null for a new owner
 * @param identityChanged whether a fact that may have been verified has changed: name, date of birth, address or tax id
 */
public record OwnerChanged(
        BeneficialOwner subject, EventType type, @Nullable OwnerState before, boolean identityChanged, Instant at)
        implements SubjectChange {

    /** Whether the name or birth date, which an identity document states, changed. */
    public boolean renames() {
        return before != null && !before.profile().isNamedAs(subject.profile());
    }

    /** Whether KYC recorded the owner's verification: the owner itself is unchanged. */
    public boolean isVerification() {
        return before != null
                && !identityChanged
                && (before.verificationStatus() != subject.verificationStatus()
                        || !Objects.equals(before.rejectionReason(), subject.rejectionReason()));
    }

    /** Whether an approval of the business rests on it: who its owners are, what each owns and does. */
    public boolean isVerified() {
        return before == null
                || subject.deletedAt() != null
                || identityChanged
                || !before.profile().roles().equals(subject.profile().roles())
                || !before.profile().ownsAsMuchAs(subject.profile());
    }

    @Override
    public @Nullable OwnerResponse previous() {
        return before == null ? null : OwnerResponse.from(subject, before);
    }

    @Override
    public OwnerResponse object() {
        return OwnerResponse.from(subject);
    }
}
