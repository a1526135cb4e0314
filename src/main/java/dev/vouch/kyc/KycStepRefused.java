package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.List;
import java.util.Map;

/** The lifecycle has no such step from here. */
public class KycStepRefused extends ApiException {

    private final KycStatus current;

    KycStepRefused(KycStatus current, KycAction action) {
        this(current, "KYC is " + current + ": it cannot " + action + " from there.");
    }

    KycStepRefused(KycStatus current, KycStatus wanted) {
        this(current, "KYC is " + current + ": no step leads from there to " + wanted + ".");
    }

    KycStepRefused(KycStatus current, String detail) {
        super(ErrorCode.KYC_STEP_REFUSED, detail);
        this.current = current;
    }

    @Override
    public Map<String, Object> extensions() {
        List<KycAction> allowed = KycLifecycle.allowed(current);
        return Map.of("current", current, "allowed", allowed);
    }
}
