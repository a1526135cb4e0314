package dev.vouch.screening;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a broken table of country risk end the start with the row and the reason instead of a stack trace. */
class CountryRiskFailureAnalyzer extends AbstractFailureAnalyzer<CountryRiskRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CountryRiskRefused cause) {
        return new FailureAnalysis(
                "The table of country risk is not valid: " + cause.getMessage() + ".",
                "Correct the file that VOUCH_COUNTRYRISK_FILE names, or unset it to use the table that comes with Vouch.",
                cause);
    }
}
