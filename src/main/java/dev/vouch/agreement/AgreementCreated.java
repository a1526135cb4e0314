package dev.vouch.agreement;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer has accepted terms. Published inside the transaction. */
public record AgreementCreated(Agreement subject) implements SubjectChange {

    @Override
    public String type() {
        return "customer.agreement.accepted";
    }

    @Override
    public Instant at() {
        return subject.createdAt();
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public AgreementResponse after() {
        return AgreementResponse.from(subject);
    }
}
