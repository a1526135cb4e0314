package dev.vouch.kyc.check;

import dev.vouch.requirement.KycFacts;

/** An automatic check of a customer. Checks only read; {@code CheckedCases} acts on their results. */
public interface Check {

    CheckResult of(KycFacts facts);

    /** Whether the check runs for this customer. */
    default boolean appliesTo(KycFacts facts) {
        return true;
    }
}
