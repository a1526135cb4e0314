package dev.vouch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.endorsement.EligibilityReason;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTests {

    private static final Limits LIMITS = limits("7500", "15000", "20000");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "7500.00, 0, 0, none",
                "7500.01, 0, 0, single_limit_exceeded",
                "0.01, 14999.99, 14999.99, none",
                "0.02, 14999.99, 14999.99, daily_limit_exceeded",
                "0.01, 0, 20000, monthly_limit_exceeded",
                "5000.00, 10000, 15000, none",
                "5000.01, 10000, 15000, daily_limit_exceeded monthly_limit_exceeded",
                "20000.01, 0, 0, single_limit_exceeded daily_limit_exceeded monthly_limit_exceeded",
                "0.01, 99999, 99999, daily_limit_exceeded monthly_limit_exceeded",
            })
    void namesEveryLimitThatIsPassed(String amount, String today, String thisMonth, String codes) {
        Allowance allowance = new Allowance(LIMITS, new BigDecimal(today), new BigDecimal(thisMonth));

        assertThat(allowance.exceededBy(new BigDecimal(amount)))
                .extracting(EligibilityReason::code)
                .containsExactly(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void saysHowMuchIsLeft() {
        Allowance allowance = new Allowance(LIMITS, new BigDecimal("12500"), new BigDecimal("20001.00"));

        assertThat(allowance.exceededBy(new BigDecimal("5000.00")))
                .extracting(EligibilityReason::message)
                .containsExactly(
                        "5000.00 exceeds the 2500.00 left of the daily limit of 15000.00.",
                        "5000.00 exceeds the 0.00 left of the monthly limit of 20000.00.");
        assertThat(allowance.shown().monthly().remaining()).isZero();
    }

    /** For any limits and amounts: an approved amount keeps all limits, and a declined one would exceed one. */
    @Test
    void allowsExactlyWhatKeepsToEveryLimit() {
        Random random = new Random(4711);
        for (int round = 0; round < 2_000; round++) {
            long[] limits = random.longs(3, 0, 2_000).sorted().toArray();
            Limits any = new Limits(cents(limits[0]), cents(limits[1]), cents(limits[2]));
            long today = 0;
            long thisMonth = 0;
            for (int i = 0; i < 20; i++) {
                if (random.nextInt(4) == 0) {
                    today = 0;
                }
                long amount = 1 + random.nextInt(900);
                boolean keeps = amount <= limits[0] && today + amount <= limits[1] && thisMonth + amount <= limits[2];
                boolean allowed = new Allowance(any, cents(today), cents(thisMonth))
                        .exceededBy(cents(amount))
                        .isEmpty();
                assertThat(allowed).as("%s cents of %s", amount, any).isEqualTo(keeps);
                if (allowed) {
                    today += amount;
                    thisMonth += amount;
                }
            }
        }
    }

    static Limits limits(String... amounts) {
        BigDecimal[] all = Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
        return new Limits(all[0], all[1], all[2]);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
