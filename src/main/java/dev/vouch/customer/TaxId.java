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

/** A tax identification number as it is sent. It is kept encrypted and never returned. */
@Schema(
        description = "A tax identification number. Write-only: only `tax_id_provided` is ever returned",
        additionalProperties = AdditionalPropertiesValue.FALSE)
public record TaxId(
        @NotBlank
        @Size(max = 64)
        @Schema(
                description = "Its shape is checked per country where a public rule exists; of Brazil's also the check"
                        + " digits",
                example = "536-90-4399")
        String number,

        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9_]{1,31}$", message = "must be lower case, like ssn, cpf or vat")
        @Schema(
                description = "Which of the country's numbers: `ssn`, `itin`, `ein` (US), `cpf`, `cnpj` (BR), `sin`,"
                        + " `bn` (CA), `rfc` (MX), `nino`, `utr` (GB), `steuer_id` (DE) …",
                example = "ssn")
        String type,

        @NotNull @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US")
        String country) {

    public List<Fault> faults(String at) {
        if (number == null || type == null || country == null) {
            return List.of();
        }
        return Country.alpha2(country)
                .map(code -> TaxIdRules.faults(code, type, normalisedNumber(), at))
                .orElse(List.of(Fault.at(at + "/country", "invalid_country", Country.RULE)));
    }

    /** Without what does not distinguish two numbers. */
    String normalisedNumber() {
        return number.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TaxId[" + country + " " + type + "]";
    }
}
