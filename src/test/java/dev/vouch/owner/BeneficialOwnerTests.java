package dev.vouch.owner;

import static dev.vouch.owner.OwnerRole.BENEFICIAL_OWNER;
import static dev.vouch.owner.OwnerRole.CONTROL_PERSON;
import static dev.vouch.owner.Owners.NOW;
import static dev.vouch.owner.Owners.aPerson;
import static dev.vouch.owner.Owners.aTaxId;
import static dev.vouch.owner.Owners.anOwner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.event.EventType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeneficialOwnerTests {

    private static final Instant LATER = NOW.plusSeconds(1);

    private final BeneficialOwner owner = anOwner(aPerson("25.00", BENEFICIAL_OWNER), aTaxId(1));

    @Test
    void equalValuesAreNoChange() {
        owner.update(aPerson("25.00", BENEFICIAL_OWNER), aTaxId(1), LATER);
        owner.recordVerification(OwnerVerificationStatus.NOT_STARTED, null, LATER);
        assertThat(owner.takeChanges()).isEmpty();
        assertThat(owner.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void anotherShareOrRoleIsNoOtherPerson() {
        owner.update(aPerson("30.00", BENEFICIAL_OWNER, CONTROL_PERSON), aTaxId(1), LATER);
        assertThat(owner.takeChanges()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(EventType.BENEFICIAL_OWNER_UPDATED);
            assertThat(change.identityChanged()).isFalse();
            assertThat(change.before().profile().ownershipPercentage()).isEqualByComparingTo("25");
            assertThat(change.object().ownershipPercentage()).isEqualByComparingTo("30");
        });
    }

    @Test
    void anotherNameBirthDateOrTaxIdIsAnotherIdentity() {
        OwnerProfile jane = aPerson("25.00", BENEFICIAL_OWNER);
        OwnerProfile renamed = new OwnerProfile(
                "Joan", null, "Roe", jane.email(), jane.dateOfBirth(), null, jane.ownershipPercentage(), jane.roles());
        OwnerProfile younger = new OwnerProfile(
                "Joan", null, "Roe", null, LocalDate.of(1999, 1, 1), null, jane.ownershipPercentage(), jane.roles());
        owner.update(renamed, aTaxId(1), LATER);
        owner.update(younger, aTaxId(1), LATER);
        owner.update(younger, aTaxId(2), LATER);
        owner.update(younger, null, LATER);
        assertThat(owner.takeChanges())
                .extracting(OwnerChanged::identityChanged)
                .containsExactly(true, true, true, true);
    }

    @Test
    void verificationIsRecordedWithItsReason() {
        owner.recordVerification(
                OwnerVerificationStatus.INCOMPLETE, Explanation.of(Meaning.WRITTEN, "The photo is too blurry."), LATER);
        owner.recordVerification(OwnerVerificationStatus.APPROVED, null, LATER);
        assertThat(owner.verificationStatus()).isEqualTo(OwnerVerificationStatus.APPROVED);
        assertThat(owner.rejectionReason()).isNull();
        assertThat(owner.takeChanges()).hasSize(2).noneMatch(OwnerChanged::identityChanged);
    }

    @Test
    void anAttestationLapsesOnceAndCanBeRenewed() {
        OwnershipAttestation attestation = new OwnershipAttestation(Owners.aBusiness(), "Jane Roe", NOW);
        attestation.lapse(LATER);
        attestation.lapse(LATER.plusSeconds(1));
        assertThat(attestation.isInForce()).isFalse();
        assertThat(attestation.voidedAt()).isEqualTo(LATER);
        attestation.renew(null, LATER.plusSeconds(2));
        assertThat(attestation.isInForce()).isTrue();
        assertThat(attestation.attestedBy()).isNull();
        assertThat(attestation.takeChanges())
                .extracting(AttestationChanged::type)
                .isEqualTo(List.of(
                        EventType.BENEFICIAL_OWNER_ATTESTED,
                        EventType.BENEFICIAL_OWNER_ATTESTATION_VOIDED,
                        EventType.BENEFICIAL_OWNER_ATTESTED));
    }
}
