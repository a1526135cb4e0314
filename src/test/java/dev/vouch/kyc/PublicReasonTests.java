package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.KycStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicReasonTests {

    @Test
    void platformsReadNothingOfSanctionsInTheHistory() {
        assertThat(PublicReason.of(step(KycAction.REFER, "sanctions, country_risk")))
                .isNull();
        assertThat(PublicReason.of(step(KycAction.REJECT, "fraud_suspected"))).isEqualTo(PublicReason.NEUTRAL);
        assertThat(List.of("ofac_hit", "watchlist_match", "pep_match", "aml_alert"))
                .allSatisfy(
                        code -> assertThat(PublicReason.of(code, "On a list.")).isEqualTo(PublicReason.NEUTRAL));
        assertThat(PublicReason.of("peppermint_allergy", "Sorry.")).isEqualTo("Sorry.");
        assertThat(PublicReason.of(step(KycAction.REVERIFY, "changed full_name")))
                .isEqualTo("changed full_name");
    }

    private static KycStep step(KycAction action, String reason) {
        return new KycStep(
                1, KycStatus.PENDING, KycStatus.PENDING, action, "checks", null, reason, List.of(), Instant.EPOCH);
    }
}
