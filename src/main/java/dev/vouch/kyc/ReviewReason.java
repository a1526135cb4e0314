package dev.vouch.kyc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a case waits for a reviewer.
 *
 * @param code the check that refers it, or what else is due: the queue filters by it
 * @param text what a reviewer reads
 */
record ReviewReason(String code, String text) {

    static final ReviewReason PERIODIC = new ReviewReason("periodic_review", "periodic review due");

    /** A row of another release may lack either. */
    ReviewReason(@Nullable String code, @Nullable String text) {
        this.code = code == null ? "" : code;
        this.text = text == null ? this.code : text;
    }

    /** The check's findings say the rest. */
    static ReviewReason of(String check) {
        return new ReviewReason(check, check);
    }

    /** A new reason replaces an older one with the same code. */
    static List<ReviewReason> merged(List<ReviewReason> open, List<ReviewReason> found) {
        Set<String> codes = found.stream().map(ReviewReason::code).collect(Collectors.toSet());
        return Stream.concat(open.stream().filter(reason -> !codes.contains(reason.code)), found.stream())
                .toList();
    }

    /** Null without reasons. */
    static @Nullable String text(List<ReviewReason> reasons) {
        return reasons.isEmpty()
                ? null
                : reasons.stream().map(ReviewReason::text).collect(Collectors.joining(", "));
    }
}
