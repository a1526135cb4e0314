package dev.vouch.limit;

import static dev.vouch.customer.Endorsement.CAN_ACH_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_WIRE_TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.KycStatus;
import dev.vouch.endorsement.ActionFrom;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationFactsTests {

    private static final Allowance PLENTY =
            new Allowance(AllowanceTests.limits("100", "100", "100"), BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Supplier<List<AuthorizationReason>> WITHHELD = () ->
            List.of(new AuthorizationReason("endorsement_withheld", "The tax id is missing.", ActionFrom.CUSTOMER));
    private static final Supplier<List<AuthorizationReason>> NOT_ASKED = () -> {
        throw new AssertionError("It does not lack the endorsement");
    };

    private static AuthorizationFacts facts(CustomerStatus status, KycStatus kycStatus, boolean isLocked) {
        return facts(status, kycStatus, isLocked, false);
    }

    private static AuthorizationFacts facts(
            CustomerStatus status, KycStatus kycStatus, boolean isLocked, boolean isEvaluatedByAnother) {
        return new AuthorizationFacts(
                status, kycStatus, isLocked, Set.of(CAN_WIRE_TRANSFER), isEvaluatedByAnother, PLENTY);
    }

    private static AuthorizationFacts evaluatedByAnother() {
        return facts(CustomerStatus.ACTIVE, KycStatus.APPROVED, false, true);
    }

    @Test
    void nothingStandsAgainstWhatIsEndorsedAndWithinTheLimits() {
        assertThat(facts(CustomerStatus.ACTIVE, KycStatus.APPROVED, false)
                        .against(CAN_WIRE_TRANSFER, BigDecimal.TEN, NOT_ASKED))
                .isEmpty();
    }

    @Test
    void anotherEndorsementIsNoUse() {
        assertThat(facts(CustomerStatus.ACTIVE, KycStatus.APPROVED, false)
                        .against(CAN_ACH_TRANSFER, BigDecimal.TEN, WITHHELD))
                .extracting(AuthorizationReason::code)
                .containsExactly("endorsement_withheld");
    }

    @Test
    void whatAnotherPolicyHasGrantedOursHasToAgreeWith() {
        assertThat(evaluatedByAnother().against(CAN_WIRE_TRANSFER, BigDecimal.TEN, List::of))
                .isEmpty();
        assertThat(evaluatedByAnother().against(CAN_WIRE_TRANSFER, BigDecimal.TEN, WITHHELD))
                .extracting(AuthorizationReason::code)
                .containsExactly("endorsement_withheld");
    }

    @Test
    void nothingIsApprovedThatIsLackingForNoReason() {
        assertThatThrownBy(() -> evaluatedByAnother().against(CAN_ACH_TRANSFER, BigDecimal.TEN, List::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everythingThatStandsAgainstItIsNamed() {
        assertThat(facts(CustomerStatus.ACTIVE, KycStatus.APPROVED, false)
                        .against(CAN_ACH_TRANSFER, new BigDecimal("100.01"), WITHHELD))
                .extracting(AuthorizationReason::code)
                .containsExactly(
                        "endorsement_withheld",
                        "single_limit_exceeded",
                        "daily_limit_exceeded",
                        "monthly_limit_exceeded");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, NOT_STARTED, false, customer",
        "PENDING, INCOMPLETE, false, customer",
        "PENDING, AWAITING_UBO, false, customer",
        "PENDING, UNDER_REVIEW, false, reviewer",
        "PENDING, MANUAL_REVIEW, false, reviewer",
        "SUSPENDED, REJECTED, false, reviewer",
        "SUSPENDED, APPROVED, true, platform",
        "SUSPENDED, INCOMPLETE, true, platform"
    })
    void whoIsNotActiveLearnsWhoHasToAct(CustomerStatus status, KycStatus kycStatus, boolean isLocked, String acts) {
        assertThat(facts(status, kycStatus, isLocked).against(CAN_WIRE_TRANSFER, BigDecimal.TEN, NOT_ASKED))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("customer_not_active");
                    assertThat(reason.actionFrom()).hasToString(acts);
                });
    }
}
