package dev.vouch.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a refused keyset in two sentences instead of a stack trace. */
class KeysetFailureAnalyzer extends AbstractFailureAnalyzer<KeysetRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysetRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
