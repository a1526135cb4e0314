package dev.vouch.kyc;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a provider that cannot be taken end the start with one sentence instead of a stack trace. */
class ProviderFailureAnalyzer extends AbstractFailureAnalyzer<ProviderRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProviderRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Unset the variable to use the default, manual for live.", cause);
    }
}
