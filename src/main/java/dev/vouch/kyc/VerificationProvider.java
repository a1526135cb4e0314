package dev.vouch.kyc;

import dev.vouch.requirement.KycFacts;

/** Who has the last word on a submission that the checks found clear. */
public interface VerificationProvider {

    /** As the configuration names it. */
    String name();

    Verdict verify(KycFacts facts);

    enum Verdict {
        CLEAR,
        REFER
    }
}
