package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Journey;
import dev.vouch.customer.CustomerType;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.Facts;
import dev.vouch.tenancy.PlatformScope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Sanctions and countries, by the sample lists and the file of the FATF. */
class ScreeningChecksTests extends Journey {

    @Autowired
    @Qualifier("sanctionsCheck")
    ListCheck sanctions;

    @Autowired
    CountryRiskCheck countries;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "US, US, CLEAR",
                "IR, US, REFER",
                "US, KP, REFER",
                "-, US, CLEAR",
                "-, MM, REFER",
                "DE, FR, CLEAR",
                "CU, US, REFER",
                "RU, RU, REFER",
                "BY, US, REFER",
                "US, AF, REFER",
                "VN, US, REFER"
            })
    void aCountryOfRiskIsReferredAndNeverRejected(String country, String ofAddress, CheckOutcome outcome) {
        Facts john = Facts.of(CustomerType.INDIVIDUAL).ofCountry(country).at(Facts.address(null, null, ofAddress));
        assertThat(countries.of(john.facts()).outcome()).isEqualTo(outcome);
    }

    @Test
    void namesTheCountryAndTheSourceOfItsRisk() {
        assertThat(countries
                        .of(Facts.of(CustomerType.INDIVIDUAL).ofCountry("IR").facts())
                        .detail())
                .contains("IR", "FATF");
    }

    @Test
    void theCountryOfAnOwnerCountsToo() {
        Facts acme = Facts.of(CustomerType.BUSINESS);
        LocalDate birth = LocalDate.of(1980, 5, 20);
        assertThat(countries
                        .of(acme.with(Facts.owner("Jane", null, "Roe", birth, "IR"))
                                .facts())
                        .outcome())
                .isEqualTo(CheckOutcome.REFER);
        assertThat(countries
                        .of(acme.with(Facts.owner("Jane", null, "Roe", birth, "US"))
                                .facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    void theCountryThatIssuedADocumentCountsToo() {
        Facts john = Facts.of(CustomerType.INDIVIDUAL);
        assertThat(countries.of(john.with(Facts.passportOf("IR")).facts()).detail())
                .contains("IR", "FATF");
        assertThat(countries.of(john.with(Facts.passportOf("US")).facts()).outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Ivan Testovich, Sanctionov, 1961-04-17, REFER",
        "Иван Тестович, Санкционов, 1961-04-17, REFER",
        "IVAN, SANCTIONOV, 1961-04-17, REFER",
        "Ivan Testovich, Sanctionov, 1961-12-31, REFER",
        "I\u200bv\u200ba\u200bn, Sanctionov, 1961-04-17, REFER",
        "I-v-a-n, S-a-n-c-t-i-o-n-o-v, 1961-04-17, REFER",
        "I v a n, S a n c t i o n o v, 1961-04-17, REFER",
        "'I\nv\na\nn', 'S\na\nn\nc\nt\ni\no\nn\no\nv', 1961-04-17, REFER",
        "Ivan, Sanctionov, 1990-01-15, REFER",
        "Jane, Roe, 1961-04-17, CLEAR"
    })
    void aNameOnAListIsReferredAndNeverRejected(String first, String last, LocalDate birth, CheckOutcome outcome) {
        assertThat(screened(Facts.of(CustomerType.INDIVIDUAL).named(first, last).born(birth))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void namesTheEditionsThatItSearched() {
        String editions = "Screened against sample-ofac [0-9a-f]{12}, sample-opensanctions [0-9a-f]{12}\\.";
        Facts john = Facts.of(CustomerType.INDIVIDUAL).named("Jane", "Roe");
        assertThat(screened(john).detail()).matches(editions);
        assertThat(screened(john.named("Vanya", "Sanctionov")).detail()).matches("sample-.*\\. " + editions);
    }

    @Test
    void saysWhatHelpsToDecideOnAMatch() {
        Facts vanya = Facts.of(CustomerType.INDIVIDUAL).named("Vanya", "Sanctionov");
        assertThat(screened(vanya.born(LocalDate.of(1961, 4, 17))).detail())
                .contains("same birth date, alias of Ivan Testovich Sanctionov, listed by XX-SAMPLE");
        assertThat(screened(vanya.born(LocalDate.of(1990, 1, 15))).detail()).contains("another birth date");
    }

    /** Nobody is clear whom no list can be asked about; a trade name of signs is only a bad name. */
    @Test
    void aNameWithoutALetterIsForAPerson() {
        Facts nameless = Facts.of(CustomerType.INDIVIDUAL).named(".", "-");
        assertThat(screened(nameless).outcome()).isEqualTo(CheckOutcome.REFER);
        assertThat(screened(nameless).detail()).contains("no letter");
        assertThat(screened(Facts.of(CustomerType.INDIVIDUAL).named("\uD83D\uDE00", "1"))
                        .outcome())
                .isEqualTo(CheckOutcome.REFER);
        assertThat(screened(Facts.of(CustomerType.BUSINESS).named("1822", ".")).outcome())
                .isEqualTo(CheckOutcome.CLEAR);
        Facts ofNobody =
                Facts.of(CustomerType.BUSINESS).with(Facts.owner(".", null, "-", LocalDate.of(1961, 4, 17), "US"));
        assertThat(screened(ofNobody).outcome()).isEqualTo(CheckOutcome.REFER);
    }

    /** Of Chinese characters there are many romanisations: nothing found says nothing. */
    @Test
    void aNameThatCanNotBeComparedIsForAPerson() {
        CheckResult result = screened(Facts.of(CustomerType.INDIVIDUAL).named("月娥", "林鄭"));

        assertThat(result.outcome()).isEqualTo(CheckOutcome.REFER);
        assertThat(result.detail()).contains("Han", "cannot be compared", "Screened against");
    }

    @Test
    void anOwnerIsScreenedByTheWholeNameAndItsCountry() {
        CheckResult result = screened(Facts.of(CustomerType.BUSINESS)
                .with(Facts.owner("Ivan", "Testovich", "Sanctionov", LocalDate.of(1961, 4, 17), "RU")));

        assertThat(result.outcome()).isEqualTo(CheckOutcome.REFER);
        assertThat(result.detail()).contains("Ivan Testovich Sanctionov", "strong, 1.00, same country");
    }

    @Test
    void aBusinessIsScreenedByItsName() {
        assertThat(screened(Facts.of(CustomerType.BUSINESS).named("Imaginary Weapons", "Trading Ltd."))
                        .outcome())
                .isEqualTo(CheckOutcome.REFER);
    }

    private CheckResult screened(Facts facts) {
        PlatformId id = PlatformId.of(platform);
        try (PlatformScope scope = PlatformScope.of(id)) {
            return sanctions.of(facts.ofPlatform(id).facts());
        }
    }
}
