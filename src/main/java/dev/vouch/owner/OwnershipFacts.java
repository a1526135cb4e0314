package dev.vouch.owner;

import dev.vouch.customer.SealedTaxId;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.OwnerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declared owners of a business.
 *
 * @param owners those not deleted, oldest first
 */
public record OwnershipFacts(List<Owner> owners) {

    /** An owner of this share or more must be declared and verified (FinCEN's CDD rule, 31 CFR 1010.230). */
    private static final BigDecimal THRESHOLD = new BigDecimal("25.00");

    private static final int MOST_OWNERS = 100;
    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    public record Owner(
            OwnerId id,
            OwnerProfile profile,
            @Nullable SealedTaxId taxId,
            OwnerVerificationStatus verificationStatus,
            @Nullable Explanation rejectionReason) {

        /** The owner has 25 % or more, or controls the business. */
        public boolean mustBeVerified() {
            return OwnershipFacts.mustBeVerified(
                    profile.ownershipPercentage(), profile.roles().contains(OwnerRole.CONTROL_PERSON));
        }

        static Owner from(BeneficialOwner owner) {
            return new Owner(
                    owner.id(), owner.profile(), owner.taxId(), owner.verificationStatus(), owner.rejectionReason());
        }
    }

    /** Owners of 25 % or more, and those who control the business. */
    public static boolean mustBeVerified(BigDecimal ownershipPercentage, boolean isControlPerson) {
        return ownershipPercentage.compareTo(THRESHOLD) >= 0 || isControlPerson;
    }

    Stream<SealedTaxId> taxIds() {
        return owners.stream().map(Owner::taxId).flatMap(Stream::ofNullable);
    }

    /** A person is declared once: two shares of one person could each stay below the threshold. */
    void refuseSamePerson(OwnerId id, OwnerProfile profile, @Nullable SealedTaxId taxId) {
        for (Owner other : owners) {
            boolean sameTaxId = taxId != null && taxId.equals(other.taxId());
            if (!other.id().equals(id) && (sameTaxId || profile.isSamePersonAs(other.profile()))) {
                throw new OwnerDeclaredTwice(other.id(), sameTaxId ? "/tax_id" : "/date_of_birth");
            }
        }
    }

    /** Bounds the owners, as each is verified and shown with the business. */
    void refuseUnlessRoomForOneMore() {
        if (owners.size() >= MOST_OWNERS) {
            throw new TooManyOwners(MOST_OWNERS);
        }
    }

    /** The shares of all owners are at most 100 % in sum. */
    void refuseUnlessRoomFor(OwnerId id, BigDecimal percentage) {
        BigDecimal sum = owners.stream()
                .filter(owner -> !owner.id().equals(id))
                .map(owner -> owner.profile().ownershipPercentage())
                .reduce(percentage, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            throw new OwnershipExceeded(sum);
        }
    }
}
