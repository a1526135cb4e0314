package dev.vouch.kyc;

import dev.vouch.requirement.Progress;
import dev.vouch.requirement.Request;
import dev.vouch.requirement.RequirementName;
import dev.vouch.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Requests the evidence that a change makes stale: the identity document after a new name or birth date, also in
 * review, and an accepted proof of address after a new address.
 */
@Component
class StaleEvidence {

    private final Requirements requirements;

    StaleEvidence(Requirements requirements) {
        this.requirements = requirements;
    }

    List<Request> of(TriggerEvent change, LockedCase locked) {
        List<Request> stale = new ArrayList<>();
        UUID owner = change.owner() == null ? null : change.owner().uuid();
        Progress identity = locked.facts().identityOf(owner);
        boolean isSeen = identity.equals(Progress.ACCEPTED) || (locked.kycCase().isInReview() && identity.isSent());
        if (change.renames() && isSeen) {
            stale.add(new Request(change.proof(), "The name or birth date has changed since.", locked.now()));
        }
        if (change.moves() && requirements.hasProvedAddress(locked.facts())) {
            stale.add(new Request(
                    RequirementName.PROOF_OF_ADDRESS.toString(), "The address has changed since.", locked.now()));
        }
        return stale;
    }
}
