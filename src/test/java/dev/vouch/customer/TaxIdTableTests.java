package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code tax-ids.csv}: its example is a published valid number. */
class TaxIdTableTests {

    /** Those of the European Union, the EEA, and the rest of where Vouch's platforms are. */
    private static final String COUNTRIES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE"
            + " SI SK IS LI NO GB CH US CA BR MX AR CO CL IN JP KR SG HK AU NZ NG KE ZA TR UA AE";

    static Stream<TaxIdForm> forms() {
        return TaxIdRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void itsExampleIsValid(TaxIdForm form) {
        assertThat(form.identity(PrintedNumber.compact(form.example())))
                .as(form.country() + " " + form.types() + " " + form.example())
                .isPresent();
        assertThat(form.source()).isNotBlank();
    }

    static Stream<TaxIdForm> withCheckDigits() {
        return forms().filter(TaxIdForm::hasCheckDigits);
    }

    /** Not each: a branch's digits are not checked, and some sums have the same check digit. */
    @ParameterizedTest
    @MethodSource("withCheckDigits")
    void aNumberWithAWrongDigitIsNot(TaxIdForm form) {
        List<String> mutants = mutants(PrintedNumber.compact(form.example()));

        assertThat(mutants.stream().filter(mutant -> form.identity(mutant).isEmpty()))
                .as(form.country() + " " + form.types())
                .hasSizeGreaterThan(mutants.size() / 2);
    }

    /** The number with each digit replaced by the next one, one at a time. */
    private static List<String> mutants(String number) {
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                char next = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
                mutants.add(number.substring(0, i) + next + number.substring(i + 1));
            }
        }
        return mutants;
    }

    @Test
    void everyCountryHasNumbersOfPersonsAndOfCompanies() {
        assertThat(TaxIdRules.all().stream().map(TaxIdForm::country).distinct()).contains(COUNTRIES.split(" "));
        for (String country : countries()) {
            Set<TaxIdForm.Holders> holders = TaxIdRules.all().stream()
                    .filter(form -> form.country().equals(country))
                    .map(TaxIdForm::holders)
                    .collect(Collectors.toSet());
            assertThat(holders.contains(TaxIdForm.Holders.ANY) || holders.size() == 2)
                    .as(country)
                    .isTrue();
        }
    }

    private static Set<String> countries() {
        return TaxIdRules.all().stream().map(TaxIdForm::country).collect(Collectors.toCollection(TreeSet::new));
    }
}
