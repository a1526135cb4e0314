package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.KycLifecycle.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KycLifecycleTests {

    /** The contract's table, from → to. */
    private static final Set<String> CONTRACT = Set.of(
            "not_started pending",
            "pending incomplete",
            "incomplete incomplete",
            "pending awaiting_ubo",
            "incomplete awaiting_ubo",
            "pending under_review",
            "incomplete under_review",
            "awaiting_ubo under_review",
            "awaiting_ubo incomplete",
            "under_review incomplete",
            "under_review manual_review",
            "under_review approved",
            "under_review rejected",
            "manual_review incomplete",
            "manual_review approved",
            "manual_review rejected",
            "approved incomplete",
            "approved rejected",
            "rejected incomplete");

    @Test
    void hasEveryEdgeOfTheContractAndNoOther() {
        assertThat(KycLifecycle.STEPS.stream().map(step -> step.from() + " " + step.to()))
                .containsExactlyInAnyOrderElementsOf(CONTRACT);
    }

    @Test
    void leadsNoActionTwoWays() {
        assertThat(KycLifecycle.STEPS.stream().map(step -> step.from() + " " + step.action()))
                .doesNotHaveDuplicates();
        assertThat(KycLifecycle.STEPS.stream().map(step -> step.from() + " " + step.to()))
                .doesNotHaveDuplicates();
    }

    @Test
    void reachesEveryStatusAndUsesEveryAction() {
        Set<KycStatus> reached = EnumSet.of(KycStatus.NOT_STARTED);
        while (reached.addAll(KycLifecycle.STEPS.stream()
                .filter(step -> reached.contains(step.from()))
                .map(Step::to)
                .collect(Collectors.toSet()))) {}

        assertThat(reached).containsExactlyInAnyOrder(KycStatus.values());
        assertThat(KycLifecycle.STEPS.stream().map(Step::action).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(KycAction.values());
    }

    /** {@code ./mvnw test -Dtest=KycLifecycleTests -Dlifecycle.refresh=true} draws it anew. */
    @Test
    void isWhatTheDocumentDraws() throws IOException {
        Path document = Path.of("docs/kyc-lifecycle.md");
        if (Boolean.getBoolean("lifecycle.refresh")) {
            Files.writeString(document, drawing());
        }

        assertThat(document).hasContent(drawing());
    }

    private static String drawing() {
        String edges = KycLifecycle.STEPS.stream()
                .map(step -> "  " + step.from() + " --> " + step.to() + ": " + step.action())
                .collect(Collectors.joining("\n"));
        return """
                # The KYC lifecycle

                Drawn from `KycLifecycle` by its test, which fails when the two differ.

                ```mermaid
                stateDiagram-v2
                  [*] --> not_started
                %s
                ```
                """.formatted(edges);
    }
}
