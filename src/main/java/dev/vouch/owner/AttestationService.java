package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a business attest its ownership as a whole. */
@Service
@Transactional
public class AttestationService {

    private final Businesses businesses;
    private final AttestationRepository attestations;
    private final Clock clock;

    AttestationService(Businesses businesses, AttestationRepository attestations, Clock clock) {
        this.businesses = businesses;
        this.attestations = attestations;
        this.clock = clock;
    }

    public OwnershipAttestation attest(PlatformId platform, CustomerId customer, @Nullable String attestedBy) {
        Customer business = businesses.lockForChange(platform, customer);
        Instant now = clock.instant();
        Optional<OwnershipAttestation> earlier = attestations.find(platform.uuid(), customer.uuid());
        earlier.ifPresent(made -> made.renew(attestedBy, now));
        return attestations.saveAndFlush(earlier.orElseGet(() -> new OwnershipAttestation(business, attestedBy, now)));
    }

    /** The last attestation, in force or void. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public OwnershipAttestation retrieve(PlatformId platform, CustomerId customer) {
        return businesses.getOrRefuse(
                platform,
                customer,
                attestations.find(platform.uuid(), customer.uuid()),
                ErrorCode.OWNERSHIP_ATTESTATION_NOT_FOUND,
                customer);
    }
}
