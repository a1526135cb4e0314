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
 * Who opened a link that is good. The token is not part of its text, so that no log has it.
 *
 * @param holder whose link it is
 * @param branding of the platform that sent it
 */
record Visit(String token, KycLinks.Holder holder, Branding branding) {

    static final String ATTRIBUTE = "visit";

    PlatformId platform() {
        return holder.platform();
    }

    CustomerId customer() {
        return holder.customer();
    }

    /** Whose own link it is; null where it is that of the customer. */
    @Nullable
    OwnerId owner() {
        return holder.owner();
    }

    /** Whether the decision ended the link: it shows the outcome and accepts nothing. */
    boolean ended() {
        return holder.ended();
    }

    Actor actor() {
        OwnerId owner = owner();
        return owner == null ? Actor.CUSTOMER : Actor.of(owner);
    }

    /** Where the visitor may go on in the end. */
    Optional<String> redirectUrl() {
        return branding.allowed(holder.redirectUrl());
    }

    @Override
    public String toString() {
        return "Visit[" + customer() + "]";
    }
}
