package dev.vouch.kyc;

import dev.vouch.requirement.KycFacts;
import org.springframework.stereotype.Component;

/** Refers every submission to a reviewer. */
@Component
class ManualVerification implements VerificationProvider {

    @Override
    public String name() {
        return "manual";
    }

    @Override
    public Verdict verify(KycFacts facts) {
        return Verdict.REFER;
    }
}
