package dev.vouch.kyc.check;

import dev.vouch.requirement.KycFacts;

/** One question asked of a submission. Checks only read; what follows from their answers is decided elsewhere. */
public interface Check {

    CheckResult of(KycFacts facts);

    /** Whether there is an answer at all for this customer. */
    default boolean isAskedOf(KycFacts facts) {
        return true;
    }
}
