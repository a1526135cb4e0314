package dev.vouch.kyc.check;

import dev.vouch.explanation.Explanation;
import dev.vouch.kyc.Finding;
import dev.vouch.screening.ScreeningVersion;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param detail for reviewers
 * @param correction what the customer has to provide again, if that resolves it
 * @param code the code of a rejection, or that the result is unknown
 * @param findings what a reviewer has to answer, where it refers
 * @param screened the editions of lists that were searched; null for checks that search none
 */
public record CheckResult(
        String name,
        CheckOutcome outcome,
        @Nullable String detail,
        @Nullable Correction correction,
        @Nullable String code,
        List<Finding> findings,
        @Nullable ScreeningVersion screened) {

    /** @param why for the customer */
    public record Correction(String requirement, Explanation why) {}

    private static final String UNKNOWN = "unknown";

    /** With a colon, which the name of no list has. */
    private static final String UNKNOWN_ABOUT = UNKNOWN + ":";

    static CheckResult clear(String name) {
        return new CheckResult(name, CheckOutcome.CLEAR, null, null, null, List.of(), null);
    }

    static CheckResult clear(String name, String detail) {
        return new CheckResult(name, CheckOutcome.CLEAR, detail, null, null, List.of(), null);
    }

    /** Clear without findings; else each is for a reviewer. */
    static CheckResult of(String name, List<Finding> findings) {
        return findings.isEmpty()
                ? clear(name)
                : refer(name, findings, findings.stream().map(Finding::detail).collect(Collectors.joining(" ")));
    }

    static CheckResult refer(String name, String reference, String detail) {
        return refer(name, List.of(Finding.of(name, reference, detail)), detail);
    }

    static CheckResult refer(String name, List<Finding> findings, String detail) {
        return new CheckResult(name, CheckOutcome.REFER, detail, null, null, findings, null);
    }

    /**
     * Refers to a reviewer because information is missing that the check needs.
     *
     * @param subject the person whose information is missing: the reviewer's answer covers nobody else
     */
    static CheckResult unknown(String name, String subject, String detail) {
        List<Finding> findings = List.of(Finding.of(name, Finding.valueOf(UNKNOWN_ABOUT, subject), detail));
        return new CheckResult(name, CheckOutcome.REFER, detail, null, UNKNOWN, findings, null);
    }

    CheckResult against(@Nullable ScreeningVersion version) {
        return new CheckResult(name, outcome, detail, correction, code, findings, version);
    }

    boolean isUnknown() {
        return UNKNOWN.equals(code);
    }

    /** Whether the finding only states that information is missing. */
    static boolean isUnknown(Finding finding) {
        return finding.reference().startsWith(UNKNOWN_ABOUT);
    }

    static CheckResult fix(String name, String requirement, Explanation why) {
        return new CheckResult(
                name, CheckOutcome.FIX, why.text(), new Correction(requirement, why), null, List.of(), null);
    }

    static CheckResult reject(String name, String code, String detail) {
        return new CheckResult(name, CheckOutcome.REJECT, detail, null, code, List.of(), null);
    }

    /** The results of open findings by other checks, which required a reviewer earlier. */
    static Stream<CheckResult> ofOthers(List<Finding> open, List<CheckResult> results) {
        return open.stream()
                .filter(finding -> results.stream().noneMatch(result -> result.name.equals(finding.check())))
                .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(other -> of(other.getKey(), other.getValue()));
    }

    /**
     * The result with the recorded findings of this check: it refers while any finding is open, from any run, and is
     * clear once a reviewer has closed them all.
     */
    CheckResult given(List<Finding> open) {
        List<Finding> own =
                open.stream().filter(finding -> finding.check().equals(name)).toList();
        if (outcome == CheckOutcome.REFER && own.isEmpty()) {
            return clear(name, "Cleared by a reviewer: " + detail).against(screened);
        }
        if (outcome != CheckOutcome.CLEAR && outcome != CheckOutcome.REFER || own.isEmpty()) {
            return this;
        }
        String earlier = own.stream()
                .filter(finding ->
                        findings.stream().noneMatch(found -> found.reference().equals(finding.reference())))
                .map(Finding::detail)
                .collect(Collectors.joining(" "));
        String all = earlier.isEmpty() ? detail : (detail == null ? "" : detail + " ") + "Found earlier: " + earlier;
        return new CheckResult(name, CheckOutcome.REFER, all, null, code, own, screened);
    }
}
