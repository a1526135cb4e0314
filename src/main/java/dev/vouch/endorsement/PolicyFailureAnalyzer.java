package dev.vouch.endorsement;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a policy that makes no sense end the start with two sentences instead of a stack trace. */
class PolicyFailureAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(
                "vouch.endorsements " + cause.problem() + ".",
                "Correct it: docs/adr/0007-endorsements-by-policy.md tells what can be said.",
                cause);
    }
}
