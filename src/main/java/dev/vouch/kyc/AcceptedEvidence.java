package dev.vouch.kyc;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.owner.OwnerVerificationStatus;
import dev.vouch.owner.OwnershipFacts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Settles what a customer has brought once the customer itself is approved. */
@Component
class AcceptedEvidence {

    private final Documents documents;
    private final DocumentReview review;
    private final BeneficialOwners owners;
    private final Clock clock;

    AcceptedEvidence(Documents documents, DocumentReview review, BeneficialOwners owners, Clock clock) {
        this.documents = documents;
        this.review = review;
        this.owners = owners;
        this.clock = clock;
    }

    /** What has expired was not what counted. */
    void accept(PlatformId platform, CustomerId customer) {
        LocalDate today = LocalDate.now(clock);
        documents.current(platform, customer).stream()
                .filter(document -> document.status() == DocumentStatus.PENDING)
                .filter(document ->
                        document.expiresOn() == null || !document.expiresOn().isBefore(today))
                .map(Document::id)
                .forEach(id -> review.accept(platform, customer, id));
        owners.of(platform, customer).owners().stream()
                .filter(owner ->
                        owner.mustBeVerified() || owner.verificationStatus() == OwnerVerificationStatus.PENDING)
                .filter(owner -> owner.verificationStatus() != OwnerVerificationStatus.APPROVED)
                .map(OwnershipFacts.Owner::id)
                .forEach(id ->
                        owners.recordVerification(platform, customer, id, OwnerVerificationStatus.APPROVED, null));
    }
}
