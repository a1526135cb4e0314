package dev.vouch.kyc.check;

import dev.vouch.customer.KycStatus;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.DocumentId;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Refuses pictures of identity documents and faces that are narrow strips, since these cannot show the whole, and
 * selfies that are not pictures. The format and the resolution of a file are checked when it is uploaded.
 */
@Component
class DocumentQualityCheck implements Check {

    private static final String NAME = "document_quality";
    private static final int MAX_ASPECT_RATIO = 3;
    private static final Set<DocumentType> PICTURES =
            Set.of(DocumentType.PASSPORT, DocumentType.DRIVERS_LICENSE, DocumentType.NATIONAL_ID, DocumentType.SELFIE);

    private final Requirements requirements;

    DocumentQualityCheck(Requirements requirements) {
        this.requirements = requirements;
    }

    /** Ignores documents that no requirement needs: a new one would not replace them, so they would be re-requested forever. */
    @Override
    public CheckResult of(KycFacts facts) {
        List<DocumentFact> poor = facts.documents().stream()
                .filter(document -> fault(document).isPresent())
                .toList();
        Optional<DocumentFact> renewal = poor.stream()
                .filter(document -> facts.customer().kycStatus() == KycStatus.APPROVED
                        && document.status() == DocumentStatus.PENDING)
                .findFirst();
        if (renewal.isPresent()) {
            // The document that it replaces remains valid until the reviewer decides.
            return CheckResult.refer(
                    NAME,
                    new DocumentId(renewal.get().id()).toString(),
                    fault(renewal.get()).orElseThrow().text());
        }
        return requirements.needed(poor, facts).stream()
                .findFirst()
                .map(document -> CheckResult.fix(
                        NAME, document.requirement(), fault(document).orElseThrow()))
                .orElseGet(() -> CheckResult.clear(NAME));
    }

    private static Optional<Explanation> fault(DocumentFact document) {
        if (document.type() == DocumentType.SELFIE && document.width() == null) {
            return Optional.of(Explanation.of(Meaning.SELFIE_NOT_A_PICTURE));
        }
        return PICTURES.contains(document.type()) && isStrip(document)
                ? Optional.of(Explanation.of(Meaning.PICTURE_NARROW, document.type()))
                : Optional.empty();
    }

    private static boolean isStrip(DocumentFact document) {
        return document.width() != null
                && document.height() != null
                && Math.max(document.width(), document.height())
                        > MAX_ASPECT_RATIO * Math.min(document.width(), document.height());
    }
}
