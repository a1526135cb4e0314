package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.vouch.customer.Customer;
import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.KycLifecycle.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KycLifecycleTests {

    @Test
    void hasEveryStepOfTheContractAndNoOther() {
        assertThat(KycLifecycle.STEPS).containsExactlyInAnyOrderElementsOf(LifecycleContract.STEPS);
    }

    @Test
    void leadsNoActionTwoWays() {
        assertThat(KycLifecycle.STEPS.stream().map(step -> step.from() + " " + step.action()))
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

    /** Else a status could change without a step. */
    @Test
    void isAskedBeforeAnyChangeOfAStatus() {
        assertThat(writersOf(KycCase.class, "status")).containsOnly("KycCase.<init>", "KycCase.apply");
        assertThat(writersOf(Customer.class, "kyc"))
                .containsOnly("Customer.<init>", "Customer.followKyc", "Customer.of");
    }

    /** {@code ./mvnw test -Dtest=KycLifecycleTests -Dlifecycle.refresh=true} redraws it. */
    @Test
    void isWhatTheDocumentDraws() throws IOException {
        Path document = Path.of("docs/guides/kyc-lifecycle.md");
        if (Boolean.getBoolean("lifecycle.refresh")) {
            Files.writeString(document, drawing());
        }

        assertThat(document).hasContent(drawing());
    }

    private static Stream<String> writersOf(Class<?> owner, String field) {
        return new ClassFileImporter()
                .importClasses(withNested(owner)).get(owner).getField(field).getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == AccessType.SET)
                        .map(JavaFieldAccess::getOrigin)
                        .map(writer -> writer.getOwner().getSimpleName() + "." + writer.getName());
    }

    /** Only these can write a private field. */
    private static Class<?>[] withNested(Class<?> owner) {
        return Stream.concat(Stream.of(owner), Stream.of(owner.getDeclaredClasses()))
                .toArray(Class<?>[]::new);
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
