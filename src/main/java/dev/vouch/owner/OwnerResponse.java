package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Address;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The owner as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BeneficialOwner",
        description = "A natural person who owns or controls a business. Fields without a value are absent. New values"
                + " of the enums may appear.")
public record OwnerResponse(
        OwnerId id,

        @Schema(example = "beneficial_owner") String object,

        @Schema(description = "The business") CustomerId customerId,

        @Schema(example = "Jane") @Nullable String firstName,
        @Schema(example = "Mary") @Nullable String middleName,
        @Schema(example = "Roe") @Nullable String lastName,
        @Schema(example = "jane@example.com") @Nullable String email,
        @Schema(example = "1980-05-20") @Nullable LocalDate dateOfBirth,
        @Nullable Address address,

        @Schema(description = "Whether a tax id is known; it is never returned", example = "true")
        boolean taxIdProvided,

        @Schema(type = "string", description = "Percent, with two decimals", example = "25.00")
        BigDecimal ownershipPercentage,

        @Schema(example = "[\"beneficial_owner\", \"control_person\"]")
        List<OwnerRole> roles,

        @Schema(
                description =
                        "Where the verification of this person stands: `incomplete` and `rejected` wait for the person,"
                                + " `pending` for the decision about the business")
        OwnerVerificationStatus verificationStatus,

        @Schema(description = "Absent unless the person has to correct something", example = "The photo is too blurry.")
        @Nullable
        Explanation rejectionReason,

        @Schema(description = "Grows with every change; the ETag", example = "0")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt,

        @Schema(description = "Only in the answer to the deletion, and its event", example = "2026-01-15T10:00:00.000Z")
        @Nullable
        Instant deletedAt) {

    public static OwnerResponse from(BeneficialOwner owner) {
        return from(owner, owner.state());
    }

    /** As it was, or is, in that state. */
    static OwnerResponse from(BeneficialOwner owner, OwnerState state) {
        OwnerProfile profile = state.profile();
        return new OwnerResponse(
                owner.id(),
                "beneficial_owner",
                owner.customerId(),
                profile.firstName(),
                profile.middleName(),
                profile.lastName(),
                profile.email(),
                profile.dateOfBirth(),
                profile.address(),
                state.taxId() != null,
                profile.ownershipPercentage(),
                profile.roles(),
                state.verificationStatus(),
                state.rejectionReason(),
                state.version(),
                owner.createdAt(),
                state.updatedAt(),
                state.deletedAt());
    }
}
