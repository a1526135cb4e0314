package dev.vouch.desk.oidc;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a half-configured identity provider in one sentence instead of a stack trace. */
class OidcFailureAnalyzer extends AbstractFailureAnalyzer<OidcRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OidcRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Complete the settings as docs/guides/review-desk.md shows, or unset all VOUCH_DESK_OIDC_ variables: then"
                        + " reviewers sign in with their keys.",
                cause);
    }
}
