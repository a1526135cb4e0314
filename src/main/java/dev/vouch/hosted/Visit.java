package dev.vouch.hosted;

import dev.vouch.branding.Branding;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.KycLinks;
import dev.vouch.tenancy.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The visitor behind a valid link. {@code toString} omits the token, to keep it out of logs.
 *
 * @param holder the customer or owner whose link it is
 * @param branding of the platform that sent the link
 */
record Visit(String token, KycLinks.Holder holder, Branding branding) {

    static final String ATTRIBUTE = "visit";

    PlatformId platform() {
        return holder.platform();
    }

    CustomerId customer() {
        return holder.customer();
    }

    /** The owner whose link it is; null for the customer's link. */
    @Nullable
    OwnerId owner() {
        return holder.owner();
    }

    /** Whether a decision has ended the link: it shows the outcome and accepts no input. */
    boolean ended() {
        return holder.ended();
    }

    Actor actor() {
        OwnerId owner = owner();
        return owner == null ? Actor.CUSTOMER : Actor.of(owner);
    }

    /** The address to continue to at the end. */
    Optional<String> redirectUrl() {
        return branding.allowed(holder.redirectUrl());
    }

    @Override
    public String toString() {
        return "Visit[" + customer() + "]";
    }
}
