package dev.vouch.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last link to KYC, as it is stored.
 *
 * @param endedAt when the decision ended it: from then on it only shows the outcome
 * @param redirectUrl where the customer can continue at the end
 */
@Embeddable
record OpenKycLink(
        @Column(name = "kyc_link_hash") byte[] hash,
        @Column(name = "kyc_link_expires_at") Instant expiresAt,
        @Column(name = "kyc_link_ended_at") @Nullable Instant endedAt,
        @Column(name = "kyc_link_redirect_url") @Nullable String redirectUrl) {

    OpenKycLink ended(Instant now) {
        return endedAt == null ? new OpenKycLink(hash, expiresAt, now, redirectUrl) : this;
    }

    static OpenKycLink of(KycLink link, @Nullable String redirectUrl) {
        return new OpenKycLink(KycLink.hash(link.token()), link.expiresAt(), null, redirectUrl);
    }
}
