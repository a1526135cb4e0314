package dev.vouch.account;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A virtual account was issued. Published inside the transaction, without its payment details. */
public record VirtualAccountCreated(VirtualAccount subject) implements SubjectChange {

    @Override
    public String type() {
        return "virtual_account.created";
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
    public VirtualAccountResponse after() {
        return VirtualAccountResponse.withoutDetails(subject);
    }
}
