package dev.vouch.kyc;

import dev.vouch.requirement.KycFacts;

/** Decides on submissions that the checks found clear. */
public interface VerificationProvider {

    /** The name in the configuration. */
    String name();

    Verdict verify(KycFacts facts);

    enum Verdict {
        CLEAR,
        REFER
    }
}
