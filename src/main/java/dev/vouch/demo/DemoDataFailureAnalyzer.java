package dev.vouch.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DemoDataFailureAnalyzer extends AbstractFailureAnalyzer<DemoDataRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoDataRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Unset VOUCH_DEMO_DATA, or unset SPRING_DATASOURCE_URL to look at the demo data in a sandbox.",
                cause);
    }
}
