package dev.vouch.requirement;

import dev.vouch.customer.CustomerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requirements by their names in the API, each with its criterion in the verification profile. */
public enum RequirementName {
    EMAIL("email_address"),
    PHONE("phone_number"),
    TAX_ID("tax_identification_number"),
    FULL_NAME,
    DATE_OF_BIRTH,
    RESIDENTIAL_ADDRESS,
    IDENTITY_DOCUMENT,
    SELFIE("liveness_report_document"),
    LEGAL_NAME,
    INCORPORATION_DATE,
    REGISTERED_ADDRESS,
    INCORPORATION_ARTICLES("formation_document"),
    BENEFICIAL_OWNERS,
    ADDITIONAL_INFORMATION,
    PROOF_OF_ADDRESS,
    BANK_STATEMENT,
    PROOF_OF_INCOME,
    REGULATED_ACTIVITY_DOCUMENT,
    SIGNED_BALANCE_SHEET,
    TERMS_OF_SERVICE;

    private final String text = name().toLowerCase(Locale.ROOT);
    private final String criterion;

    RequirementName() {
        this.criterion = text;
    }

    RequirementName(String criterion) {
        this.criterion = criterion;
    }

    /** Empty for an owner's own requirement, and for a name of another release. */
    public static Optional<RequirementName> of(String text) {
        return Stream.of(values()).filter(name -> name.is(text)).findFirst();
    }

    /** The requirement that the customer's address fulfils. */
    public static RequirementName address(CustomerType type) {
        return type == CustomerType.INDIVIDUAL ? RESIDENTIAL_ADDRESS : REGISTERED_ADDRESS;
    }

    /** The requirement that proves the customer's identity. */
    public static RequirementName proofOfIdentity(CustomerType type) {
        return type == CustomerType.INDIVIDUAL ? IDENTITY_DOCUMENT : INCORPORATION_ARTICLES;
    }

    /** The requirement that a field of the profile fulfils; the field's own name where nothing requires it. */
    public static String ofField(String field, CustomerType type) {
        return switch (field) {
            case "first_name", "middle_name", "last_name" -> FULL_NAME.text;
            case "address", "country" -> address(type).text;
            default -> field;
        };
    }

    public static Set<String> texts(RequirementName... names) {
        return Stream.of(names).map(RequirementName::toString).collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** Most have the same name; a business's profile calls additional information its business activity. */
    String criterion() {
        return criterion;
    }

    @Override
    public String toString() {
        return text;
    }
}
