package dev.vouch.kyc;

import java.time.Clock;
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
    private final Clock clock;

    ProofAnew(Requirements requirements, Clock clock) {
        this.requirements = requirements;
        this.clock = clock;
    }

    List<Request> of(FactsChange change, HeldCase held) {
        List<Request> anew = new ArrayList<>();
        UUID owner = change.owner() == null ? null : change.owner().uuid();
        if (change.renames() && DocumentProgress.ofIdentity(held.facts(), owner).equals(Progress.ACCEPTED)) {
            anew.add(new Request(change.proof(), "The name or birth date has changed since.", clock.instant()));
        }
        if (change.moves() && requirements.hasProvedAddress(held.facts())) {
            anew.add(new Request(Requirements.PROOF_OF_ADDRESS, "The address has changed since.", clock.instant()));
        }
        return anew;
    }
}
