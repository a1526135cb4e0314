package dev.vouch.account;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/** A virtual account was issued. Published inside the transaction, without its payment details. */
public record VirtualAccountCreated(VirtualAccount subject) implements SubjectChange {

    @Override
    public EventType type() {
        return EventType.VIRTUAL_ACCOUNT_CREATED;
    }

    @Override
    public Instant at() {
        return subject.createdAt();
    }

    @Override
    public VirtualAccountResponse object() {
        return VirtualAccountResponse.withoutDetails(subject);
    }
}
