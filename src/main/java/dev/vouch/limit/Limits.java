package dev.vouch.limit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The most that may be approved in one transaction, in a UTC day and in a UTC month, in US dollars. */
public record Limits(BigDecimal single, BigDecimal daily, BigDecimal monthly) {

    /** Amounts have at most 15 digits before the decimal point. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(15);

    private static final int DECIMALS = 2;

    public Limits {
        if (single == null || daily == null || monthly == null) {
            throw new IllegalArgumentException("Limits need single, daily and monthly");
        }
        if (single.signum() < 0 || single.compareTo(daily) > 0 || daily.compareTo(monthly) > 0) {
            throw new IllegalArgumentException("Limits must be 0 <= single <= daily <= monthly, but are " + single
                    + ", " + daily + " and " + monthly);
        }
        if (monthly.compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("Limits have at most 15 digits, but one is " + monthly);
        }
        single = inCents(single);
        daily = inCents(daily);
        monthly = inCents(monthly);
    }

    private static BigDecimal inCents(BigDecimal amount) {
        try {
            return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException("Limits have at most 2 decimals, but one is " + amount, finer);
        }
    }
}
