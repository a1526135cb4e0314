package dev.vouch.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Amounts of money are decimal strings in JSON, never floats: {@code "10000.00"}. */
public final class Money {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final int DECIMALS = 2;

    private Money() {}

    /** @throws NumberFormatException unless it has at most 15 digits and two decimals */
    public static BigDecimal parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("Not an amount");
        }
        return new BigDecimal(text).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    static String format(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
