package dev.vouch.owner;

import static dev.vouch.owner.OwnerRole.BENEFICIAL_OWNER;
import static dev.vouch.owner.OwnerRole.CONTROL_PERSON;
import static dev.vouch.owner.Owners.aFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.id.OwnerId;
import dev.vouch.id.TypeId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipFactsTests {

    private final OwnershipFacts.Owner half = aFact("50.00", BENEFICIAL_OWNER);
    private final OwnershipFacts.Owner third = aFact("33.33", BENEFICIAL_OWNER, CONTROL_PERSON);
    private final OwnershipFacts facts = new OwnershipFacts(List.of(half, third));

    @Test
    void ownersOfAQuarterAndControllersMustBeVerified() {
        assertThat(aFact("25.00", BENEFICIAL_OWNER).mustBeVerified()).isTrue();
        assertThat(aFact("24.99", BENEFICIAL_OWNER).mustBeVerified()).isFalse();
        assertThat(aFact("0.00", BENEFICIAL_OWNER, CONTROL_PERSON).mustBeVerified())
                .isTrue();
    }

    @Test
    void thereIsRoomUpToTheWholeAndNotAHundredthMore() {
        OwnerId another = new OwnerId(TypeId.next());
        assertThatCode(() -> facts.refuseUnlessRoomFor(another, new BigDecimal("16.67")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> facts.refuseUnlessRoomFor(another, new BigDecimal("16.68")))
                .isInstanceOfSatisfying(
                        OwnershipExceeded.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.pointer()).isEqualTo("/ownership_percentage");
                            assertThat(fault.message()).contains("100.01 %");
                        }));
    }

    @Test
    void anOwnersNewShareTakesThePlaceOfItsOld() {
        assertThatCode(() -> facts.refuseUnlessRoomFor(half.id(), new BigDecimal("66.67")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> facts.refuseUnlessRoomFor(half.id(), new BigDecimal("66.68")))
                .isInstanceOf(OwnershipExceeded.class);
    }
}
