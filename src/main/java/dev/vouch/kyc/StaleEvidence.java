package dev.vouch.kyc;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.requirement.Progress;
import dev.vouch.requirement.Request;
import dev.vouch.requirement.RequirementName;
import dev.vouch.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Requests the evidence that a change of the facts makes stale: the identity document after a new name or birth date, once
 * the checks have seen it, and an accepted proof of address after a new address. A name or birth date that a reviewer has
 * requested is the one in the document.
 */
@Component
class StaleEvidence {

    private static final Set<String> IN_DOCUMENTS =
            RequirementName.texts(RequirementName.FULL_NAME, RequirementName.DATE_OF_BIRTH);

    private final Requirements requirements;

    StaleEvidence(Requirements requirements) {
        this.requirements = requirements;
    }

    List<Request> of(TriggerEvent change, LockedCase locked) {
        List<Request> stale = new ArrayList<>();
        UUID owner = change.owner() == null ? null : change.owner().uuid();
        Progress identity = locked.facts().identityOf(owner);
        boolean isSeen = identity.equals(Progress.ACCEPTED) || (locked.kycCase().isChecked() && identity.isSent());
        if (change.renames() && isSeen && !isRequested(change, locked)) {
            stale.add(new Request(change.proof(), Explanation.of(Meaning.NAME_CHANGED), locked.now()));
        }
        if (change.moves() && requirements.hasProvedAddress(locked.facts())) {
            stale.add(new Request(
                    RequirementName.PROOF_OF_ADDRESS.toString(),
                    Explanation.of(Meaning.ADDRESS_CHANGED),
                    locked.now()));
        }
        return stale;
    }

    private static boolean isRequested(TriggerEvent change, LockedCase locked) {
        List<String> changed =
                change.requirements().stream().filter(IN_DOCUMENTS::contains).toList();
        List<String> requested =
                locked.kycCase().requests().stream().map(Request::requirement).toList();
        return !changed.isEmpty() && requested.containsAll(changed);
    }
}
