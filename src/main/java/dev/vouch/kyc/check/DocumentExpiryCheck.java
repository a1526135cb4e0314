package dev.vouch.kyc.check;

import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.Requirements;
import org.springframework.stereotype.Component;

/** No document that counts has expired. */
@Component
class DocumentExpiryCheck implements Check {

    private static final String NAME = "document_expiry";

    private final Requirements requirements;

    DocumentExpiryCheck(Requirements requirements) {
        this.requirements = requirements;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        return requirements.expired(facts).stream()
                .findFirst()
                .map(document -> CheckResult.fix(NAME, document.requirement(), document.expiry()))
                .orElseGet(() -> CheckResult.clear(NAME));
    }
}
