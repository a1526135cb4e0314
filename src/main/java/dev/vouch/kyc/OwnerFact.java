package dev.vouch.kyc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A beneficial owner as the decision sees it. */
public record OwnerFact(
        UUID id,
        String firstName,
        @Nullable String middleName,
        String lastName,
        @Nullable LocalDate dateOfBirth,
        boolean addressProvided,
        @Nullable String country,
        boolean taxIdProvided,
        BigDecimal ownershipPercentage,
        Set<String> roles,
        String verificationStatus) {

    private static final BigDecimal THRESHOLD = new BigDecimal("25");
    private static final String CONTROL_PERSON = "CONTROL_PERSON";
    private static final String REPRESENTATIVE = "REPRESENTATIVE";
    private static final String APPROVED = "APPROVED";

    /** Who owns 25 % or more, or controls the business, is verified. */
    public boolean mustBeVerified() {
        return ownershipPercentage.compareTo(THRESHOLD) >= 0 || isControlPerson();
    }

    boolean isControlPerson() {
        return roles.contains(CONTROL_PERSON);
    }

    public boolean isRepresentative() {
        return roles.contains(REPRESENTATIVE);
    }

    boolean isApproved() {
        return verificationStatus.equals(APPROVED);
    }
}
