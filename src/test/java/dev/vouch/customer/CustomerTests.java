package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.RestrictionId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustomerTests {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Set<Endorsement> CUSTODY = Set.of(Endorsement.CAN_HOLD_CUSTODY);

    private final Customer customer = aCustomer();

    private static Customer aCustomer() {
        return new Customer(
                new CustomerId(TypeId.next()),
                new PlatformId(TypeId.next()),
                CustomerType.INDIVIDUAL,
                aProfile("a@example.com"),
                NOW);
    }

    private static Profile aProfile(String email) {
        Address address = new Address("77 Heron Quay", null, "London", null, "E14 4JB", "GB");
        return new Profile(
                email, null, null, address, null, Map.of(), null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static SealedTaxId aTaxId(int number) {
        return new SealedTaxId("ssn", "US", new byte[] {(byte) System.nanoTime()}, new byte[] {(byte) number});
    }

    private List<String> changes() {
        return customer.takeChanges().stream()
                .map(change -> change.type().toString())
                .toList();
    }

    @Test
    void isCreatedPending() {
        assertThat(customer.status()).isEqualTo(CustomerStatus.PENDING);
        assertThat(customer.standing(NOW)).isEqualTo(Standing.APPROVAL_PENDING);
        assertThat(customer.kycStatus()).isEqualTo(KycStatus.NOT_STARTED);
        assertThat(customer.endorsements()).isEmpty();
        assertThat(changes()).containsExactly("customer.created");
    }

    @Test
    void publishesTheDecisionOnceAndLaterChangesAsUpdates() {
        customer.followKyc(
                new KycState(KycStatus.APPROVED, KycLevel.ENHANCED, RiskRating.LOW, List.of(), null), null, LATER);
        customer.followKyc(
                new KycState(KycStatus.APPROVED, KycLevel.STANDARD, RiskRating.LOW, List.of(), null), null, LATER);

        assertThat(changes()).containsExactly("customer.created", "customer.kyc.approved", "customer.updated");
    }

    @Test
    void everyChangeRegistersItsEventOnce() {
        customer.update(CustomerType.INDIVIDUAL, aProfile("b@example.com"), null, LATER);
        customer.lock("x", Role.PLATFORM, LATER);
        customer.unlock(Role.PLATFORM, LATER);
        Restriction restriction = customer.restrict(CUSTODY, "x", Role.PLATFORM, LATER, null);
        customer.liftRestriction(restriction.id(), Role.PLATFORM, LATER);
        customer.delete(LATER, LATER);

        assertThat(changes())
                .containsExactly(
                        "customer.created",
                        "customer.updated",
                        "customer.locked",
                        "customer.unlocked",
                        "customer.restriction.created",
                        "customer.restriction.deleted",
                        "customer.deleted");
        assertThat(customer.updatedAt()).isEqualTo(LATER);
        assertThat(changes()).isEmpty();
    }

    @Test
    void anUpdateThatChangesNothingRegistersNoEvent() {
        customer.update(CustomerType.INDIVIDUAL, aProfile("a@example.com"), null, LATER);
        assertThat(changes()).hasSize(1);
        assertThat(customer.updatedAt()).isEqualTo(NOW);

        customer.update(CustomerType.INDIVIDUAL, aProfile("a@example.com"), aTaxId(1), LATER);
        customer.update(CustomerType.INDIVIDUAL, aProfile("a@example.com"), aTaxId(1), LATER);
        assertThat(changes()).hasSize(1);
        customer.update(CustomerType.INDIVIDUAL, aProfile("a@example.com"), aTaxId(2), LATER);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void itsTypeStays() {
        assertThatThrownBy(() -> customer.update(CustomerType.BUSINESS, aProfile("a@example.com"), null, LATER))
                .isInstanceOf(TypeImmutable.class);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aLockClosesOnceAndOpensOnce() {
        assertThatThrownBy(() -> customer.unlock(Role.PLATFORM, NOW)).isInstanceOf(CustomerNotLocked.class);
        customer.lock("x", Role.PLATFORM, NOW);
        assertThat(customer.status()).isEqualTo(CustomerStatus.SUSPENDED);
        assertThat(customer.standing(NOW)).isEqualTo(Standing.LOCKED);
        assertThatThrownBy(() -> customer.lock("y", Role.PLATFORM, NOW)).isInstanceOf(CustomerAlreadyLocked.class);
        assertThat(customer.lock()).isEqualTo(new Lock(NOW, "x", Role.PLATFORM));
        customer.unlock(Role.PLATFORM, NOW);
        assertThat(customer.lock()).isNull();
    }

    @Test
    void aReviewersLockReplacesThePlatformsAndNoOther() {
        customer.lock("x", Role.PLATFORM, NOW);
        customer.lock("y", Role.REVIEWER, LATER);
        assertThat(customer.lock()).isEqualTo(new Lock(LATER, "y", Role.REVIEWER));
        assertThat(changes()).containsExactly("customer.created", "customer.locked", "customer.locked");

        for (Role role : new Role[] {Role.PLATFORM, Role.REVIEWER}) {
            assertThatThrownBy(() -> customer.lock("z", role, LATER)).isInstanceOf(CustomerAlreadyLocked.class);
        }
        assertThatThrownBy(() -> customer.unlock(Role.PLATFORM, LATER)).isInstanceOf(ReviewerRequired.class);
        assertThat(customer.lock()).isEqualTo(new Lock(LATER, "y", Role.REVIEWER));
    }

    @Test
    void aRestrictionIsInForceUntilItExpires() {
        Restriction limited = customer.restrict(CUSTODY, "x", Role.PLATFORM, NOW, LATER);
        Restriction endless = customer.restrict(CUSTODY, "y", Role.PLATFORM, NOW, null);

        assertThat(customer.restrictionsInForce(LATER.minusMillis(1))).containsExactly(limited, endless);
        assertThat(customer.restrictionsInForce(LATER)).containsExactly(endless);
        assertThatThrownBy(() -> customer.liftRestriction(limited.id(), Role.PLATFORM, LATER))
                .isInstanceOf(NoSuchObject.class);
        assertThat(customer.liftRestriction(endless.id(), Role.PLATFORM, LATER)).isEqualTo(endless);
        assertThat(customer.restrictionsInForce(NOW))
                .as("those expired left with it")
                .isEmpty();
    }

    @Test
    void aRestrictionNobodyPutCannotBeLifted() {
        RestrictionId unknown = new RestrictionId(TypeId.next());

        assertThatThrownBy(() -> customer.liftRestriction(unknown, Role.PLATFORM, NOW))
                .isInstanceOf(NoSuchObject.class);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void onceDeletedItRefusesEveryChange() {
        customer.delete(NOW, NOW);
        assertThat(customer.status()).isEqualTo(CustomerStatus.DELETED);
        assertThat(customer.standing(NOW)).isNull();

        for (ThrowingCallable change : new ThrowingCallable[] {
            () -> customer.update(CustomerType.BUSINESS, aProfile("b@example.com"), null, LATER),
            () -> customer.update(CustomerType.INDIVIDUAL, aProfile("a@example.com"), null, LATER),
            () -> customer.lock("x", Role.PLATFORM, LATER),
            () -> customer.unlock(Role.PLATFORM, LATER),
            () -> customer.restrict(CUSTODY, "x", Role.PLATFORM, LATER, null),
            () -> customer.liftRestriction(new RestrictionId(TypeId.next()), Role.PLATFORM, LATER),
            () -> customer.delete(LATER, LATER)
        }) {
            assertThatThrownBy(change)
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CUSTOMER_DELETED));
        }
        assertThat(changes()).containsExactly("customer.created", "customer.deleted");
        assertThat(customer.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void anEventHoldsTheCustomerAsItWasAndAsItIs() {
        customer.lock("x", Role.PLATFORM, LATER);
        List<CustomerChanged> changes = customer.takeChanges();
        CustomerChanged change = changes.get(1);

        assertThat(change.before().status()).isEqualTo(CustomerStatus.PENDING);
        assertThat(change.object().status()).isEqualTo(CustomerStatus.SUSPENDED);
        assertThat(change.customerId()).isEqualTo(customer.id());
        assertThat(change.platformId()).isEqualTo(customer.platformId());
        assertThat(changes.get(0).before()).isNull();
    }
}
