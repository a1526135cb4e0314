package dev.vouch.endorsement;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Lock;
import dev.vouch.customer.OpenReview;
import dev.vouch.customer.Profile;
import dev.vouch.customer.Restriction;
import dev.vouch.customer.RiskRating;
import dev.vouch.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that endorsements depend on. All of it is in the customer's own row, so that an evaluation needs no query.
 *
 * @param country ISO 3166-1 alpha-2, as are the other two
 * @param mayRetry whether new documents reopen a rejection
 * @param lockedBy the role that locked the customer; null when it is not locked
 * @param restrictions those in force
 */
record EndorsementFacts(
        CustomerType type,
        CustomerStatus status,
        @Nullable Role lockedBy,
        KycStatus kycStatus,
        boolean mayRetry,
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

    /** @param revoked by reviewers, once their decision takes effect */
    static EndorsementFacts of(Customer customer, Set<Endorsement> revoked, Instant now) {
        Profile profile = customer.profile();
        return new EndorsementFacts(
                customer.type(),
                customer.status(),
                lockedBy(customer.lock()),
                customer.kycStatus(),
                customer.isRetryable(),
                customer.kycLevel(),
                customer.riskRating(),
                customer.openReview() == OpenReview.MONITORING,
                profile.country(),
                profile.address() == null ? null : profile.address().country(),
                customer.taxId() == null ? null : customer.taxId().country(),
                profile.additionalInformation(),
                customer.restrictionsInForce(now),
                revoked);
    }

    private static @Nullable Role lockedBy(@Nullable Lock lock) {
        return lock == null ? null : lock.lockedBy() == Role.REVIEWER ? Role.REVIEWER : Role.PLATFORM;
    }
}
