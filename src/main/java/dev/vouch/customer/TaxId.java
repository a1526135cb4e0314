package dev.vouch.customer;

import dev.vouch.error.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** A tax identification number in a request. It is stored encrypted and never returned. */
@Schema(
        description = "A tax identification number. Write-only: only `tax_id_provided` is ever returned",
        additionalProperties = AdditionalPropertiesValue.FALSE)
public record TaxId(
        @NotBlank
        @Size(max = 64)
        @Schema(
                description = "With or without blanks, signs and the prefix of its country. Form and check digits are"
                        + " verified where the country's rule is public",
                example = "536-90-4399")
        String number,

        @NotNull
        @Pattern(regexp = "^[A-Za-z][A-Za-z0-9_-]{1,31}$", message = "must be a name like ssn, cpf or vat")
        @Schema(
                description =
                        "Which of the country's numbers, in upper or lower case: `ssn`, `itin`, `ein` (US), `cpf`,"
                                + " `cnpj` (BR), `nino`, `utr`, `vat` (GB) … [The guide](/guides/tax-ids.md) lists the"
                                + " types of each country whose rules are known; the others have any type. Individuals and"
                                + " owners, also sole proprietors, have none that only companies have, like `ein` and `crn`",
                example = "ssn")
        String type,

        @NotNull @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US")
        String country) {

    /**
     * The types of tax numbers of companies or persons in a country, each by its usual name; empty where any type is
     * accepted.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static List<String> types(String country, boolean ofCompanies) {
        return TaxIdRules.usualTypes(country, ofCompanies ? TaxIdForm.Holders.COMPANY : TaxIdForm.Holders.PERSON);
    }

    public List<Fault> faults(String at) {
        if (number == null || type == null || country == null) {
            return List.of();
        }
        return Country.alpha2(country)
                .map(code -> TaxIdRules.faults(code, normalisedType(), normalisedNumber(), at))
                .orElse(Country.faults(at + "/country", country));
    }

    /** The faults of a natural person's tax id. A sole proprietor may have a number of companies, but also an own one. */
    public List<Fault> faultsOfPerson(String at) {
        return isOfCompaniesOnly()
                ? List.of(
                        Fault.at(
                                at + "/type",
                                "invalid_tax_id_type",
                                "is a number of companies: a natural person, also a sole proprietor, has a number of their own"))
                : faults(at);
    }

    /** Whether the number of this type is always a company's. */
    boolean isOfCompaniesOnly() {
        return type != null
                && country != null
                && Country.alpha2(country)
                        .filter(code -> TaxIdRules.isOfCompaniesOnly(code, normalisedType()))
                        .isPresent();
    }

    String normalisedType() {
        return type.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Without the signs and words that do not distinguish two numbers. */
    String normalisedNumber() {
        String compact = PrintedNumber.compact(number);
        return Country.alpha2(country)
                .map(code -> TaxIdRules.withoutLabel(code, normalisedType(), compact))
                .orElse(compact);
    }

    @Override
    public String toString() {
        return "TaxId[" + country + " " + type + "]";
    }
}
