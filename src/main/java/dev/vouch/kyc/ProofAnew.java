package dev.vouch.kyc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a change of the facts asks for anew: a new name or birth date an identity document that says so, and a new address
 * its proof, where one of the old ones was accepted.
 */
@Component
class ProofAnew {

    private final Requirements requirements;

    ProofAnew(Requirements requirements) {
        this.requirements = requirements;
    }

    List<Request> of(FactsChange change, LockedCase locked) {
        List<Request> anew = new ArrayList<>();
        UUID owner = change.owner() == null ? null : change.owner().uuid();
        if (change.renames()
                && DocumentProgress.ofIdentity(locked.facts(), owner).equals(Progress.ACCEPTED)) {
            anew.add(new Request(change.proof(), "The name or birth date has changed since.", locked.now()));
        }
        if (change.moves() && requirements.hasProvedAddress(locked.facts())) {
            anew.add(new Request(Requirements.PROOF_OF_ADDRESS, "The address has changed since.", locked.now()));
        }
        return anew;
    }
}
