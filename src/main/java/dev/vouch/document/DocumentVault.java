package dev.vouch.document;

import dev.vouch.crypto.CustomerCipher;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSecrets;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycStatus;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores documents: their rows, and their content encrypted with the customer's data key. */
@Component
class DocumentVault {

    private final CustomerService customers;
    private final CustomerSecrets secrets;
    private final DocumentRepository documents;
    private final DocumentStores stores;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentVault(
            CustomerService customers,
            CustomerSecrets secrets,
            DocumentRepository documents,
            DocumentStores stores,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.secrets = secrets;
        this.documents = documents;
        this.stores = stores;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<Document> put(
            PlatformId platform, CustomerId customerId, @Nullable UUID ownerId, List<InspectedDocument> inspected) {
        Customer customer = customers.lockForChange(platform, customerId);
        Instant now = clock.instant();
        DocumentStore store = stores.current();
        List<Document> added = inspected.stream()
                .map(document -> new Document(
                        new DocumentId(TypeId.next()), platform, customerId, ownerId, document, store.name(), now))
                .toList();
        Submission submission = new Submission(
                inspected,
                added,
                documents.findCurrent(platform.uuid(), customerId.uuid()),
                customer.kycStatus() == KycStatus.APPROVED);
        InvalidRequest.refuseFor(submission.faults(customer.type()));
        for (Document old : submission.replaced()) {
            old.supersede(now);
            documents.saveAndFlush(old);
        }
        CustomerCipher cipher = secrets.of(customer);
        for (int i = 0; i < added.size(); i++) {
            Document document = documents.saveAndFlush(added.get(i));
            store.put(
                    DocumentPlace.of(document),
                    cipher.encrypt(field(document), inspected.get(i).bytes()));
        }
        events.publishEvent(new DocumentsSubmitted(customer, added));
        return added;
    }

    /** The content in clear, as it was submitted. */
    byte[] take(Document document, Customer customer) {
        byte[] sealed = stores.named(document.store()).get(DocumentPlace.of(document));
        byte[] clear = secrets.of(customer).decrypt(field(document), sealed);
        if (!document.file().hasBytes(clear)) {
            throw new IllegalStateException("The content of " + document.id() + " differs from the submitted file");
        }
        return clear;
    }

    /** Part of the associated data of every ciphertext, so it never changes. */
    private static String field(Document document) {
        return "document " + document.id();
    }
}
