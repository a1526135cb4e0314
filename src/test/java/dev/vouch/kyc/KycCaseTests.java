package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.KycLifecycle.Step;
import dev.vouch.requirement.Request;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KycCaseTests {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Actor REVIEWER = new Actor(Actor.Type.KEY, "key_reviewer", "key_reviewer");
    private static final Rejection BLURRED = new Rejection(
            "document_unreadable", Explanation.of(Meaning.WRITTEN, "Too blurry."), null, true, false, NOW);

    /** All that are no step, but for awaiting owners that are awaited: nothing follows from that. */
    static Stream<Arguments> everyRefusedPair() {
        return Arrays.stream(KycStatus.values())
                .flatMap(status -> Arrays.stream(KycAction.values())
                        .filter(action -> LifecycleContract.next(status, action).isEmpty())
                        .filter(action -> status != KycStatus.AWAITING_UBO || action != KycAction.AWAIT_OWNERS)
                        .map(action -> Arguments.of(status, action)));
    }

    static Stream<Step> everyStep() {
        return LifecycleContract.STEPS.stream();
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void takesEveryStepThatTheLifecycleHas(Step step) {
        KycCase kycCase = aCaseThatIs(step.from());
        int before = kycCase.steps();

        take(step.action(), kycCase);

        assertThat(kycCase.status()).isEqualTo(step.to());
        assertThat(kycCase.takeSteps()).singleElement().satisfies(taken -> {
            assertThat(taken.number()).isEqualTo(before + 1);
            assertThat(new Step(taken.from(), taken.action(), taken.to())).isEqualTo(step);
            assertThat(taken.actor()).isNotBlank();
            assertThat(taken.at()).isEqualTo(NOW);
        });
    }

    @ParameterizedTest
    @MethodSource("everyRefusedPair")
    void refusesEveryOtherAndLeavesNoTrace(KycStatus status, KycAction action) {
        KycCase kycCase = aCaseThatIs(status);
        int before = kycCase.steps();

        KycStepRefused refused = catchThrowableOfType(KycStepRefused.class, () -> take(action, kycCase));

        assertThat(refused.extensions())
                .containsEntry("current", status)
                .containsEntry(
                        "allowed",
                        KycLifecycle.allowed(status).stream()
                                .filter(possible -> possible != KycAction.KEEP)
                                .toList());
        assertThat(kycCase.status()).isEqualTo(status);
        assertThat(kycCase.steps()).isEqualTo(before);
        assertThat(kycCase.takeSteps()).isEmpty();
        assertThat(kycCase.requests()).isEmpty();
    }

    @Test
    void numbersItsStepsWithoutGaps() {
        KycCase kycCase = aCaseThatIs(KycStatus.NOT_STARTED);
        kycCase.start(Actor.CUSTOMER, NOW);
        kycCase.submit(KycAction.REQUIRE_MORE, REVIEWER, "document", NOW);
        kycCase.submit(KycAction.COMPLETE, REVIEWER, "document", NOW);

        assertThat(kycCase.takeSteps()).extracting(KycStep::number).containsExactly(1, 2, 3);
    }

    @Test
    void keepsAwaitingOwnersWithoutAStep() {
        KycCase kycCase = aCaseThatIs(KycStatus.AWAITING_UBO);

        kycCase.submit(KycAction.AWAIT_OWNERS, REVIEWER, "owner", NOW);

        assertThat(kycCase.takeSteps()).isEmpty();
    }

    @Test
    void reopensOnlyWhatMayBeTriedAgain() {
        KycCase kycCase = aCaseThatIs(KycStatus.MANUAL_REVIEW);
        kycCase.reject(List.of(new Rejection("fraud", Explanation.UNVERIFIED, null, false, false, NOW)), REVIEWER, NOW);

        assertThatThrownBy(() -> kycCase.reopen(List.of(), REVIEWER, null, NOW)).isInstanceOf(KycStepRefused.class);
    }

    @Test
    void asksForWhatAReviewerRequestsUntilItComes() {
        KycCase kycCase = aCaseThatIs(KycStatus.MANUAL_REVIEW);

        kycCase.requestInformation(List.of(Request.again("selfie", NOW)), List.of(BLURRED), REVIEWER, NOW);
        assertThat(kycCase.requests()).extracting(Request::requirement).containsExactly("selfie");

        kycCase.answer(Set.of("selfie"));
        assertThat(kycCase.requests()).isEmpty();
    }

    /** By the shortest path. */
    private static KycCase aCaseThatIs(KycStatus status) {
        Map<KycStatus, List<KycAction>> ways = new EnumMap<>(Map.of(KycStatus.NOT_STARTED, List.of()));
        Deque<KycStatus> next = new ArrayDeque<>(ways.keySet());
        while (!next.isEmpty()) {
            KycStatus from = next.poll();
            KycLifecycle.STEPS.stream()
                    .filter(step -> step.from() == from && !ways.containsKey(step.to()))
                    .forEach(step -> {
                        ways.put(
                                step.to(),
                                Stream.concat(ways.get(from).stream(), Stream.of(step.action()))
                                        .toList());
                        next.add(step.to());
                    });
        }
        KycCase kycCase =
                new KycCase(new PlatformId(TypeId.next()), new CustomerId(TypeId.next()), CustomerType.BUSINESS, NOW);
        ways.get(status).forEach(action -> take(action, kycCase));
        kycCase.takeSteps();
        return kycCase;
    }

    private static void take(KycAction action, KycCase kycCase) {
        switch (action) {
            case START -> kycCase.start(Actor.CUSTOMER, NOW);
            case REQUIRE_MORE, AWAIT_OWNERS, COMPLETE -> kycCase.submit(action, REVIEWER, "a document", NOW);
            case REQUEST_CORRECTION -> kycCase.requestCorrection(List.of(), Actor.CHECKS, NOW);
            case REFER -> kycCase.refer(List.of(ReviewReason.of("risk")), NOW);
            case REQUEST_INFORMATION -> kycCase.requestInformation(List.of(), List.of(), REVIEWER, NOW);
            case APPROVE -> kycCase.approve(REVIEWER, null, NOW);
            case REJECT -> kycCase.reject(List.of(BLURRED), REVIEWER, NOW);
            case REVERIFY -> kycCase.reverify(List.of(), REVIEWER, "name changed", NOW);
            case REVOKE -> kycCase.revoke(List.of(BLURRED), REVIEWER, NOW);
            case KEEP -> {
                if (kycCase.status() == KycStatus.APPROVED) {
                    kycCase.openMonitoringReview(List.of(ReviewReason.of("risk")), NOW);
                }
                kycCase.keep(REVIEWER, null, NOW);
            }
            case RESUBMIT -> kycCase.resubmit(REVIEWER, NOW);
            case REOPEN -> kycCase.reopen(List.of(), REVIEWER, null, NOW);
        }
    }

    /** The second rating equals that of the facts at the time: it raises nothing, so it ends with them. */
    @Test
    void aRatingIsARaiseOnlyAboveTheFactsOfItsTime() {
        RiskAssessment low = new RiskAssessment(RiskRating.LOW, List.of());
        RiskAssessment medium = new RiskAssessment(RiskRating.MEDIUM, List.of("volume"));
        KycCase kycCase = aCaseThatIs(KycStatus.MANUAL_REVIEW);
        kycCase.assess(low);
        kycCase.override(RiskRating.HIGH, "A tip.", REVIEWER, null, NOW);
        kycCase.assess(medium);
        assertThat(kycCase.riskRating()).isEqualTo(RiskRating.HIGH);
        kycCase.assess(low);
        assertThat(kycCase.riskRating()).as("only a reviewer lowers it").isEqualTo(RiskRating.HIGH);

        kycCase.assess(medium);
        kycCase.override(RiskRating.MEDIUM, "The tip was wrong.", REVIEWER, null, NOW);
        kycCase.assess(low);

        assertThat(kycCase.riskRating()).isEqualTo(RiskRating.LOW);
    }
}
