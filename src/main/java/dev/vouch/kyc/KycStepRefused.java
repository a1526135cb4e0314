package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lifecycle has no such step from here. */
public class KycStepRefused extends ApiException {

    private final KycStatus current;
    private final List<KycAction> allowed;

    KycStepRefused(KycStatus current, KycAction action) {
        this(current, "KYC is " + current + ", where " + action + " is not possible. " + possible(current));
    }

    KycStepRefused(KycStatus current, KycStatus wanted) {
        this(current, "KYC is " + current + ", and no step leads from there to " + wanted + ". " + possible(current));
    }

    KycStepRefused(KycStatus current, String detail) {
        this(current, KycLifecycle.allowed(current), detail);
    }

    private KycStepRefused(KycStatus current, List<KycAction> allowed, String detail) {
        super(ErrorCode.KYC_STEP_REFUSED, detail);
        this.current = current;
        this.allowed = allowed;
    }

    /** The checks are at it: a person comes after them. */
    static KycStepRefused leftToTheChecks(KycStatus current) {
        return new KycStepRefused(
                current,
                List.of(),
                "KYC is " + current + ": the checks come first, and take seconds. What they refer to a person is in"
                        + " manual_review then, for a reviewer to decide.");
    }

    /** It is not the time to submit something: what would make it so. */
    static KycStepRefused takesNothing(KycStatus current) {
        String way = switch (current) {
            case APPROVED -> "A reviewer can ask for a document anew (reverify).";
            case REJECTED -> "A reviewer can reopen a rejection that is retryable.";
            case MANUAL_REVIEW -> "A reviewer decides on what is there, or requests more.";
            default -> "The checks look at what is there first.";
        };
        return new KycStepRefused(current, "KYC is " + current + ": it takes no submissions. " + way);
    }

    private static String possible(KycStatus current) {
        return "Possible: "
                + KycLifecycle.allowed(current).stream()
                        .map(KycAction::toString)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Something has changed while a person looked at it. */
    static KycStepRefused beforeTheChecks(KycStatus current) {
        return notApproved(
                current,
                "The customer has changed since the checks were run. They run again within seconds: look at what they"
                        + " find, and approve then.");
    }

    static KycStepRefused withSomethingMissing(KycStatus current, List<String> missing) {
        return notApproved(
                current,
                "Something required is missing by now: " + String.join(", ", missing)
                        + ". Request it of the customer, who cannot be approved without it.");
    }

    private static KycStepRefused notApproved(KycStatus current, String detail) {
        List<KycAction> others = KycLifecycle.allowed(current).stream()
                .filter(action -> action != KycAction.APPROVE)
                .toList();
        return new KycStepRefused(current, others, detail);
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("current", current, "allowed", allowed);
    }
}
