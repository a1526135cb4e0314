package dev.vouch.requirement;

import dev.vouch.owner.OwnerRole;
import dev.vouch.owner.OwnerVerificationStatus;
import dev.vouch.owner.OwnershipFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A beneficial owner as the decision reads it: roles and status have the names of the database. */
public record OwnerFact(
        UUID id,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        boolean addressProvided,
        @Nullable String country,
        boolean taxIdProvided,
        BigDecimal ownershipPercentage,
        Set<String> roles,
        String verificationStatus) {

    public boolean mustBeVerified() {
        return OwnershipFacts.mustBeVerified(ownershipPercentage, isControlPerson());
    }

    boolean isControlPerson() {
        return roles.contains(OwnerRole.CONTROL_PERSON.name());
    }

    public boolean isRepresentative() {
        return roles.contains(OwnerRole.REPRESENTATIVE.name());
    }

    boolean isApproved() {
        return verificationStatus.equals(OwnerVerificationStatus.APPROVED.name());
    }
}
