package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.Documents;
import dev.vouch.kyc.LockedCase;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Announces, once for each document, that it will expire: as an event, and as a requirement of the customer. */
@Component
class ExpiryNotices {

    private final Documents documents;
    private final DocumentReview review;

    ExpiryNotices(Documents documents, DocumentReview review) {
        this.documents = documents;
        this.review = review;
    }

    void announce(LockedCase locked, LocalDate before) {
        Customer customer = locked.customer();
        documents.current(customer.platformId(), customer.id()).stream()
                .filter(document -> document.status() == DocumentStatus.ACCEPTED && !document.isExpiryAnnounced())
                .filter(document ->
                        document.expiresOn() != null && document.expiresOn().isBefore(before))
                .forEach(review::announceExpiry);
    }
}
