package dev.vouch.endorsement;

import static dev.vouch.customer.Endorsement.CAN_ACH_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_HOLD_CUSTODY;
import static dev.vouch.customer.Endorsement.CAN_SEPA_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_SWIFT_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_TRADE_STABLECOINS;
import static dev.vouch.customer.Endorsement.CAN_USE_MPC;
import static dev.vouch.customer.Endorsement.CAN_WIRE_TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Restriction;
import dev.vouch.endorsement.CriterionResult.State;
import dev.vouch.id.RestrictionId;
import dev.vouch.platform.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's policy over the facts, as a table. */
class EndorsementPolicyTests {

    private static final EndorsementPolicy POLICY = policy();

    private static EndorsementPolicy policy() {
        Map<Endorsement, List<String>> criteria = new EnumMap<>(Endorsement.class);
        criteria.put(CAN_TRADE_STABLECOINS, List.of("activities_none", "risk_not_high"));
        criteria.put(CAN_WIRE_TRANSFER, List.of("tax_id", "source_of_funds"));
        criteria.put(CAN_ACH_TRANSFER, List.of("us_address", "us_tax_id"));
        criteria.put(CAN_SEPA_TRANSFER, List.of("sepa_country"));
        criteria.put(CAN_SWIFT_TRANSFER, List.of("additional_information", "risk_not_high"));
        criteria.put(CAN_HOLD_CUSTODY, List.of("risk_not_high"));
        criteria.put(CAN_USE_MPC, List.of("can_hold_custody", "enhanced_or_business"));
        return EndorsementPolicy.of(new CriterionCatalog(new SepaCountries()), criteria);
    }

    /** As a bank asks where the account holder is established, and not where its offices are. */
    @ParameterizedTest
    @CsvSource({"DE, US, true", "US, DE, false", "XK, XK, false", "GB, JP, true"})
    void aBusinessIsInSepaByItsCountryOfIncorporation(String country, String address, boolean isInSepa) {
        EndorsementFacts facts = Facts.active()
                .of("BUSINESS", "STANDARD", "LOW")
                .incorporatedIn(country, address)
                .facts();
        assertThat(POLICY.granted(facts).contains(CAN_SEPA_TRANSFER)).isEqualTo(isInSepa);
    }

