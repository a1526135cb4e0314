package dev.vouch.document;

import static dev.vouch.customer.CustomerType.BUSINESS;
import static dev.vouch.customer.CustomerType.INDIVIDUAL;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.CustomerType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Set;

/** The types of documents, and whose they may be. */
@Schema(
        enumAsRef = true,
        description =
                "What a document is; those up to `selfie` are of people only, be they customers or beneficial owners,"
                        + " and those from `incorporation_articles` on of businesses. New values may appear")
public enum DocumentType {
    PASSPORT(INDIVIDUAL),
    DRIVERS_LICENSE(INDIVIDUAL),
    NATIONAL_ID(INDIVIDUAL),
    SELFIE(INDIVIDUAL),
    PROOF_OF_ADDRESS(INDIVIDUAL, BUSINESS),
    BANK_STATEMENT(INDIVIDUAL, BUSINESS),
    INCOME_TAX_RETURN(INDIVIDUAL, BUSINESS),
    INCORPORATION_ARTICLES(BUSINESS),
    POWER_OF_ATTORNEY(BUSINESS),
    DIRECTORS_REGISTRY(BUSINESS),
    SHAREHOLDER_REGISTRY(BUSINESS),
    REGULATED_ACTIVITY_DOCUMENT(BUSINESS),
    SIGNED_BALANCE_SHEET(BUSINESS),
    OWNERSHIP_CHART(BUSINESS);

    private static final Set<DocumentType> WITH_SIDES = Set.of(PASSPORT, DRIVERS_LICENSE, NATIONAL_ID);

    private final Set<CustomerType> subjects;

    DocumentType(CustomerType... subjects) {
        this.subjects = Set.of(subjects);
    }

    /** A beneficial owner counts as an individual. */
    public boolean mayBeOf(CustomerType subject) {
        return subjects.contains(subject);
    }

    /** Whether it proves an identity, and so has a front and a back. */
    public boolean hasSides() {
        return WITH_SIDES.contains(this);
    }

    /** Whether its back is required, too. */
    public boolean hasBack() {
        return this == DRIVERS_LICENSE || this == NATIONAL_ID;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
