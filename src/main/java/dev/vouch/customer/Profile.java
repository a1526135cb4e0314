package dev.vouch.customer;

import dev.vouch.storage.Kept;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All that a platform declares about its customer, except the tax id, which is stored encrypted. */
@Embeddable
public record Profile(
        String email,
        @Nullable String phone,
        @Column(name = "country") @Nullable String ownCountry,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "address_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "address_line2"))
        @AttributeOverride(name = "city", column = @Column(name = "address_city"))
        @AttributeOverride(name = "state", column = @Column(name = "address_state"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "address_postal_code"))
        @AttributeOverride(name = "country", column = @Column(name = "address_country"))
        @Nullable
        Address address,

        @Nullable String externalId,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> metadata,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String nationality,
        @Nullable String placeOfBirth,
        @Nullable String legalName,
        @Nullable String tradeName,
        @Nullable LocalDate incorporationDate,
        @Nullable String registrationNumber,
        @Nullable String website,

        @Column(name = "additional_information") @JdbcTypeCode(SqlTypes.JSON) @Nullable
        Kept<AdditionalInformation> keptInformation) {

    public @Nullable AdditionalInformation additionalInformation() {
        return keptInformation == null ? null : keptInformation.value();
    }

    /** Keeps the fields of the replaced profile that only another release knows. */
    Profile over(Profile replaced) {
        AdditionalInformation information = additionalInformation();
        return information == null || replaced.keptInformation == null
                ? this
                : with(replaced.keptInformation.changedTo(information));
    }

    private Profile with(Kept<AdditionalInformation> information) {
        return new Profile(
                email,
                phone,
                ownCountry,
                address,
                externalId,
                metadata,
                firstName,
                middleName,
                lastName,
                dateOfBirth,
                nationality,
                placeOfBirth,
                legalName,
                tradeName,
                incorporationDate,
                registrationNumber,
                website,
                information);
    }

    /** The parts of a person's name in one line; empty without any. */
    public String personName() {
        return Stream.of(firstName, middleName, lastName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The country of the request, or else the address's (ISO 3166-1 alpha-2). */
    public @Nullable String country() {
        return ownCountry == null && address != null ? address.country() : ownCountry;
    }
}
