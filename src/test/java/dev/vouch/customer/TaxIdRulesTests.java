package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdRulesTests {

    private static List<String> faults(String country, String type, String number) {
        return new TaxId(number, type, country)
                .faults("/tax_id").stream().map(Fault::pointer).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "US, ssn, 536-90-4399",
        "USA, ssn, 536904399",
        "US, itin, 900-70-0000",
        "US, itin, 999-99-9999",
        "US, ein, 12-3456789",
        "US, ein, EIN 12-3456789",
        "US, ssn, SSN: 536-90-4399",
        "BR, cnpj, CNPJ 11.222.333/0001-81",
        "BR, cpf, CPF nº 111.444.777-35",
        "GB, vat, VAT No. GB 980 7806 84",
        "DE, ust_id, USt-IdNr.: DE136695976",
        "BE, vat, TVA BE 0428.759.497",
        "IT, vat, P.IVA 00743110157",
        "IT, codice_fiscale, IT 00743110157",
        "AU, abn, ABN 51 824 753 556",
        "BR, cpf, 111.444.777-35",
        "BRA, cpf, 11144477735",
        "BR, cnpj, 11.222.333/0001-81",
        "BR, cnpj, 12.ABC.345/01DE-35",
        "CA, sin, 123 456 782",
        "CA, bn, 123026635",
        "CA, bn, 123026635RC0001",
        "MX, rfc, GODE561231GR8",
        "MX, rfc, ABC680524P76",
        "MX, rfc, ÑAÑ010101AAA",
        "GB, nino, AB 12 34 56 C",
        "GB, utr, 1955839661",
        "GB, utr, 1955839661k",
        "GB, vat, GB980780684",
        "GB, VAT, 980 7806 84",
        "DE, steuer_id, 86 095 742 719",
        "DE, vat, DE136695976",
        "DE, vat, 136695976",
        "DE, USt-ID, DE 136 695 976",
        "DE, steuernummer, 181/815/08155",
        "ES, nif, 12345678Z",
        "ES, nif, X1234567L",
        "FR, spi, 3023217600053",
        "FR, vat, FR 23 334 175 221",
        "FR, siren, 732829320",
        "FR, siret, 73282932000074",
        "IT, codice_fiscale, RSSMRA85T10A562S",
        "IT, partita_iva, 12345678903",
        "IT, codice_fiscale, 00743110157",
        "IT, vat, IT00743110157",
        "IN, pan, ABCDE1234F",
        "IN, aadhaar, २३४१ २३४१ २३४६",
        "NO, fnr, 151086 95088",
        "NO, vat, NO 995 525 828 MVA",
        "CH, vat, CHE-100.155.212 MWST",
        "CH, vat, CHE-100.155.212 TPV",
        "LV, pvn, 161175-19997",
        "RO, cif, 1630615123457",
        "BR, vat, 11.222.333/0001-81",
        "HK, hkid, A123456(3)",
        "HK, hkid, A123456（3）",
        "US, ssn, 536\u201190\u20114399",
        "US, ssn, 536\u00a090\u202f4399",
        "US, ssn, 536\u200b90\ufeff4399",
        "US, ssn, ٥٣٦٩٠٤٣٩٩",
        "BR, cpf, １１１．４４４．７７７－３５",
        "SE, personnummer, 880320+0016",
        "FI, hetu, 131052-308T",
        "FI, hetu, 131052A308T",
        "PE, ruc, 20100047218",
        "JP, my_number, 1234 5678 9018",
        "JP, my_number, １２３４５６７８９０１８"
    })
    void takesNumbersHoweverTheyAreWritten(String country, String type, String number) {
        assertThat(faults(country, type, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, ssn, 000-12-3456",
        "US, ssn, 666-12-3456",
        "US, ssn, 900-12-3456",
        "US, ssn, 123-00-4567",
        "US, ssn, 123-45-0000",
        "US, ssn, 12345678",
        "US, ssn, 1234567890",
        "US, ssn, ABCDEFGHI",
        "US, itin, 536-90-4399",
        "US, itin, 900-69-0000",
        "US, itin, 900-93-0000",
        "US, ein, 00-3456789",
        "BR, cpf, 111.444.777-34",
        "BR, cpf, 111.111.111-11",
        "BR, cpf, 1114447773",
        "BR, cnpj, 11.222.333/0001-82",
        "BR, cnpj, 1122233300018",
        "CA, sin, 023456782",
        "CA, sin, 823456782",
        "CA, bn, 123456789RC",
        "MX, rfc, GODE561231",
        "GB, nino, DA123456C",
        "GB, nino, AO123456C",
        "GB, nino, AB123456E",
        "GB, nino, GB123456A",
        "DE, steuer_id, 12345678903",
        "MX, rfc, GODE561331GR8",
        "GB, utr, 123456789",
        "DE, steuer_id, 06095742719",
        "DE, vat, 12345678",
        "ES, nif, 1234567Z",
        "FR, spi, 4701987765432",
        "FR, siren, 73282932",
        "FR, siret, 7328293200007",
        "IT, codice_fiscale, RSSMRA85T10A562",
        "IT, partita_iva, 1234567890",
        "IN, pan, ABCD1234F",
        "NO, fnr, 123",
        "NO, fnr, 12_4",
        "JP, my_number, ٭٭٭٭٭",
        "JP, my_number, 123456789012",
        "GB, vat, GB980780685",
        "IT, codice_fiscale, 00743110158",
        "HK, hkid, A123456(4)"
    })
    void refusesNumbersOfAnotherShape(String country, String type, String number) {
        assertThat(faults(country, type, number)).containsExactly("/tax_id/number");
    }

    @ParameterizedTest
    @CsvSource({"US, cpf", "BR, ssn", "DE, ssn", "GB, siren", "IT, nif", "JP, rrn"})
    void refusesKindsThatTheCountryDoesNotHave(String country, String type) {
        assertThat(faults(country, type, "536904399")).containsExactly("/tax_id/type");
    }

    @ParameterizedTest
    @CsvSource({"XX", "us", "''"})
    void refusesCountriesThatAreNone(String country) {
        assertThat(faults(country, "ssn", "536904399")).containsExactly("/tax_id/country");
    }

    /** What the blind index is made of, so that equal numbers are found. */
    @ParameterizedTest
    @CsvSource({
        "US, ssn, 536-90-4399, SSN, ５３６９０４３９９",
        "GB, vat, GB980780684, vat, 980780684",
        "GB, nino, AB123456C, nino, ab 12 34 56",
        "DE, vat, DE136695976, widnr, DE136695976-00001",
        "FR, siren, 334175221, vat, FR23334175221",
        "FR, siret, 73282932000074, siren, 732829320",
        "IT, codice_fiscale, 00743110157, vat, IT00743110157",
        "ES, nie, X2482300W, vat, ESX2482300W",
        "NL, rsin, 004495445, vat, NL004495445B01",
        "SE, orgnr, 123456-7897, vat, SE123456789701",
        "SE, personnummer, 880320-0016, personnummer, 198803200016",
        "IN, pan, AAPFU0939F, gstin, 27AAPFU0939F1ZV",
        "CH, uid, 100.155.212, vat, CHE-100.155.212 TVA",
        "BE, vat, BE0428759497, vat, 428759497",
        "PE, ruc, 20-100047218, RUC, 20100047218"
    })
    void theSameNumberIsOne(String country, String type, String number, String otherType, String otherwise) {
        assertThat(identity(country, type, number)).isEqualTo(identity(country, otherType, otherwise));
    }

    /** Else a rejected person would return with the number of another country, or with another word for it. */
    @ParameterizedTest
    @CsvSource({"PR, ssn, US", "GU, itin, US", "VI, ein, US"})
    void territoriesOfTheUnitedStatesHaveItsNumbers(String territory, String type, String country) {
        String number = type.equals("itin") ? "900700000" : type.equals("ein") ? "123456789" : "536904399";
        assertThat(faults(territory, type, number)).isEmpty();
        assertThat(identity(territory, type, number)).isEqualTo(identity(country, type, number));
        assertThat(faults(territory, "any", number)).containsExactly("/tax_id/type");
    }

    @Test
    void whereAnyTypeIsTakenItDoesNotDistinguishNumbers() {
        assertThat(faults("KM", "tin", "1234-5678")).isEmpty();
        assertThat(identity("KM", "tin", "1234-5678"))
                .isEqualTo(identity("KM", "other", "12345678"))
                .isNotEqualTo(identity("TD", "tin", "12345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "US, ssn, 536-90-4399, ein, 536904399",
        "FI, hetu, 131052-308T, hetu, 131052A308T",
        "CA, bn, 123026635, sin, 123026635",
        "NO, orgnr, 995525828, fnr, 15108695088"
    })
    void differentNumbersAreTwo(String country, String type, String number, String otherType, String otherwise) {
        assertThat(identity(country, type, number)).isNotEqualTo(identity(country, otherType, otherwise));
    }

    private static String identity(String country, String type, String number) {
        TaxId taxId = new TaxId(number, type, country);
        assertThat(taxId.faults("/tax_id")).isEmpty();
        return TaxIdRules.identity(country, taxId.normalisedType(), taxId.normalisedNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "US, EIN, true",
        "FRA, siret, true",
        "US, ssn, false",
        "GB, vat, false",
        "PE, ruc, false",
        "XX, ein, false"
    })
    void someNumbersAreOfCompaniesOnly(String country, String type, boolean isOfCompanies) {
        assertThat(new TaxId("1", type, country).isOfCompaniesOnly()).isEqualTo(isOfCompanies);
    }

    @ParameterizedTest
    @CsvSource({"' 536-90.43/99 ', 536904399", "gode561231gr8, GODE561231GR8"})
    void comparesNumbersWithoutTheirPunctuation(String number, String normalised) {
        assertThat(new TaxId(number, "x", "US").normalisedNumber()).isEqualTo(normalised);
        assertThat(new TaxId(number, "x", "US").toString()).doesNotContain(number, normalised);
    }
}
