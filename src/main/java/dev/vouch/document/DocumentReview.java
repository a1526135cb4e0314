package dev.vouch.document;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.error.ErrorCode;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens documents for reviewers, and accepts or rejects them by decisions. */
@Service
@Transactional
public class DocumentReview {

    private static final Logger log = LoggerFactory.getLogger(DocumentReview.class);

    private final CustomerService customers;
    private final DocumentRepository documents;
    private final DocumentVault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentReview(
            CustomerService customers,
            DocumentRepository documents,
            DocumentVault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.documents = documents;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** The document's content. The access is recorded in the same transaction. */
    public DocumentContent open(PlatformId platform, CustomerId customerId, DocumentId id, Actor reader) {
        Customer customer = customers.lock(platform, customerId);
        Document document = found(platform, customerId, id);
        byte[] bytes = vault.take(document, customer);
        events.publishEvent(new ContentAccessed(document, reader, clock.instant()));
        log.info(
                "{} has read the content of {} of {}",
                reader.type() == Actor.Type.KEY ? reader.name() : reader.type(),
                id,
                customerId);
        return new DocumentContent(id, document.file(), bytes);
    }

    /**
     * @param document of a customer that this transaction has locked
     * @param current that customer's documents: the one that it renews is superseded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Document document, List<Document> current) {
        current.stream()
                .filter(old -> old.status() == DocumentStatus.ACCEPTED && document.renews(old))
                .forEach(old -> {
                    old.supersede(clock.instant());
                    documents.saveAndFlush(old);
                });
        document.accept(clock.instant());
        documents.saveAndFlush(document);
    }

    /** Sets the details that a reviewer reads in the document. */
    public Document describe(
            PlatformId platform,
            CustomerId customerId,
            DocumentId id,
            Precondition precondition,
            Function<Document, DocumentDates> edit) {
        customers.lockForChange(platform, customerId);
        Document document = found(platform, customerId, id);
        precondition.refuseUnless(document.version());
        document.describe(edit.apply(document), clock.instant());
        return documents.saveAndFlush(document);
    }

    /** Once for each document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announceExpiry(Document document) {
        document.announceExpiry(clock.instant());
        documents.saveAndFlush(document);
    }

    /**
     * @param document of a customer that this transaction has locked
     * @param reason for the customer to read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(Document document, Explanation reason) {
        document.reject(reason, clock.instant());
        documents.saveAndFlush(document);
    }

    private Document found(PlatformId platform, CustomerId customer, DocumentId id) {
        return documents
                .find(platform.uuid(), customer.uuid(), id.uuid())
                .orElseThrow(() -> new NoSuchObject(ErrorCode.DOCUMENT_NOT_FOUND, id));
    }
}
