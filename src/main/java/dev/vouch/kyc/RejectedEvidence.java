package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.DocumentType;
import dev.vouch.document.Documents;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.owner.OwnerVerificationStatus;
import dev.vouch.owner.OwnershipFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is asked for again was not good, each for its own reason: the documents that there are, and the owners. */
@Component
class RejectedEvidence {

    private final Documents documents;
    private final DocumentReview review;
    private final BeneficialOwners owners;

    RejectedEvidence(Documents documents, DocumentReview review, BeneficialOwners owners) {
        this.documents = documents;
        this.review = review;
        this.owners = owners;
    }

    void reject(Customer customer, List<Request> requests) {
        if (requests.isEmpty()) {
            return;
        }
        for (Document document : documents.current(customer.platformId(), customer.id())) {
            requestOf(requests, requirements(document))
                    .ifPresent(request ->
                            review.reject(customer.platformId(), customer.id(), document.id(), request.reason()));
        }
        if (customer.type() == CustomerType.BUSINESS) {
            rejectOwners(customer, requests);
        }
    }

    private void rejectOwners(Customer customer, List<Request> requests) {
        owners.of(customer.platformId(), customer.id()).owners().stream()
                .map(OwnershipFacts.Owner::id)
                .forEach(id -> requestOf(requests, OwnerRequirement.all(id.uuid()))
                        .ifPresent(request -> owners.recordVerification(
                                customer.platformId(),
                                customer.id(),
                                id,
                                OwnerVerificationStatus.REJECTED,
                                request.reason())));
    }

    /** Of an owner, it is the identity document or the selfie that is asked for. */
    private static List<String> requirements(Document document) {
        UUID owner = document.ownerId();
        if (owner == null) {
            return DocumentFact.requirements(document.type(), null);
        }
        boolean isAskedFor = document.type().hasSides() || document.type() == DocumentType.SELFIE;
        return isAskedFor ? List.of(OwnerRequirement.of(document.type(), owner)) : List.of();
    }

    private static Optional<Request> requestOf(List<Request> requests, List<String> requirements) {
        return requests.stream()
                .filter(request -> requirements.contains(request.requirement()))
                .findFirst();
    }
}
