package dev.vouch.agreement;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/** A customer has accepted terms. Published inside the transaction. */
public record AgreementCreated(Agreement subject) implements SubjectChange {

    @Override
    public EventType type() {
        return EventType.CUSTOMER_AGREEMENT_ACCEPTED;
    }

    @Override
    public Instant at() {
        return subject.createdAt();
    }

    @Override
    public AgreementResponse object() {
        return AgreementResponse.from(subject);
    }
}
