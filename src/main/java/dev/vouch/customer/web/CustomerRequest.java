package dev.vouch.customer.web;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.Country;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerDraft;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.EarliestDate;
import dev.vouch.customer.Email;
import dev.vouch.customer.ExternalId;
import dev.vouch.customer.Phone;
import dev.vouch.customer.Profile;
import dev.vouch.customer.TaxId;
import dev.vouch.customer.TypeFields;
import dev.vouch.customer.Website;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.storage.Kept;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.NotInTheFuture;
import dev.vouch.web.SingleLine;
import dev.vouch.web.WithLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer in a request: to create or replace one, and the result of a merge patch. */
@Schema(
        description = "Only `type` and `email` are required: the rest is collected later. A field of the other type is"
                + " refused.",
        additionalProperties = AdditionalPropertiesValue.FALSE)
record CustomerRequest(
        @NotNull @Schema(description = "Fixed for the customer's life", example = "individual")
        CustomerType type,

        @NotNull
        @Size(max = 254)
        @Pattern(regexp = Email.PATTERN, message = Email.RULE)
        @Schema(example = "john@example.com", maxLength = 254)
        String email,

        @Pattern(regexp = Phone.PATTERN, message = Phone.RULE)
        @Schema(description = "E.164", example = "+1234567890", pattern = Phone.PATTERN)
        @Nullable
        String phone,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3; the country of the address by default", example = "US")
        @Nullable
        String country,

        @Valid @Nullable Address address,

        @SingleLine
        @Size(min = 1, max = ExternalId.MAX_LENGTH)
        @Pattern(regexp = ExternalId.PATTERN, message = ExternalId.RULE)
        @Schema(
                description = "Your id; unique among your customers that are not deleted. Any characters but `/`, `\\`,"
                        + " `;`, `%` and invisible ones, because it is a segment of paths",
                example = "user-4711")
        @Nullable
        String externalId,

        @Size(max = 50)
        @Schema(
                description = "At most 50 pairs; keys up to 40 characters, values up to 500",
                maxProperties = 50,
                example = "{\"tier\": \"premium\"}")
        @Nullable
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 500) String> metadata,

        @SingleLine
        @WithLetter
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "John")
        @Nullable
        String firstName,

        @SingleLine @WithLetter @Size(max = 255) @Schema(description = "Individual only", example = "Henry") @Nullable
        String middleName,

        @SingleLine
        @WithLetter
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "Doe")
        @Nullable
        String lastName,

        @Past
        @Schema(description = "Individual only; in the past, and not before 1900-01-01", example = "1990-01-15")
        @Nullable
        LocalDate dateOfBirth,

        @Schema(
                description = "Individual only; ISO 3166-1, alpha-2 or alpha-3. It counts in the country risk",
                example = "US")
        @Nullable
        String nationality,

        @SingleLine
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "Springfield, Illinois")
        @Nullable
        String placeOfBirth,

        @SingleLine @Size(min = 1, max = 255) @Schema(description = "Business only", example = "Acme Inc.") @Nullable
        String legalName,

        @SingleLine @Size(min = 1, max = 255) @Schema(description = "Business only", example = "Acme") @Nullable
        String tradeName,

        @NotInTheFuture
        @Schema(description = "Business only; today or in the past, and not before 1000-01-01", example = "2020-01-01")
        @Nullable
        LocalDate incorporationDate,

        @SingleLine @Size(min = 1, max = 100) @Schema(description = "Business only", example = "HRB 12345") @Nullable
        String registrationNumber,

        @SingleLine
        @Size(max = 2048)
        @Pattern(regexp = Website.PATTERN, message = Website.RULE)
        @Schema(description = "Business only", example = "https://example.com")
        @Nullable
        String website,

        @Valid @Schema(accessMode = AccessMode.WRITE_ONLY) @Nullable
        TaxId taxId,

        @Valid @Nullable AdditionalInformation additionalInformation)
        implements CrossFieldChecked {

    CustomerRequest {
        email = email == null ? email : Email.normalised(email);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (type != null) {
            faults.addAll(fieldsOfTheOtherType());
            if (additionalInformation != null) {
                faults.addAll(additionalInformation.faults(type, "/additional_information"));
            }
        }
        faults.addAll(EarliestDate.OF_BIRTH.faults("/date_of_birth", dateOfBirth));
        faults.addAll(EarliestDate.OF_INCORPORATION.faults("/incorporation_date", incorporationDate));
        faults.addAll(Country.faults("/country", country));
        faults.addAll(Country.faults("/nationality", nationality));
        if (address != null) {
            faults.addAll(address.faults("/address"));
        }
        if (type == CustomerType.INDIVIDUAL && livesElsewhere()) {
            faults.add(Fault.at(
                    "/country",
                    "contradicts_address",
                    "must be the country of the address, or absent: it is where the person lives"));
        }
        if (taxId != null) {
            faults.addAll(type == CustomerType.INDIVIDUAL ? taxId.faultsOfPerson("/tax_id") : taxId.faults("/tax_id"));
            if (address == null) {
                faults.add(Fault.at("/address", "required", "is required with a tax id"));
            }
        }
        return faults;
    }

    private boolean livesElsewhere() {
        Optional<String> own = Optional.ofNullable(country).flatMap(Country::alpha2);
        return address != null
                && address.country() != null
                && own.isPresent()
                && !own.equals(Country.alpha2(address.country()));
    }

    private List<Fault> fieldsOfTheOtherType() {
        return new TypeFields(type, "")
                .individualOnly("first_name", firstName)
                .individualOnly("middle_name", middleName)
                .individualOnly("last_name", lastName)
                .individualOnly("date_of_birth", dateOfBirth)
                .individualOnly("nationality", nationality)
                .individualOnly("place_of_birth", placeOfBirth)
                .businessOnly("legal_name", legalName)
                .businessOnly("trade_name", tradeName)
                .businessOnly("incorporation_date", incorporationDate)
                .businessOnly("registration_number", registrationNumber)
                .businessOnly("website", website)
                .faults();
    }

    /** A full replacement: omitted fields are cleared, except the tax id, which is write-only. */
    CustomerDraft toDraft() {
        return toDraft(taxId == null);
    }

    CustomerDraft toDraft(boolean keepsTaxId) {
        return new CustomerDraft(type, toProfile(externalId), taxId, keepsTaxId);
    }

    /** The path names the customer: the body may repeat the external_id, but not contradict it. */
    CustomerDraft toDraftOf(String pathId) {
        if (!ExternalId.isOne(pathId)) {
            throw new InvalidRequest(Fault.at(
                    "/external_id",
                    "invalid_format",
                    "must be one line of 1 to 255 characters without control or invisible ones, must not begin"
                            + " or end with a blank, and "
                            + ExternalId.RULE));
        }
        if (externalId != null && !externalId.equals(pathId)) {
            throw new InvalidRequest(
                    Fault.at("/external_id", "contradicts_path", "must be the same as in the path, or omitted"));
        }
        return new CustomerDraft(type, toProfile(pathId), taxId, taxId == null);
    }

    /** All fields of a customer that a request can have: the target of a merge patch. */
    static CustomerRequest from(Customer customer) {
        Profile profile = customer.profile();
        return new CustomerRequest(
                customer.type(),
                profile.email(),
                profile.phone(),
                profile.ownCountry(),
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
                null,
                profile.additionalInformation());
    }

    private Profile toProfile(@Nullable String externalId) {
        return new Profile(
                email,
                phone,
                Country.normalised(country),
                address == null ? null : address.normalised(),
                externalId,
                metadata == null ? Map.of() : metadata,
                firstName,
                middleName,
                lastName,
                dateOfBirth,
                Country.normalised(nationality),
                placeOfBirth,
                legalName,
                tradeName,
                incorporationDate,
                registrationNumber,
                website,
                additionalInformation == null ? null : Kept.of(additionalInformation.normalised(type)));
    }
}
