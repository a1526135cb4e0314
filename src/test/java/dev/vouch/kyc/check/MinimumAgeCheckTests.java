package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.CustomerType;
import dev.vouch.kyc.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumAgeCheckTests {

    private final MinimumAgeCheck check = new MinimumAgeCheck();

    /** Born on 29 February, one is 18 on 1 March where the year has no such day. */
    @ParameterizedTest
    @CsvSource({
        "2008-01-15, 2026-01-15, CLEAR",
        "2008-01-16, 2026-01-15, REJECT",
        "2008-02-29, 2026-02-28, REJECT",
        "2008-02-29, 2026-03-01, CLEAR",
        "2010-02-28, 2028-02-29, CLEAR",
        "2010-03-01, 2028-02-29, REJECT",
        "1930-01-01, 2026-01-15, CLEAR"
    })
    void isEighteenOnTheBirthday(LocalDate birth, LocalDate today, CheckOutcome outcome) {
        assertThat(check.of(Facts.of(CustomerType.INDIVIDUAL)
                                .born(birth)
                                .on(today)
                                .facts())
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void rejectsWithItsCode() {
        CheckResult result = check.of(Facts.of(CustomerType.INDIVIDUAL)
                .born(Facts.TODAY.minusYears(17))
                .facts());
        assertThat(result.code()).isEqualTo("under_age");
    }

    @Test
    void looksAtOwnersToo() {
        Facts business = Facts.of(CustomerType.BUSINESS);
        assertThat(check.of(business.with(Facts.owner("Jane", null, "Roe", LocalDate.of(2010, 1, 1), "US"))
                                .facts())
                        .outcome())
                .isEqualTo(CheckOutcome.REJECT);
        assertThat(check.of(business.with(Facts.owner("Jane", null, "Roe", LocalDate.of(1980, 1, 1), "US"))
                                .facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    void hasNothingToSayWhereNoBirthDateIsKnown() {
        assertThat(check.of(Facts.of(CustomerType.INDIVIDUAL).born(null).facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }
}
