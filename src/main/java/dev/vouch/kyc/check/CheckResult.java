package dev.vouch.kyc.check;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param detail for reviewers
 * @param requirement what the customer has to bring again, where that mends it
 * @param code the code of a rejection, or that it is unknown
 */
public record CheckResult(
        String name,
        CheckOutcome outcome,
        @Nullable String detail,
        @Nullable String requirement,
        @Nullable String code) {

    private static final String UNKNOWN = "unknown";

    static CheckResult clear(String name) {
        return new CheckResult(name, CheckOutcome.CLEAR, null, null, null);
    }

    static CheckResult clear(String name, String detail) {
        return new CheckResult(name, CheckOutcome.CLEAR, detail, null, null);
    }

    static CheckResult refer(String name, String detail) {
        return new CheckResult(name, CheckOutcome.REFER, detail, null, null);
    }

    /** For a person, as what the answer depends on is not there. */
    static CheckResult unknown(String name, @Nullable String detail) {
        return new CheckResult(name, CheckOutcome.REFER, detail, null, UNKNOWN);
    }

    boolean isUnknown() {
        return UNKNOWN.equals(code);
    }

    static CheckResult fix(String name, String requirement, String detail) {
        return new CheckResult(name, CheckOutcome.FIX, detail, requirement, null);
    }

    static CheckResult reject(String name, String code, String detail) {
        return new CheckResult(name, CheckOutcome.REJECT, detail, null, code);
    }
}
