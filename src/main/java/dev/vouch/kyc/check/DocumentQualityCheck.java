package dev.vouch.kyc.check;

import dev.vouch.document.DocumentType;
import dev.vouch.kyc.DocumentFact;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.Requirements;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Pictures of identity documents and faces are large enough to be read. That a file opens, and is what it says, is known
 * since it came.
 */
@Component
class DocumentQualityCheck implements Check {

    private static final String NAME = "document_quality";
    private static final int READABLE_FROM_PIXELS = 300;
    private static final Set<DocumentType> PICTURES =
            Set.of(DocumentType.PASSPORT, DocumentType.DRIVERS_LICENSE, DocumentType.NATIONAL_ID, DocumentType.SELFIE);

    private final Requirements requirements;

    DocumentQualityCheck(Requirements requirements) {
        this.requirements = requirements;
    }

    /** One that another makes up for does not matter: it would be asked for again for ever. */
    @Override
    public CheckResult of(KycFacts facts) {
        List<DocumentFact> small = facts.documents().stream()
                .filter(document -> PICTURES.contains(document.type()) && isSmall(document))
                .toList();
        return requirements.needed(small, facts).stream()
                .findFirst()
                .map(document -> CheckResult.fix(
                        NAME,
                        document.requirement(),
                        "The picture of the " + document.type().toString().replace('_', ' ')
                                + " is too small to be read: its shorter side needs at least " + READABLE_FROM_PIXELS
                                + " pixels."))
                .orElseGet(() -> CheckResult.clear(NAME));
    }

    private static boolean isSmall(DocumentFact document) {
        return document.width() != null
                && document.height() != null
                && Math.min(document.width(), document.height()) < READABLE_FROM_PIXELS;
    }
}
