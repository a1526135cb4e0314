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
 * Pictures of identity documents and faces show the whole of them, and a face is a picture at all. That a file opens, is
 * what it says and has enough pixels to be read is known since it came.
 */
@Component
class DocumentQualityCheck implements Check {

    private static final String NAME = "document_quality";
    private static final int LONGER_SIDES_TO_SHORTER_AT_MOST = 3;
    private static final Set<DocumentType> PICTURES =
            Set.of(DocumentType.PASSPORT, DocumentType.DRIVERS_LICENSE, DocumentType.NATIONAL_ID, DocumentType.SELFIE);

    private final Requirements requirements;

    DocumentQualityCheck(Requirements requirements) {
        this.requirements = requirements;
    }

    /** One that another makes up for does not matter: it would be asked for again for ever. */
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
            // The document that it is to replace stands meanwhile.
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
                        > LONGER_SIDES_TO_SHORTER_AT_MOST * Math.min(document.width(), document.height());
    }
}
