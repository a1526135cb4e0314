package dev.vouch.document;

import dev.vouch.customer.CustomerOwned;
import dev.vouch.event.EventType;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document of a customer, or of one of its beneficial owners. It is pending until it is accepted or rejected, and
 * superseded by a newer one of its kind and side. Its file never changes.
 */
@Entity
@Table(name = "documents")
public class Document extends CustomerOwned<DocumentChanged> {

    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentSide side;

    private @Nullable String issuingCountry;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate expiresOn;

    @Embedded
    private DocumentFile file;

    @Enumerated(EnumType.STRING)
    private StoreName store;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status = DocumentStatus.PENDING;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Explanation rejectionReason;

    private @Nullable Instant supersededAt;
    private @Nullable Instant expiryAnnouncedAt;

    protected Document() {}

    Document(
            DocumentId id,
            PlatformId platformId,
            CustomerId customerId,
            @Nullable UUID ownerId,
            InspectedDocument inspected,
            StoreName store,
            Instant now) {
        super(id.uuid(), platformId, customerId, now);
        NewDocument submitted = inspected.submitted();
        this.ownerId = ownerId;
        this.type = submitted.type();
        this.side = submitted.sideOrFront();
        this.issuingCountry = submitted.issuingCountry();
        this.issuedOn = submitted.issuedOn();
        this.expiresOn = submitted.expiresOn();
        this.file = inspected.file();
        this.store = store;
        register(new DocumentChanged(this, EventType.DOCUMENT_CREATED, null, now));
    }

    void accept(Instant now) {
        decide(DocumentStatus.ACCEPTED, null, EventType.DOCUMENT_ACCEPTED, now);
    }

    void reject(Explanation reason, Instant now) {
        decide(DocumentStatus.REJECTED, reason, EventType.DOCUMENT_REJECTED, now);
    }

    void describe(DocumentDates dates, Instant now) {
        if (!dates.equals(new DocumentDates(issuedOn, expiresOn, issuingCountry))) {
            change(EventType.DOCUMENT_UPDATED, now, () -> {
                issuedOn = dates.issuedOn();
                expiresOn = dates.expiresOn();
                issuingCountry = dates.issuingCountry();
                expiryAnnouncedAt = null;
            });
        }
    }

    void announceExpiry(Instant now) {
        if (expiryAnnouncedAt == null) {
            change(EventType.DOCUMENT_EXPIRING, now, () -> expiryAnnouncedAt = now);
        }
    }

    /** Whether it replaces another document once it is accepted. */
    boolean renews(Document other) {
        return !other.id().equals(id()) && replaces(other);
    }

    void supersede(Instant now) {
        change(EventType.DOCUMENT_SUPERSEDED, now, () -> supersededAt = now);
    }

    boolean replaces(Document other) {
        return isOfKindOf(other) && side == other.side;
    }

    /** Whether both sides of one document are the same file. */
    boolean repeatsOtherSide(Document other) {
        return isOfKindOf(other) && side != other.side && repeatsFile(other);
    }

    /** Whether one file was submitted as two documents. */
    boolean repeatsFile(Document other) {
        return file.isSameAs(other.file);
    }

    private boolean isOfKindOf(Document other) {
        return type == other.type && Objects.equals(ownerId, other.ownerId);
    }

    /** The same decision again changes nothing. */
    private void decide(DocumentStatus decision, @Nullable Explanation reason, EventType event, Instant now) {
        if (status != decision || !Objects.equals(reason, rejectionReason)) {
            change(event, now, () -> {
                status = decision;
                rejectionReason = reason;
            });
        }
    }

    private void change(EventType event, Instant now, Runnable change) {
        DocumentResponse before = DocumentResponse.from(this);
        change.run();
        changeAt(now);
        register(new DocumentChanged(this, event, before, now));
    }

    public DocumentId id() {
        return new DocumentId(uuid());
    }

    /** The beneficial owner whose document it is; null for the customer's own. */
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public DocumentType type() {
        return type;
    }

    public @Nullable DocumentSide side() {
        return side;
    }

    public @Nullable String issuingCountry() {
        return issuingCountry;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    public DocumentFile file() {
        return file;
    }

    StoreName store() {
        return store;
    }

    public DocumentStatus status() {
        return status;
    }

    public @Nullable Explanation rejectionReason() {
        return rejectionReason;
    }

    public boolean isExpiryAnnounced() {
        return expiryAnnouncedAt != null;
    }

    public @Nullable Instant supersededAt() {
        return supersededAt;
    }
}
