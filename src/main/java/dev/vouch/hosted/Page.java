package dev.vouch.hosted;

import static dev.vouch.page.Field.Kind.COUNTRY;
import static dev.vouch.page.Field.Kind.DATE;
import static dev.vouch.page.Field.Kind.EMAIL;
import static dev.vouch.page.Field.Kind.HIDDEN;
import static dev.vouch.page.Field.Kind.LONG_TEXT;
import static dev.vouch.page.Field.Kind.MONEY;
import static dev.vouch.page.Field.Kind.ONE_OF;
import static dev.vouch.page.Field.Kind.PERCENTAGE;
import static dev.vouch.page.Field.Kind.PHONE;
import static dev.vouch.page.Field.Kind.SOME_OF;
import static dev.vouch.page.Field.Kind.TEXT;
import static dev.vouch.page.Field.Kind.YES_NO;

import dev.vouch.customer.AdditionalInformation.Activity;
import dev.vouch.customer.AdditionalInformation.Counterparty;
import dev.vouch.customer.AdditionalInformation.Jurisdiction;
import dev.vouch.customer.AdditionalInformation.ProfessionalSituation;
import dev.vouch.customer.AdditionalInformation.SourceOfFunds;
import dev.vouch.owner.OwnerRole;
import dev.vouch.page.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that ask for details, one thing each, with the fields of the API that they fill. */
enum Page {
    EMAIL_ADDRESS(Field.of("/email", EMAIL).filledBy("email")),
    PHONE_NUMBER(Field.of("/phone", PHONE).filledBy("tel")),
    NAME(
            Field.of("/first_name", TEXT).optional().filledBy("given-name"),
            Field.of("/middle_name", TEXT).optional().filledBy("additional-name"),
            Field.of("/last_name", TEXT).optional().filledBy("family-name")),
    BIRTH_DATE(Field.of("/date_of_birth", DATE).filledBy("bday")),
    ADDRESS,
    TAX_NUMBER,
    LEGAL_NAME(
            Field.of("/legal_name", TEXT).filledBy("organization"),
            Field.of("/trade_name", TEXT).optional(),
            Field.of("/registration_number", TEXT).optional()),
    INCORPORATION_DATE(Field.of("/incorporation_date", DATE)),
    FUNDS(
            information("source_of_funds", ONE_OF).among(names(SourceOfFunds.values())),
            information("monthly_volume_in_usd", MONEY),
            information("transaction_volume_in_usd", MONEY)),
    DEALINGS(
            information("jurisdictions", SOME_OF).among(names(Jurisdiction.values())),
            information("transaction_counterparties", SOME_OF).among(names(Counterparty.values())),
            information("involved_activities", SOME_OF).among(names(Activity.values()))),
    WORK(
            information("professional_situation", ONE_OF).among(names(ProfessionalSituation.values())),
            information("professional_occupation", TEXT)),
    COMPANY(
            information("company_type", TEXT),
            information("services_provided", LONG_TEXT),
            information("annual_revenue", MONEY),
            information("monthly_transaction_volume", MONEY)),
    COMPLIANCE(
            information("compliance_and_aml", LONG_TEXT),
            information("is_regulated_activity", YES_NO),
            information("regulated_activity_details", LONG_TEXT).optional()),
    OWNER(
            Field.of("/first_name", TEXT).optional(),
            Field.of("/middle_name", TEXT).optional(),
            Field.of("/last_name", TEXT).optional(),
            Field.of("/ownership_percentage", PERCENTAGE),
            Field.of("/roles", SOME_OF)
                    .among(Stream.of(OwnerRole.values())
                            .map(OwnerRole::toString)
                            .toList()));

    private final List<Field> fields;

    Page(Field... fields) {
        this.fields = List.of(fields);
    }

    /** Its name in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Page> of(String path) {
        return Stream.of(values()).filter(page -> page.path().equals(path)).findFirst();
    }

    /** The key of its question, which is "your address" where the applicant reads it, and "the address" where others do. */
    String title(Applicant applicant) {
        boolean isAskedOfOthers = this == BIRTH_DATE || this == ADDRESS || this == TAX_NUMBER;
        return "page." + path() + (isAskedOfOthers && applicant.isReader() ? ".yours" : ".title");
    }

    /** The business declares an owner's share and role; owners enter their own names. */
    boolean appliesTo(Applicant applicant) {
        if (applicant.owner() == null) {
            return this != OWNER;
        }
        return switch (this) {
            case BIRTH_DATE, ADDRESS, TAX_NUMBER -> true;
            case OWNER -> !applicant.path().isEmpty();
            case NAME -> applicant.path().isEmpty();
            default -> false;
        };
    }

    /** Whether the fields depend on a country, which is chosen first. */
    boolean isByCountry() {
        return this == ADDRESS || this == TAX_NUMBER;
    }

    /** @param country of the address or tax number, where that matters */
    List<Field> fields(String country, boolean ofBusiness) {
        return switch (this) {
            case ADDRESS -> withCountry("/address/country", AddressFormat.of(country));
            case TAX_NUMBER -> withCountry("/tax_id/country", TaxNumbers.fields(country, ofBusiness));
            default -> fields;
        };
    }

    private static List<Field> withCountry(String pointer, List<Field> fields) {
        return Stream.concat(Stream.of(Field.of(pointer, HIDDEN)), fields.stream())
                .toList();
    }

    /** The choice of the country that the other fields depend on. */
    Field countryChoice() {
        return Field.of("/country", COUNTRY).labelled("field.country." + path());
    }

    private static Field information(String name, Field.Kind kind) {
        return Field.of("/additional_information/" + name, kind);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
