package dev.vouch.kyc;

import dev.vouch.requirement.KycFacts;
import org.springframework.stereotype.Component;

/** Clears every submission: for sandboxes. */
@Component
class SimulatedVerification implements VerificationProvider {

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Verdict verify(KycFacts facts) {
        return Verdict.CLEAR;
    }
}
