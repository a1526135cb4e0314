package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customer as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "object", "type", "status", "kyc_status", "kyc_link"})
@Schema(
        name = "Customer",
        description = "A person or a company that uses the platform. Fields without a value are absent, except"
                + " `risk_rating`, which is null until it is assessed. New values of the enums may appear.")
public record CustomerResponse(
        CustomerId id,

        @Schema(example = "customer") String object,
        CustomerType type,
        @Schema(example = "john@example.com") String email,

        @Schema(description = "E.164", example = "+1234567890") @Nullable
        String phone,

        @Schema(description = "The country calling code of `phone`", example = "+1") @Nullable
        String dialCode,

        @Schema(
                description = "ISO 3166-1 alpha-2; the country of the address if omitted from the request",
                example = "US")
        @Nullable
        String country,

        @Nullable Address address,
        @Schema(example = "user-4711") @Nullable String externalId,

        @Schema(example = "{\"tier\": \"premium\"}") Map<String, String> metadata,

        @Schema(description = "Individual only", example = "John") @Nullable
        String firstName,

        @Schema(description = "Individual only", example = "Henry") @Nullable
        String middleName,

        @Schema(description = "Individual only", example = "Doe") @Nullable
        String lastName,

        @Schema(description = "Individual only", example = "1990-01-15") @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "Individual only; ISO 3166-1 alpha-2", example = "US") @Nullable
        String nationality,

        @Schema(description = "Individual only", example = "Springfield, Illinois") @Nullable
        String placeOfBirth,

        @Schema(description = "Business only", example = "Acme Inc.") @Nullable
        String legalName,

        @Schema(description = "Business only", example = "Acme") @Nullable
        String tradeName,

        @Schema(description = "Business only", example = "2020-01-01") @Nullable
        LocalDate incorporationDate,

        @Schema(description = "Business only", example = "HRB 12345") @Nullable
        String registrationNumber,

        @Schema(description = "Business only", example = "https://example.com") @Nullable
        String website,

        @Schema(description = "Whether a tax id is known; it is never returned", example = "true")
        boolean taxIdProvided,

        @Schema(
                description = "`deleted` if deleted; else `suspended` if locked or KYC rejected; else `active` if KYC"
                        + " approved; else `pending`")
        CustomerStatus status,

        @Schema(description = "The status in a support agent's words; absent when deleted") @Nullable
        Standing standing,

        KycStatus kycStatus,

        @Schema(
                description = "The review of the approval that waits for a reviewer: `monitoring` withholds the"
                        + " endorsements, `periodic` does not. Absent unless one is open")
        @Nullable
        OpenReview openReview,

        List<RejectionReason> rejectionReasons,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Null until it is assessed", example = "low")
        @Nullable
        RiskRating riskRating,

        @Schema(description = "The granted endorsements", example = "[\"can_trade_stablecoins\"]")
        Set<Endorsement> endorsements,

        @Schema(description = "Those in force") List<RestrictionResponse> restrictions,

        @Schema(description = "Absent unless locked") @Nullable
        Lock lock,

        Verification verification,

        @Schema(description = "What KYC requires; not in lists and events, and not part of the ETag") @Nullable
        List<RequirementView> requirements,

        @Schema(description = "The criteria of KYC; not in lists and events, and not part of the ETag") @Nullable
        List<VerificationProfile> verificationProfiles,

        @Schema(description = "How much may be approved; not in lists and events, and not part of the ETag") @Nullable
        TransactionLimits transactionLimits,

        @Schema(
                description = "The 100 newest; only while KYC is approved, not in lists and events, and not part of the"
                        + " ETag")
        @Nullable
        List<CustomerWallet> wallets,

        @Schema(description = "Absent if there are none; not in lists and events, and not part of the ETag") @Nullable
        List<CustomerVirtualAccount> virtualAccounts,

        @Schema(
                description = "The page on which the customer goes through KYC; only in the response that creates it",
                example = "https://kyc.example.com/kyc/Zk3yV0…")
        @Nullable
        String kycLink,

        @Nullable AdditionalInformation additionalInformation,

        @Schema(description = "Grows with every change; the ETag", example = "0")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt,

        @Schema(description = "Absent unless deleted", example = "2026-01-16T09:30:00.000Z") @Nullable
        Instant deletedAt,

        @Schema(
                description = "Why the customer must not be erased; absent without a legal hold",
                example = "Court order 4711/2030")
        @Nullable
        String legalHoldReason,

        @Schema(
                description = "When its personal data were erased; absent unless erased",
                example = "2031-01-17T09:30:00.000Z")
        @Nullable
        Instant erasedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The status of verification")
    public record Verification(
            KycStatus status,
            KycLevel level,

            @Schema(
                    description = "The `kyc_link`, where it is returned",
                    example = "https://kyc.example.com/kyc/Zk3yV0…")
            @Nullable
            String link) {}

    /** As in lists and events, without the parts of other tables. */
    public static CustomerResponse from(Customer customer, Instant now) {
        return from(customer, customer.state(), now);
    }

    /** As it was, or is, in that state. */
    static CustomerResponse from(Customer customer, CustomerState state, Instant now) {
        return from(customer, state, now, null, null);
    }

    public static CustomerResponse from(CustomerOverview overview, Instant now, @Nullable String kycLink) {
        Customer customer = overview.customer();
        return from(customer, customer.state(), now, overview, kycLink);
    }

    private static CustomerResponse from(
            Customer customer,
            CustomerState state,
            Instant now,
            @Nullable CustomerOverview overview,
            @Nullable String kycLink) {
        Profile profile = state.profile();
        KycState kyc = state.kyc();
        return new CustomerResponse(
                customer.id(),
                "customer",
                customer.type(),
                profile.email(),
                profile.phone(),
                profile.phone() == null ? null : Phone.dialCode(profile.phone()),
                profile.country(),
                profile.address(),
                profile.externalId(),
                profile.metadata(),
                profile.firstName(),
                profile.middleName(),
                profile.lastName(),
                profile.dateOfBirth(),
                profile.nationality(),
                profile.placeOfBirth(),
                profile.legalName(),
                profile.tradeName(),
                profile.incorporationDate(),
                profile.registrationNumber(),
                profile.website(),
                state.taxId() != null,
                state.status(),
                state.standing(now),
                kyc.status(),
                kyc.openReview(),
                kyc.rejectionReasons(),
                kyc.riskRating(),
                state.endorsements(),
                state.restrictionsInForce(now).stream()
                        .map(RestrictionResponse::from)
                        .toList(),
                state.lock(),
                new Verification(kyc.status(), kyc.level(), kycLink),
                overview == null ? null : overview.requirements(),
                overview == null ? null : overview.verificationProfiles(),
                overview == null ? null : overview.transactionLimits(),
                overview == null ? null : overview.wallets(),
                overview == null ? null : overview.virtualAccounts(),
                kycLink,
                profile.additionalInformation(),
                state.version(),
                customer.createdAt(),
                state.updatedAt(),
                state.deletedAt(),
                state.legalHoldReason(),
                customer.erasedAt());
    }
}
