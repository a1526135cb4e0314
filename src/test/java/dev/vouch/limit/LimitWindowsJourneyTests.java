package dev.vouch.limit;

import static dev.vouch.limit.Spenders.approved;
import static dev.vouch.limit.Spenders.authorize;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Journey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days and months are those of UTC, and end at midnight. */
class LimitWindowsJourneyTests extends Journey {

    private String acme;

    /** The first of a month to come, shortly before it ends: whatever day it is now, the next one is the second. */
    @BeforeEach
    void aBusinessOnTheFirst() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        goTo(today.withDayOfMonth(1).plusMonths(1).plusDays(1), Duration.ofMinutes(-10));
        acme = Spenders.business(api, rows().sql());
    }

    private void goTo(LocalDate midnight, Duration plus) {
        clock.goAhead(Duration.between(
                clock.instant(),
                midnight.atStartOfDay().toInstant(ZoneOffset.UTC).plus(plus)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void assertUsed(String daily, String monthly) {
        var limits = api.get(acme).json().at("/transaction_limits");
        assertThat(limits.at("/daily/used").asString()).isEqualTo(daily);
        assertThat(limits.at("/monthly/used").asString()).isEqualTo(monthly);
        assertThat(api.get(acme + "/limits").json().at("/daily")).isEqualTo(limits.at("/daily"));
        assertThat(api.get(acme + "/limits").json().at("/monthly")).isEqualTo(limits.at("/monthly"));
    }

    @Test
    void aNewDayBeginsAtMidnight() {
        approved(api, acme, "40000.00");
        assertUsed("40000.00", "40000.00");

        goTo(today().plusDays(1), Duration.ZERO);
        assertUsed("0.00", "40000.00");

        approved(api, acme, "50000.00");
        assertUsed("50000.00", "90000.00");
        assertThat(authorize(api, acme, "10000.01").json().at("/reasons").findValuesAsString("code"))
                .containsExactly("monthly_limit_exceeded");
    }

    @Test
    void aNewMonthBeginsAtMidnight() {
        goTo(today().plusMonths(1), Duration.ofMinutes(-10));
        approved(api, acme, "50000.00");
        approved(api, acme, "50000.00");
        assertUsed("100000.00", "100000.00");

        goTo(today().plusDays(1), Duration.ZERO);
        assertThat(today().getDayOfMonth()).isOne();
        assertUsed("0.00", "0.00");
        approved(api, acme, "50000.00");
        assertUsed("50000.00", "50000.00");
    }

    @Test
    void aReversalAfterMidnightReturnsToTheMonth() {
        String first = approved(api, acme, "30000.00");
        goTo(today().plusDays(1), Duration.ofMinutes(1));
        approved(api, acme, "1.00");

        api.post(first + "/reverse", null);
        assertUsed("1.00", "1.00");
        assertThat(usedDays()).containsExactly("0.00", "1.00");
    }

    @Test
    void aReversalInTheNextMonthTakesNothingOffThatMonth() {
        goTo(today().plusMonths(1), Duration.ofMinutes(-10));
        String last = approved(api, acme, "30000.00");
        goTo(today().plusDays(1), Duration.ofMinutes(1));
        approved(api, acme, "5.00");

        assertThat(api.post(last + "/reverse", null).status()).isEqualTo(200);
        assertUsed("5.00", "5.00");
        assertThat(usedDays()).containsExactly("0.00", "5.00");
    }

    /** A year of random days: each answer is what counting by hand says. */
    @Test
    void everyAmountCountsOnItsDay() {
        Random random = new Random(4711);
        Map<LocalDate, BigDecimal> used = new TreeMap<>();
        Map<String, LocalDate> reversible = new LinkedHashMap<>();
        for (int step = 0; step < 100; step++) {
            if (random.nextInt(3) == 0) {
                goTo(today().plusDays(1 + random.nextInt(12)), Duration.ofHours(random.nextInt(24)));
            }
            LocalDate day = today();
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(6_000_000), 2);
            boolean fits = new Allowance(
                            AllowanceTests.limits("50000", "100000", "100000"),
                            used.getOrDefault(day, BigDecimal.ZERO),
                            ofMonth(used, day))
                    .exceededBy(amount)
                    .isEmpty();
            var answer = authorize(api, acme, amount.toPlainString());
            assertThat(answer.text("/decision")).isEqualTo(fits ? "approved" : "declined");
            if (fits) {
                used.merge(day, amount, BigDecimal::add);
                reversible.put(answer.header("Location") + " " + amount, day);
            }
            if (!reversible.isEmpty() && random.nextInt(4) == 0) {
                String any = List.copyOf(reversible.keySet()).get(random.nextInt(reversible.size()));
                String[] pathAndAmount = any.split(" ");
                assertThat(api.post(pathAndAmount[0] + "/reverse", null).status())
                        .isEqualTo(200);
                used.merge(reversible.remove(any), new BigDecimal(pathAndAmount[1]), BigDecimal::subtract);
            }
            assertUsed(
                    used.getOrDefault(day, BigDecimal.ZERO).setScale(2).toPlainString(),
                    ofMonth(used, day).setScale(2).toPlainString());
        }
    }

    private static BigDecimal ofMonth(Map<LocalDate, BigDecimal> used, LocalDate day) {
        return used.entrySet().stream()
                .filter(counted -> YearMonth.from(counted.getKey()).equals(YearMonth.from(day)))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Iterable<String> usedDays() {
        return rows().sql()
                .sql("select used::text from limit_usage order by day")
                .query(String.class)
                .list();
    }
}
