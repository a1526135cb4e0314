package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.document.Documents;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.owner.OwnerVerificationStatus;
import dev.vouch.owner.OwnershipFacts;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerRequirement;
import dev.vouch.requirement.Request;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accepts or rejects documents and owners after the decision about their customer. */
@Component
class Evidence {

    private final Documents documents;
    private final DocumentReview review;
    private final BeneficialOwners owners;

    Evidence(Documents documents, DocumentReview review, BeneficialOwners owners) {
        this.documents = documents;
        this.review = review;
        this.owners = owners;
    }

    /** An approval accepts its documents and owners, unless a review is open. A re-requested document is rejected. */
    void follow(LockedCase locked) {
        if (locked.kycCase().status() == KycStatus.APPROVED
                && !locked.kycCase().isMonitored()
                && !locked.kycCase().awaitsChecks()) {
            accept(locked);
        }
        rejectRequested(locked);
    }

    /** Expired documents are not part of an approval: the valid ones stay, the customer reads why. */
    void accept(LockedCase locked) {
        LocalDate today = LocalDate.ofInstant(locked.now(), ZoneOffset.UTC);
        List<Document> current = current(locked);
        for (Document document : current) {
            LocalDate expiry = document.expiresOn();
            if (document.status() == DocumentStatus.PENDING && (expiry == null || !expiry.isBefore(today))) {
                review.accept(document, current);
            } else if (document.status() == DocumentStatus.PENDING) {
                review.reject(
                        document, Explanation.of(Meaning.DOCUMENT_EXPIRED, document.type(), String.valueOf(expiry)));
            }
        }
        owners(locked).stream()
                .filter(owner ->
                        owner.mustBeVerified() || owner.verificationStatus() == OwnerVerificationStatus.PENDING)
                .filter(owner -> owner.verificationStatus() != OwnerVerificationStatus.APPROVED)
                .forEach(owner -> owners.recordVerification(
                        locked.customer(), owner.id(), OwnerVerificationStatus.APPROVED, null));
    }

    /** Whether any document is undecided. */
    boolean isPending(LockedCase locked) {
        return locked.facts().documents().stream().anyMatch(document -> document.status() == DocumentStatus.PENDING);
    }

    /** Rejects re-requested documents and owners, with the reason of the request. */
    void rejectRequested(LockedCase locked) {
        List<Request> requests = locked.kycCase().requests();
        if (requests.isEmpty()) {
            return;
        }
        current(locked)
                .forEach(document -> requestOf(requests, requirements(document))
                        .ifPresent(request -> review.reject(document, request.reason())));
        owners(locked)
                .forEach(owner -> requestOf(
                                requests, OwnerRequirement.all(owner.id().uuid()))
                        .ifPresent(request -> owners.recordVerification(
                                locked.customer(), owner.id(), OwnerVerificationStatus.REJECTED, request.reason())));
    }

    private List<Document> current(LockedCase locked) {
        return documents.current(
                locked.customer().platformId(), locked.customer().id());
    }

    private List<OwnershipFacts.Owner> owners(LockedCase locked) {
        return locked.isOfBusiness()
                ? owners.of(locked.customer().platformId(), locked.customer().id())
                        .owners()
                : List.of();
    }

    /** For an owner, a request names the identity document or the selfie. */
    private static List<String> requirements(Document document) {
        UUID owner = document.ownerId();
        if (owner == null) {
            return DocumentFact.requirements(document.type(), null);
        }
        boolean isRequested = document.type().hasSides() || document.type() == DocumentType.SELFIE;
        return isRequested ? List.of(OwnerRequirement.of(document.type(), owner)) : List.of();
    }

    private static Optional<Request> requestOf(List<Request> requests, List<String> requirements) {
        return requests.stream()
                .filter(request -> requirements.contains(request.requirement()))
                .findFirst();
    }
}
