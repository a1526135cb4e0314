package dev.vouch.owner;

import dev.vouch.customer.Address;
import dev.vouch.customer.PersonKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * All that a business declares about an owner, except the tax id, which is stored encrypted. A person with one name has a
 * first or a last name.
 *
 * @param ownershipPercentage from 0 to 100, with two decimals
 * @param roles in the order of their declaration, each at most once
 */
@Embeddable
public record OwnerProfile(
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable LocalDate dateOfBirth,

        @Embedded
        @AttributeOverride(name = "line1", column = @Column(name = "address_line1"))
        @AttributeOverride(name = "line2", column = @Column(name = "address_line2"))
        @AttributeOverride(name = "city", column = @Column(name = "address_city"))
        @AttributeOverride(name = "state", column = @Column(name = "address_state"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "address_postal_code"))
        @AttributeOverride(name = "country", column = @Column(name = "address_country"))
        @Nullable
        Address address,

        BigDecimal ownershipPercentage,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<OwnerRole> roles) {

    /** Whether both have the same verified facts. */
    boolean identifiesAs(OwnerProfile other) {
        return isNamedAs(other) && Objects.equals(address, other.address);
    }

    /** Whether both have the same name and birth date, as on an identity document. */
    boolean isNamedAs(OwnerProfile other) {
        return hasNameOf(other) && Objects.equals(dateOfBirth, other.dateOfBirth);
    }

    boolean hasNameOf(OwnerProfile other) {
        return Objects.equals(firstName, other.firstName)
                && Objects.equals(middleName, other.middleName)
                && Objects.equals(lastName, other.lastName);
    }

    /** Whether both must be the same person, who is declared once, with all shares and roles. */
    boolean isSamePersonAs(OwnerProfile other) {
        return dateOfBirth != null
                && dateOfBirth.equals(other.dateOfBirth)
                && (words(firstName, lastName).equals(words(other.firstName, other.lastName))
                        || words(firstName, middleName, lastName)
                                .equals(words(other.firstName, other.middleName, other.lastName)));
    }

    /** In any order and spelling. */
    private static List<String> words(@Nullable String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .flatMap(PersonKey::words)
                .sorted()
                .toList();
    }

    boolean ownsAsMuchAs(OwnerProfile other) {
        return ownershipPercentage.compareTo(other.ownershipPercentage) == 0;
    }
}
