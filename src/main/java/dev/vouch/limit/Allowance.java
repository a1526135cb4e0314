package dev.vouch.limit;

import dev.vouch.customer.TransactionLimits;
import dev.vouch.customer.TransactionLimits.Single;
import dev.vouch.customer.TransactionLimits.Window;
import dev.vouch.endorsement.ActionFrom;
import dev.vouch.endorsement.EligibilityReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Limits and the amounts used of them. */
record Allowance(Limits limits, BigDecimal usedToday, BigDecimal usedThisMonth) {

    /** Every limit that the amount would exceed; empty where the customer may move it. */
    List<EligibilityReason> exceededBy(BigDecimal amount) {
        TransactionLimits shown = shown();
        List<EligibilityReason> reasons = new ArrayList<>();
        if (amount.compareTo(limits.single()) > 0) {
            reasons.add(reason("single", amount + " exceeds the limit of one transaction, " + limits.single()));
        }
        if (amount.compareTo(shown.daily().remaining()) > 0) {
            reasons.add(reason("daily", exceeds(amount, shown.daily(), "daily")));
        }
        if (amount.compareTo(shown.monthly().remaining()) > 0) {
            reasons.add(reason("monthly", exceeds(amount, shown.monthly(), "monthly")));
        }
        return reasons;
    }

    TransactionLimits shown() {
        return new TransactionLimits(
                new Single(limits.single()),
                Window.of(limits.daily(), usedToday),
                Window.of(limits.monthly(), usedThisMonth));
    }

    private static String exceeds(BigDecimal amount, Window window, String name) {
        return amount + " exceeds the " + window.remaining() + " left of the " + name + " limit of " + window.max();
    }

    /** The limit is free again on the next day or month; before, only a reviewer can raise it. */
    private static EligibilityReason reason(String limit, String message) {
        return new EligibilityReason(limit + "_limit_exceeded", message + ".", ActionFrom.REVIEWER);
    }
}
