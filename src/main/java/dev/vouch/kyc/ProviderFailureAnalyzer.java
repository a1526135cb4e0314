package dev.vouch.kyc;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains an unusable provider in one sentence instead of a stack trace. */
class ProviderFailureAnalyzer extends AbstractFailureAnalyzer<ProviderRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProviderRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Unset the variable to use the default, manual for live.", cause);
    }
}
