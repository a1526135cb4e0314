package dev.vouch.screening;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a list that cannot be read end the first start with its name and the reason instead of a stack trace. */
class ListFailureAnalyzer extends AbstractFailureAnalyzer<ListRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ListRefused cause) {
        return new FailureAnalysis(
                "A sanctions list is not valid: " + cause.getMessage() + ".",
                "Correct the file, or the VOUCH_SCREENING_LISTS_ variables: the first start needs every list.",
                cause);
    }
}
