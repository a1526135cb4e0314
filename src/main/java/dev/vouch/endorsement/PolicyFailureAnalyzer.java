package dev.vouch.endorsement;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An inconsistent policy stops the service from starting, with two sentences instead of a stack trace. */
class PolicyFailureAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(
                "vouch.endorsements " + cause.problem() + ".",
                "Correct it: docs/adr/0007-endorsements-by-policy.md lists what a policy can contain.",
                cause);
    }
}
