package dev.vouch.kyc.check;

import dev.vouch.kyc.KycFacts;
import org.springframework.stereotype.Component;

/** No document that counts has expired. */
@Component
class DocumentExpiryCheck implements Check {

    private static final String NAME = "document_expiry";

    @Override
    public CheckResult of(KycFacts facts) {
        return facts.expiredDocuments().stream()
                .findFirst()
                .map(document -> CheckResult.fix(NAME, document.requirement(), document.expiry()))
                .orElseGet(() -> CheckResult.clear(NAME));
    }
}
