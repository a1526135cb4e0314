package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.List;
import java.util.Map;

/** The lifecycle has no such step from here. */
public class KycStepRefused extends ApiException {

    private final KycStatus current;
    private final List<KycAction> allowed;

    KycStepRefused(KycStatus current, KycAction action) {
        this(current, "KYC is " + current + ": it cannot " + action + " from there.");
    }

    KycStepRefused(KycStatus current, KycStatus wanted) {
        this(current, "KYC is " + current + ": no step leads from there to " + wanted + ".");
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
        return new KycStepRefused(current, List.of(), "KYC is " + current + ": the checks come first.");
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
