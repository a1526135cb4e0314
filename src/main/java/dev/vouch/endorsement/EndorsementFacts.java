package dev.vouch.endorsement;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Profile;
import dev.vouch.customer.Restriction;
import dev.vouch.customer.RiskRating;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that endorsements depend on. All of it is the customer's own row, so that to judge costs no look elsewhere.
 *
 * @param country ISO 3166-1 alpha-2, as are the other two
 * @param restrictions those in force
 */
record EndorsementFacts(
        CustomerType type,
        CustomerStatus status,
        boolean locked,
        KycStatus kycStatus,
        KycLevel level,
        @Nullable RiskRating riskRating,
        boolean openReview,
        @Nullable String country,
        @Nullable String addressCountry,
        @Nullable String taxIdCountry,
        @Nullable AdditionalInformation additionalInformation,
        List<Restriction> restrictions,
        Set<Endorsement> revoked) {

    static EndorsementFacts of(Customer customer, Instant now) {
        return of(customer, customer.revokedEndorsements(), now);
    }

    /** @param revoked by reviewers, as it is to be judged */
    static EndorsementFacts of(Customer customer, Set<Endorsement> revoked, Instant now) {
        Profile profile = customer.profile();
        return new EndorsementFacts(
                customer.type(),
                customer.status(),
                customer.lock() != null,
                customer.kycStatus(),
                customer.kycLevel(),
                customer.riskRating(),
                customer.hasOpenReview(),
                profile.country(),
                profile.address() == null ? null : profile.address().country(),
                customer.taxId() == null ? null : customer.taxId().country(),
                profile.additionalInformation(),
                customer.restrictionsInForce(now),
                revoked);
    }
}