    /** Of an active customer; S, W, A, E (SEPA), F (SWIFT), C and M stand for the seven. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # type,     level,    risk,   address, tax id, activities, complete, granted
            INDIVIDUAL, STANDARD, LOW,    US,      US,     NONE,       true,     SWAFC
            INDIVIDUAL, STANDARD, -,      US,      US,     NONE,       true,     SWAFC
            INDIVIDUAL, STANDARD, MEDIUM, US,      US,     NONE,       true,     SWAFC
            INDIVIDUAL, STANDARD, HIGH,   US,      US,     NONE,       true,     WA
            INDIVIDUAL, ENHANCED, LOW,    US,      US,     NONE,       true,     SWAFCM
            INDIVIDUAL, ENHANCED, HIGH,   US,      US,     NONE,       true,     WA
            BUSINESS,   STANDARD, LOW,    US,      US,     NONE,       true,     SWAFCM
            BUSINESS,   ENHANCED, HIGH,   DE,      DE,     NONE,       true,     WE
            INDIVIDUAL, STANDARD, LOW,    US,      BR,     NONE,       true,     SWFC
            INDIVIDUAL, STANDARD, LOW,    BR,      US,     NONE,       true,     SWFC
            INDIVIDUAL, STANDARD, LOW,    -,       -,      NONE,       true,     SFC
            INDIVIDUAL, STANDARD, LOW,    US,      -,      NONE,       true,     SFC
            INDIVIDUAL, STANDARD, LOW,    DE,      DE,     NONE,       true,     SWEFC
            INDIVIDUAL, STANDARD, LOW,    CH,      -,      NONE,       true,     SEFC
            INDIVIDUAL, STANDARD, LOW,    GB,      -,      NONE,       true,     SEFC
            INDIVIDUAL, STANDARD, LOW,    RS,      -,      NONE,       true,     SEFC
            INDIVIDUAL, STANDARD, LOW,    TR,      -,      NONE,       true,     SFC
            INDIVIDUAL, STANDARD, LOW,    US,      US,     GAMBLING,   true,     WAFC
            INDIVIDUAL, STANDARD, LOW,    US,      US,     NONE,       false,    SAC
            INDIVIDUAL, STANDARD, LOW,    US,      US,     -,          true,     WAC
            INDIVIDUAL, STANDARD, LOW,    US,      US,     -,          false,    AC
            """)
    void grantsWhatTheContractSays(
            String type,
            String level,
            String risk,
            String country,
            String taxId,
            String activities,
            boolean complete,
            String granted) {
        EndorsementFacts facts = Facts.active()
                .of(type, level, risk)
                .in(country, taxId)
                .declaring(activities, complete)
                .facts();

        assertThat(POLICY.granted(facts)).isEqualTo(endorsements(granted));
    }

    private static Set<Endorsement> endorsements(String letters) {
        Set<Endorsement> all = EnumSet.noneOf(Endorsement.class);
        letters.chars().forEach(letter -> all.add(Endorsement.values()["SWAEFCM".indexOf(letter)]));
        return all;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void grantsNothingUnlessKycIsApproved(KycStatus status) {
        EndorsementFacts facts = Facts.active()
                .with(status == KycStatus.REJECTED ? CustomerStatus.SUSPENDED : CustomerStatus.PENDING, status)
                .facts();

        assertThat(POLICY.granted(facts)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void grantsNothingUnlessActive(CustomerStatus status) {
        assertThat(POLICY.granted(
                        Facts.active().with(status, KycStatus.APPROVED).facts()))
                .isEmpty();
    }

    @Test
    void aRevokedEndorsementIsWithheldWithAllThatNeedIt() {
        EndorsementFacts facts = Facts.active()
                .of("BUSINESS", "STANDARD", "LOW")
                .revoked(CAN_HOLD_CUSTODY)
                .facts();

        assertThat(POLICY.granted(facts))
                .doesNotContain(CAN_HOLD_CUSTODY, CAN_USE_MPC)
                .contains(CAN_WIRE_TRANSFER);
        assertThat(POLICY.assess(CAN_HOLD_CUSTODY, facts).in(State.ISSUE)).containsExactly("revoked");
        assertThat(POLICY.assess(CAN_USE_MPC, facts).in(State.ISSUE)).containsExactly("can_hold_custody");
    }

    @Test
    void otherActivitiesNeedAnActionOfTheCustomer() {
        EndorsementFacts facts = Facts.active().declaring("GAMBLING", true).facts();

        assertThat(POLICY.assess(CAN_TRADE_STABLECOINS, facts).worst().actionFrom())
                .isEqualTo(ActionFrom.CUSTOMER);
    }

    @Test
    void everyRestrictionInForceIsNamed() {
        Restriction first = restriction(1);
        Restriction second = restriction(2);
        EndorsementFacts facts = Facts.active()
                .restricted(first, restriction(3, CAN_ACH_TRANSFER), second)
                .facts();

        assertThat(POLICY.assess(CAN_WIRE_TRANSFER, facts).worst().message())
                .isEqualTo("Restricted by " + first.id() + ", " + second.id() + ".");
    }

    private static Restriction restriction(int number) {
        return restriction(number, CAN_WIRE_TRANSFER);
    }

    private static Restriction restriction(int number, Endorsement endorsement) {
        return new Restriction(
                new RestrictionId(new UUID(1, number)),
                Set.of(endorsement),
                "chargeback",
                Instant.EPOCH,
                null,
                Role.PLATFORM);
    }

    @Test
    void aRestrictionWithholdsTheEndorsementsItNames() {
        assertThat(POLICY.granted(Facts.active().restricted(restriction(1)).facts()))
                .doesNotContain(CAN_WIRE_TRANSFER)
                .contains(CAN_ACH_TRANSFER);
    }

    @Test
    void everyCriterionIsInExactlyOneBucket() {
        EndorsementFacts facts = Facts.active()
                .with(CustomerStatus.PENDING, KycStatus.UNDER_REVIEW)
                .of("INDIVIDUAL", "STANDARD", null)
                .in("BR", null)
                .facts();

        for (Endorsement endorsement : Endorsement.values()) {
            EndorsementAssessment assessment = POLICY.assess(endorsement, facts);
            assertThat(Arrays.stream(State.values()).flatMap(state -> assessment.in(state).stream()))
                    .containsExactlyInAnyOrderElementsOf(POLICY.criteriaOf(endorsement));
        }
        assertThat(POLICY.assess(CAN_HOLD_CUSTODY, facts).in(State.PENDING))
                .containsExactly("kyc_approved", "status_active", "risk_not_high");
    }

    @Test
    void itsVersionChangesWithIt() {
        EndorsementPolicy other = POLICY.with(Map.of(CAN_ACH_TRANSFER, List.of("us_tax_id")));

        assertThat(other.version()).isNotEqualTo(POLICY.version());
        assertThat(policy().version()).isEqualTo(POLICY.version());
        assertThat(POLICY.with(Map.of(CAN_ACH_TRANSFER, List.of("us_tax_id", "us_address")))
                        .version())
                .as("in another order")
                .isEqualTo(POLICY.version());
    }

    @Test
    void nobodyHasAnEndorsementThatIsNotOffered() {
        EndorsementPolicy other = POLICY.with(Map.of(CAN_HOLD_CUSTODY, List.of("not_offered")));

        assertThat(other.granted(
                        Facts.active().of("BUSINESS", "ENHANCED", "LOW").facts()))
                .doesNotContain(CAN_HOLD_CUSTODY, CAN_USE_MPC);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused(CAN_ACH_TRANSFER, "us_adress", "us_adress");
        assertRefused(CAN_ACH_TRANSFER, "can_ach_transfer", "depend on itself");
        assertRefused(CAN_HOLD_CUSTODY, "can_use_mpc", "depend on itself");
    }

    private static void assertRefused(Endorsement endorsement, String criterion, String problem) {
        assertThatThrownBy(() -> POLICY.with(Map.of(endorsement, List.of(criterion))))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining(problem);
    }
}
