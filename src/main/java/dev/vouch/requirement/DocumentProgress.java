package dev.vouch.requirement;

import static dev.vouch.document.DocumentType.DRIVERS_LICENSE;
import static dev.vouch.document.DocumentType.NATIONAL_ID;
import static dev.vouch.document.DocumentType.PASSPORT;
import static dev.vouch.document.DocumentType.PROOF_OF_ADDRESS;

import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The progress of requirements that documents fulfil. */
final class DocumentProgress {

    static final int DAYS_A_PROOF_OF_ADDRESS_IS_GOOD = 90;

    private DocumentProgress() {}

    static Progress of(KycFacts facts, DocumentType type) {
        return of(facts.documentsOf(null, type), facts.today());
    }

    static Progress anyOf(KycFacts facts, DocumentType... types) {
        return furthest(Stream.of(types).map(type -> of(facts, type)));
    }

    static Progress ofAddress(KycFacts facts) {
        List<DocumentFact> proofs = standing(facts.documentsOf(null, PROOF_OF_ADDRESS), facts.today());
        LocalDate oldest = facts.today().minusDays(DAYS_A_PROOF_OF_ADDRESS_IS_GOOD);
        boolean isOld = proofs.stream()
                .filter(proof -> proof.status() != DocumentStatus.ACCEPTED)
                .anyMatch(proof -> proof.issuedOn() != null && proof.issuedOn().isBefore(oldest));
        return isOld
                ? Progress.rejected(Explanation.of(Meaning.PROOF_OF_ADDRESS_OLD, DAYS_A_PROOF_OF_ADDRESS_IS_GOOD))
                : of(proofs, facts.today());
    }

    /** Whether another document of the same person proves the identity, so that the expiry does not matter. */
    static boolean isReplaced(DocumentFact document, KycFacts facts) {
        return document.type().hasSides()
                && ofIdentity(facts, document.ownerId()).isSent();
    }

    /**
     * A passport, or both sides of another identity document.
     *
     * @param owner the beneficial owner; null for the customer itself
     */
    static Progress ofIdentity(KycFacts facts, @Nullable UUID owner) {
        return furthest(Stream.of(PASSPORT, DRIVERS_LICENSE, NATIONAL_ID)
                .map(type -> ofSides(facts.documentsOf(owner, type), type, facts.today())));
    }

    private static Progress ofSides(List<DocumentFact> sides, DocumentType type, LocalDate today) {
        boolean front = sides.stream().anyMatch(document -> document.side() != DocumentSide.BACK);
        boolean back = sides.stream().anyMatch(document -> document.side() == DocumentSide.BACK);
        if (type != PASSPORT && front != back) {
            return Progress.notSent(Explanation.of(front ? Meaning.BACK_MISSING : Meaning.FRONT_MISSING, type));
        }
        return front ? of(sides, today) : Progress.NOT_SENT;
    }

    /**
     * Of each side the accepted document until it expires, even if a newer one is pending; otherwise the newest one.
     */
    private static List<DocumentFact> standing(List<DocumentFact> documents, LocalDate today) {
        Map<Optional<DocumentSide>, DocumentFact> bySide = new HashMap<>();
        for (DocumentFact document : documents) {
            bySide.merge(
                    Optional.ofNullable(document.side()),
                    document,
                    (older, newer) -> older.isInForce(today) && !newer.isInForce(today) ? older : newer);
        }
        return List.copyOf(bySide.values());
    }

    static Progress of(List<DocumentFact> submitted, LocalDate today) {
        List<DocumentFact> documents = standing(submitted, today);
        if (documents.isEmpty()) {
            return Progress.NOT_SENT;
        }
        Optional<DocumentFact> expired = documents.stream()
                .filter(document -> document.hasExpired(today))
                .findFirst();
        if (expired.isPresent()) {
            return Progress.rejected(expired.get().expiry());
        }
        return documents.stream()
                .filter(document -> document.status() == DocumentStatus.REJECTED)
                .findFirst()
                .map(document -> Progress.rejected(
                        document.rejectionReason() == null ? Explanation.UNVERIFIED : document.rejectionReason()))
                .orElse(
                        documents.stream().allMatch(document -> document.status() == DocumentStatus.ACCEPTED)
                                ? Progress.ACCEPTED
                                : Progress.PENDING);
    }

    /** The best first: accepted, pending, rejected, incomplete, missing. */
    private static Progress furthest(Stream<Progress> choices) {
        return choices.min(Comparator.comparing((Progress choice) -> switch (choice.status()) {
                    case ACCEPTED -> 0;
                    case PENDING -> 1;
                    case REJECTED -> 2;
                    case NOT_SENT -> choice.reason() == null ? 4 : 3;
                }))
                .orElse(Progress.NOT_SENT);
    }
}
