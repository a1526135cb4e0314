package dev.vouch.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The link that is good: what is kept of it. */
@Embeddable
record OpenKycLink(
        @Column(name = "kyc_link_hash") byte[] hash,
        @Column(name = "kyc_link_expires_at") Instant expiresAt) {

    static OpenKycLink of(KycLink link) {
        return new OpenKycLink(KycLink.hash(link.token()), link.expiresAt());
    }
}
