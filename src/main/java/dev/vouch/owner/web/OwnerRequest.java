package dev.vouch.owner.web;

import dev.vouch.customer.Address;
import dev.vouch.customer.EarliestDate;
import dev.vouch.customer.Email;
import dev.vouch.customer.TaxId;
import dev.vouch.error.Fault;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerDraft;
import dev.vouch.owner.OwnerProfile;
import dev.vouch.owner.OwnerRole;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.Percent;
import dev.vouch.web.SingleLine;
import dev.vouch.web.WithLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An owner in a request: for a new one, and the result of a merge patch. */
@Schema(
        name = "BeneficialOwnerRequest",
        description = "A natural person who owns or controls the business, directly or through others: since owners are"
                + " persons, ownership has no cycles. A name and roles are required, the rest is collected"
                + " later. The percentages of all owners of a business are at most 100 in sum.")
record OwnerRequest(
        @SingleLine
        @WithLetter
        @Size(min = 1, max = 255)
        @Schema(description = "A person with one name has this or `last_name`", example = "Jane")
        @Nullable
        String firstName,

        @SingleLine @WithLetter @Size(max = 255) @Schema(example = "Mary") @Nullable
        String middleName,

        @SingleLine @WithLetter @Size(min = 1, max = 255) @Schema(example = "Roe") @Nullable
        String lastName,

        @Size(max = 254)
        @Pattern(regexp = Email.PATTERN, message = Email.RULE)
        @Schema(example = "jane@example.com", maxLength = 254)
        @Nullable
        String email,

        @Past
        @Schema(
                description = "In the past, and not before 1900-01-01; under 18 is refused at verification, not here",
                example = "1980-05-20")
        @Nullable
        LocalDate dateOfBirth,

        @Valid @Nullable Address address,
        @Valid @Nullable TaxId taxId,

        @Percent
        @Schema(
                type = "string",
                description = "Percent, from 0 to 100 with at most two decimals. Required for a `beneficial_owner`;"
                        + " otherwise 0 by default",
                example = "25.00")
        @Nullable
        BigDecimal ownershipPercentage,

        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "At least one, without repetition",
                example = "[\"beneficial_owner\", \"control_person\"]")
        List<@NotNull OwnerRole> roles)
        implements CrossFieldChecked {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    OwnerRequest {
        email = email == null ? email : Email.normalised(email);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(EarliestDate.OF_BIRTH.faults("/date_of_birth", dateOfBirth));
        if (firstName == null && lastName == null) {
            faults.add(Fault.at(
                    "/last_name",
                    "required",
                    "is required unless first_name is given: a person with one name has one of them"));
        }
        if (address != null) {
            faults.addAll(address.faults("/address"));
        }
        if (taxId != null) {
            faults.addAll(taxId.faultsOfPerson("/tax_id"));
            if (address == null) {
                faults.add(Fault.at("/address", "required", "is required with a tax id"));
            }
        }
        if (ownershipPercentage != null
                && (ownershipPercentage.signum() < 0 || ownershipPercentage.compareTo(WHOLE) > 0)) {
            faults.add(Fault.at("/ownership_percentage", "out_of_range", "must be from 0.00 to 100.00"));
        }
        if (roles != null) {
            if (ownershipPercentage == null && roles.contains(OwnerRole.BENEFICIAL_OWNER)) {
                faults.add(Fault.at("/ownership_percentage", "required", "is required for a beneficial_owner"));
            }
            faults.addAll(rolesGivenTwice());
        }
        return faults;
    }

    private List<Fault> rolesGivenTwice() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != null && roles.indexOf(roles.get(i)) < i) {
                faults.add(Fault.at("/roles/" + i, "duplicate", "must not be repeated"));
            }
        }
        return faults;
    }

    OwnerDraft toDraft(boolean keepsTaxId) {
        return new OwnerDraft(toProfile(), taxId, keepsTaxId);
    }

    /** All fields of an owner that a request can have: the target of a merge patch. */
    static OwnerRequest from(BeneficialOwner owner) {
        OwnerProfile profile = owner.profile();
        return new OwnerRequest(
                profile.firstName(),
                profile.middleName(),
                profile.lastName(),
                profile.email(),
                profile.dateOfBirth(),
                profile.address(),
                null,
                profile.ownershipPercentage(),
                profile.roles());
    }

    private OwnerProfile toProfile() {
        return new OwnerProfile(
                firstName,
                middleName,
                lastName,
                email,
                dateOfBirth,
                address == null ? null : address.normalised(),
                ownershipPercentage == null ? BigDecimal.ZERO : ownershipPercentage,
                roles.stream().sorted().toList());
    }
}
