package dev.vouch.requirement;

import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the decision reads it: the newest of its kind and side.
 *
 * @param issuingCountry alpha-2
 * @param sha256 of the file
 */
public record DocumentFact(
        UUID id,
        @Nullable UUID ownerId,
        DocumentType type,
        @Nullable DocumentSide side,
        DocumentStatus status,
        @Nullable Explanation rejectionReason,
        @Nullable String issuingCountry,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Integer width,
        @Nullable Integer height,
        String sha256) {

    /** The time before its expiry at which a new document is requested. */
    public static final int DAYS_OF_NOTICE = 30;

    public boolean hasExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    boolean isInForce(LocalDate today) {
        return status == DocumentStatus.ACCEPTED && !hasExpired(today);
    }

    /** Whether a new document is due. */
    boolean isExpiring(LocalDate today) {
        return isInForce(today) && expiresOn != null && expiresOn.isBefore(today.plusDays(DAYS_OF_NOTICE + 1));
    }

    /** That it has expired. */
    public Explanation expiry() {
        return Explanation.of(Meaning.DOCUMENT_EXPIRED, type, String.valueOf(expiresOn));
    }

    /** The requirement to request again when the document is not good. */
    public String requirement() {
        return requirements(type, ownerId).get(0);
    }

    /**
     * The requirements that a document of this kind may fulfil; the first is the one to request again when it is not
     * good.
     */
    public static List<String> requirements(DocumentType type, @Nullable UUID ownerId) {
        if (ownerId != null) {
            return List.of(OwnerRequirement.of(type, ownerId), RequirementName.BENEFICIAL_OWNERS.toString());
        }
        return switch (type) {
            case PASSPORT, DRIVERS_LICENSE, NATIONAL_ID -> List.of(RequirementName.IDENTITY_DOCUMENT.toString());
            case BANK_STATEMENT ->
                List.of(RequirementName.BANK_STATEMENT.toString(), RequirementName.PROOF_OF_INCOME.toString());
            case INCOME_TAX_RETURN -> List.of(RequirementName.PROOF_OF_INCOME.toString());
            default -> List.of(type.toString());
        };
    }
}
