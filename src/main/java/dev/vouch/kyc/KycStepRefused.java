package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lifecycle has no such step from here. */
public class KycStepRefused extends ApiException {

    private static final String FINAL =
            "The rejection is final, unless only checks decided it: then a reviewer can reopen it.";

    private final KycStatus current;
    private final List<KycAction> allowed;

    KycStepRefused(KycCase kycCase, KycAction action) {
        this(kycCase, is(kycCase) + ", where " + action + " is not possible. " + possible(kycCase));
    }

    KycStepRefused(KycCase kycCase, KycStatus wanted) {
        this(kycCase, is(kycCase) + ", and no step leads from there to " + wanted + ". " + possible(kycCase));
    }

    KycStepRefused(KycCase kycCase, String detail) {
        this(kycCase, kycCase.allowed(), detail);
    }

    private KycStepRefused(KycCase kycCase, List<KycAction> allowed, String detail) {
        super(ErrorCode.KYC_STEP_REFUSED, detail);
        this.current = kycCase.status();
        this.allowed = allowed;
    }

    static KycStepRefused whileLocked(KycCase kycCase) {
        return new KycStepRefused(
                kycCase, List.of(), "The customer is locked: nothing can be submitted until it is unlocked.");
    }

    /** The checks are running: a reviewer decides after them. */
    static KycStepRefused leftToTheChecks(KycCase kycCase) {
        return new KycStepRefused(
                kycCase,
                List.of(),
                is(kycCase) + ": the checks are running and take seconds. Cases that they refer to a person move to"
                        + " manual_review, where a reviewer decides.");
    }

    /** Submissions are closed; the message says what opens them. */
    static KycStepRefused takesNothing(KycCase kycCase) {
        String way = switch (kycCase.status()) {
            case REJECTED -> FINAL;
            case MANUAL_REVIEW -> "A reviewer decides on the documents submitted, or requests more.";
            default -> "Wait until the checks have evaluated the documents submitted.";
        };
        return new KycStepRefused(kycCase, is(kycCase) + " and accepts no submissions. " + way);
    }

    /** A new link would have nothing to complete. */
    static KycStepRefused behindTheDecision(KycCase kycCase) {
        String way = kycCase.status() == KycStatus.APPROVED
                ? "A reviewer can re-request a document (reverify)."
                : kycCase.takesResubmission() ? "Send the customer a fresh link of its own first." : FINAL;
        return new KycStepRefused(
                kycCase,
                is(kycCase) + ": the decision has ended its link, and a new link would have nothing to complete. "
                        + way);
    }

    private static String is(KycCase kycCase) {
        return "KYC is " + kycCase.status();
    }

    private static String possible(KycCase kycCase) {
        List<KycAction> allowed = kycCase.allowed();
        return allowed.isEmpty()
                ? "Nothing is possible from there."
                : "Possible: " + allowed.stream().map(KycAction::toString).collect(Collectors.joining(", ")) + ".";
    }

    /** The facts changed while the reviewer looked at them. */
    static KycStepRefused beforeTheChecks(KycCase kycCase) {
        return notApproved(
                kycCase,
                "The customer has changed since the checks were run. They run again within seconds: read their"
                        + " results, then decide.");
    }

    static KycStepRefused beforeTheAssessment(KycCase kycCase) {
        return new KycStepRefused(
                kycCase, is(kycCase) + ": the risk has not been assessed yet, so there is no rating to replace.");
    }

    static KycStepRefused withSomethingMissing(KycCase kycCase, List<String> missing) {
        return notApproved(
                kycCase,
                "Required information is missing: " + String.join(", ", missing)
                        + ". Request it from the customer, who cannot be approved without it.");
    }

    private static KycStepRefused notApproved(KycCase kycCase, String detail) {
        List<KycAction> others = kycCase.allowed().stream()
                .filter(action -> action != KycAction.APPROVE)
                .toList();
        return new KycStepRefused(kycCase, others, detail);
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("current", current, "allowed", allowed);
    }
}
