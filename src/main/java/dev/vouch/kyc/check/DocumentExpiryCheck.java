package dev.vouch.kyc.check;

import dev.vouch.document.DocumentStatus;
import dev.vouch.id.DocumentId;
import dev.vouch.kyc.Finding;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.Requirements;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds expired documents, and identity documents whose expiry is unknown, so that a reviewer enters it. In sandboxes,
 * where documents are invented, an unknown expiry is clear.
 */
@Component
class DocumentExpiryCheck implements Check {

    private static final String NAME = "document_expiry";

    private final Requirements requirements;
    private final LivePlatforms live;

    DocumentExpiryCheck(Requirements requirements, LivePlatforms live) {
        this.requirements = requirements;
        this.live = live;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        return requirements.expired(facts).stream()
                .findFirst()
                .map(document -> CheckResult.fix(NAME, document.requirement(), document.expiry()))
                .orElseGet(() -> known(facts));
    }

    private CheckResult known(KycFacts facts) {
        boolean isLive = live.isLive(facts);
        List<Finding> unknown = facts.documents().stream()
                .filter(document -> isLive && isUnknown(document))
                .map(document -> Finding.of(
                        NAME,
                        new DocumentId(document.id()).toString(),
                        "The expiry of the " + document.type() + " is unknown: enter it."))
                .toList();
        return CheckResult.of(NAME, unknown);
    }

    /** A document that was accepted without an expiry was accepted by a reviewer, so it is not referred again. */
    private static boolean isUnknown(DocumentFact document) {
        return document.type().hasSides()
                && document.expiresOn() == null
                && document.status() == DocumentStatus.PENDING;
    }
}
