package dev.vouch.limit;

import static dev.vouch.customer.Endorsement.CAN_ACH_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_WIRE_TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.endorsement.ActionFrom;
import dev.vouch.endorsement.EligibilityReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AuthorizationFactsTests {

    private static final Allowance PLENTY =
            new Allowance(AllowanceTests.limits("100", "100", "100"), BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Supplier<List<EligibilityReason>> WITHHELD =
            () -> List.of(new EligibilityReason("tax_id_valid", "The tax id is missing.", ActionFrom.CUSTOMER));
    private static final Supplier<List<EligibilityReason>> NOT_ASKED = () -> {
        throw new AssertionError("It does not lack the endorsement");
    };

    private static AuthorizationFacts facts(CustomerStatus status) {
        return new AuthorizationFacts(status, Set.of(CAN_WIRE_TRANSFER), false, PLENTY);
    }

    private static AuthorizationFacts evaluatedByAnother() {
        return new AuthorizationFacts(CustomerStatus.ACTIVE, Set.of(CAN_WIRE_TRANSFER), true, PLENTY);
    }

    @Test
    void nothingStandsAgainstWhatIsEndorsedAndWithinTheLimits() {
        assertThat(facts(CustomerStatus.ACTIVE).against(CAN_WIRE_TRANSFER, BigDecimal.TEN, NOT_ASKED))
                .isEmpty();
    }

    @Test
    void anotherEndorsementIsNoUse() {
        assertThat(facts(CustomerStatus.ACTIVE).against(CAN_ACH_TRANSFER, BigDecimal.TEN, WITHHELD))
                .extracting(EligibilityReason::code)
                .containsExactly("tax_id_valid");
    }

    @Test
    void aGrantOfAnotherPolicyNeedsOursToo() {
        assertThat(evaluatedByAnother().against(CAN_WIRE_TRANSFER, BigDecimal.TEN, List::of))
                .isEmpty();
        assertThat(evaluatedByAnother().against(CAN_WIRE_TRANSFER, BigDecimal.TEN, WITHHELD))
                .extracting(EligibilityReason::code)
                .containsExactly("tax_id_valid");
    }

    @Test
    void nothingIsApprovedThatIsLackingForNoReason() {
        assertThatThrownBy(() -> evaluatedByAnother().against(CAN_ACH_TRANSFER, BigDecimal.TEN, List::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everythingThatStandsAgainstItIsNamed() {
        assertThat(facts(CustomerStatus.ACTIVE).against(CAN_ACH_TRANSFER, new BigDecimal("100.01"), WITHHELD))
                .extracting(EligibilityReason::code)
                .containsExactly(
                        "tax_id_valid", "single_limit_exceeded", "daily_limit_exceeded", "monthly_limit_exceeded");
    }

    @Test
    void anInactiveCustomerIsRefusedWhateverIsStored() {
        assertThat(facts(CustomerStatus.SUSPENDED).against(CAN_WIRE_TRANSFER, BigDecimal.TEN, WITHHELD))
                .extracting(EligibilityReason::code)
                .containsExactly("tax_id_valid");
        assertThatThrownBy(() -> facts(CustomerStatus.SUSPENDED).against(CAN_WIRE_TRANSFER, BigDecimal.TEN, List::of))
                .isInstanceOf(IllegalStateException.class);
    }
}
