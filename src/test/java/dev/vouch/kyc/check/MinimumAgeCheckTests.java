package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.CustomerType;
import dev.vouch.requirement.Facts;
import dev.vouch.requirement.OwnerFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
        "1930-01-01, 2026-01-15, CLEAR",
        "1905-01-16, 2026-01-15, CLEAR",
        "1905-01-15, 2026-01-15, FIX",
        "1900-01-01, 2026-01-15, FIX"
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
    void asksForABirthDateThatIsAPlaceholder() {
        CheckResult result = check.of(
                Facts.of(CustomerType.INDIVIDUAL).born(LocalDate.of(1900, 1, 1)).facts());
        assertThat(result.correction().requirement()).isEqualTo("date_of_birth");
    }

    @Test
    void rejectsWithItsCode() {
        CheckResult result = check.of(Facts.of(CustomerType.INDIVIDUAL)
                .born(Facts.TODAY.minusYears(17))
                .facts());
        assertThat(result.code()).isEqualTo("under_age");
    }

    /** Another may take its place: that a business is too young for good, nobody has said. */
    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 60.00, BENEFICIAL_OWNER, REFER",
        "2010-01-01, 24.99, BENEFICIAL_OWNER, CLEAR",
        "2010-01-01, 0.00, CONTROL_PERSON, REFER",
        "2010-01-01, 0.00, REPRESENTATIVE, REFER",
        "1980-01-01, 60.00, CONTROL_PERSON, CLEAR",
        "1900-01-01, 60.00, CONTROL_PERSON, REFER"
    })
    void anOwnerWhoCountsIsReferred(LocalDate birth, BigDecimal percentage, String role, CheckOutcome outcome) {
        OwnerFact owner = new OwnerFact(
                UUID.randomUUID(), "Jane", null, "Roe", birth, true, "US", true, percentage, Set.of(role), "PENDING");
        CheckResult result =
                check.of(Facts.of(CustomerType.BUSINESS).with(owner).facts());
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    @Test
    void hasNothingToSayWhereNoBirthDateIsKnown() {
        assertThat(check.of(Facts.of(CustomerType.INDIVIDUAL).born(null).facts())
                        .outcome())
                .isEqualTo(CheckOutcome.CLEAR);
    }
}
