package dev.vouch.kyc.check;

import dev.vouch.kyc.DocumentFact;
import dev.vouch.kyc.KycFacts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** No document has expired. */
@Component
class DocumentExpiryCheck implements Check {

    private static final String NAME = "document_expiry";

    @Override
    public CheckResult of(KycFacts facts) {
        return facts.documents().stream()
                .filter(document -> document.hasExpired(facts.today()))
                .findFirst()
                .map(document -> CheckResult.fix(NAME, document.requirement(), expired(document)))
                .orElseGet(() -> CheckResult.clear(NAME));
    }

    private static String expired(DocumentFact document) {
        return "The " + document.type().name().toLowerCase(Locale.ROOT) + " expired on " + document.expiresOn() + ".";
    }
}
