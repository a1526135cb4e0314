package dev.vouch.kyc;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.owner.OwnerVerificationStatus;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.requirement.OwnersProgress;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Updates the verification of the owner whose facts or documents changed; other owners stay as they are. */
@Component
class OwnersVerification {

    private final BeneficialOwners owners;

    OwnersVerification(BeneficialOwners owners) {
        this.owners = owners;
    }

    void follow(LockedCase locked, DocumentsSubmitted submitted) {
        Set<UUID> concerned = submitted.documents().stream()
                .map(Document::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            follow(locked, owner -> concerned.contains(owner.id()));
        }
    }

    /** Rejected owners, and those who have not started, need documents first, whatever else changes. */
    void follow(LockedCase locked, OwnerChanged change) {
        OwnerVerificationStatus status = change.subject().verificationStatus();
        if (change.identityChanged()
                && (status == OwnerVerificationStatus.PENDING || status == OwnerVerificationStatus.INCOMPLETE)) {
            UUID concerned = change.subject().id().uuid();
            follow(locked, owner -> owner.id().equals(concerned));
        }
    }

    private void follow(LockedCase locked, Predicate<OwnerFact> concerned) {
        KycFacts facts = locked.facts();
        facts.owners().stream()
                .filter(concerned)
                .forEach(owner -> owners.recordVerification(
                        locked.customer(),
                        new OwnerId(owner.id()),
                        OwnersProgress.missing(owner, facts).isEmpty()
                                ? OwnerVerificationStatus.PENDING
                                : OwnerVerificationStatus.INCOMPLETE,
                        null));
    }
}
