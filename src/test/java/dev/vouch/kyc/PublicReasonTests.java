package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.KycStatus;
import dev.vouch.explanation.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicReasonTests {

    @Test
    void platformsReadNothingConfidentialInTheHistory() {
        assertThat(PublicReason.of(step(KycAction.REFER, "sanctions, country_risk")))
                .isNull();
        assertThat(PublicReason.of(step(KycAction.REJECT, "document_forged, fraud_suspected")))
                .isEqualTo(Explanation.UNVERIFIED.text());
        assertThat(PublicReason.of(step(KycAction.REJECT, "under_age"))).isEqualTo("under_age");
        assertThat(PublicReason.of(step(KycAction.COMPLETE, "duplicates"))).isEqualTo(Explanation.UNVERIFIED.text());
        assertThat(PublicReason.of(step(KycAction.REVERIFY, "sanctions_list_changed")))
                .isEqualTo(Explanation.UNVERIFIED.text());
        assertThat(PublicReason.of(step(KycAction.REVERIFY, "changed full_name")))
                .isEqualTo("changed full_name");
    }

    @Test
    void unknownCodesAreConfidential() {
        assertThat(List.of("ofac_hit", "adverse_media", "terrorist_financing", "law_enforcement_request", "a_new_code"))
                .allSatisfy(
                        code -> assertThat(PublicReason.of(code, "On a list.")).isEqualTo(Explanation.UNVERIFIED));
        assertThat(PublicReason.of("document_unreadable", "Too blurry.").text()).isEqualTo("Too blurry.");
    }

    @Test
    void anApprovalSaysNothingOfAConfidentialReason() {
        List<Decision.Reason> reasons = List.of(
                new Decision.Reason("sanctions", "Another person.", null, null),
                new Decision.Reason("identity_verified", "All is well.", null, null));
        assertThat(new Decision(Decision.Kind.APPROVE, reasons, false, List.of()).reason())
                .isEqualTo("All is well.");
        assertThat(new Decision(Decision.Kind.REJECT, reasons, false, List.of()).reason())
                .isEqualTo(Explanation.UNVERIFIED.text() + " All is well.");
    }

    @Test
    void theDescriptionNamesTheCodesThatCustomersReadOf() throws IOException {
        String description = Files.readString(Path.of("docs", "openapi.json"));
        assertThat(Stream.of(ReasonCode.values())
                        .filter(code -> !code.isConfidential() && code != ReasonCode.SIMULATED))
                .allSatisfy(code -> assertThat(description).contains("`" + code + "`"));
    }

    private static KycStep step(KycAction action, String reason) {
        return new KycStep(
                1, KycStatus.PENDING, KycStatus.PENDING, action, "checks", null, reason, List.of(), Instant.EPOCH);
    }
}
