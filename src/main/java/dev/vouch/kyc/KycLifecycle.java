package dev.vouch.kyc;

import static dev.vouch.customer.KycStatus.APPROVED;
import static dev.vouch.customer.KycStatus.AWAITING_UBO;
import static dev.vouch.customer.KycStatus.INCOMPLETE;
import static dev.vouch.customer.KycStatus.MANUAL_REVIEW;
import static dev.vouch.customer.KycStatus.NOT_STARTED;
import static dev.vouch.customer.KycStatus.PENDING;
import static dev.vouch.customer.KycStatus.REJECTED;
import static dev.vouch.customer.KycStatus.UNDER_REVIEW;
import static dev.vouch.kyc.KycAction.APPROVE;
import static dev.vouch.kyc.KycAction.AWAIT_OWNERS;
import static dev.vouch.kyc.KycAction.COMPLETE;
import static dev.vouch.kyc.KycAction.KEEP;
import static dev.vouch.kyc.KycAction.REFER;
import static dev.vouch.kyc.KycAction.REJECT;
import static dev.vouch.kyc.KycAction.REOPEN;
import static dev.vouch.kyc.KycAction.REQUEST_CORRECTION;
import static dev.vouch.kyc.KycAction.REQUEST_INFORMATION;
import static dev.vouch.kyc.KycAction.REQUIRE_MORE;
import static dev.vouch.kyc.KycAction.RESUBMIT;
import static dev.vouch.kyc.KycAction.REVERIFY;
import static dev.vouch.kyc.KycAction.REVOKE;
import static dev.vouch.kyc.KycAction.START;

import dev.vouch.customer.KycStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The whole of KYC on one screen: no other step is possible. */
public final class KycLifecycle {

    /** One edge: in this status, this action leads to that status. */
    public record Step(KycStatus from, KycAction action, KycStatus to) {}

    public static final List<Step> STEPS = List.of(
            step(NOT_STARTED, START, PENDING),
            step(PENDING, REQUIRE_MORE, INCOMPLETE),
            step(INCOMPLETE, REQUIRE_MORE, INCOMPLETE),
            step(PENDING, AWAIT_OWNERS, AWAITING_UBO),
            step(INCOMPLETE, AWAIT_OWNERS, AWAITING_UBO),
            step(PENDING, COMPLETE, UNDER_REVIEW),
            step(INCOMPLETE, COMPLETE, UNDER_REVIEW),
            step(AWAITING_UBO, COMPLETE, UNDER_REVIEW),
            step(AWAITING_UBO, REQUIRE_MORE, INCOMPLETE),
            step(UNDER_REVIEW, REQUEST_CORRECTION, INCOMPLETE),
            step(UNDER_REVIEW, REFER, MANUAL_REVIEW),
            step(UNDER_REVIEW, APPROVE, APPROVED),
            step(UNDER_REVIEW, REJECT, REJECTED),
            step(MANUAL_REVIEW, REQUEST_INFORMATION, INCOMPLETE),
            step(MANUAL_REVIEW, APPROVE, APPROVED),
            step(MANUAL_REVIEW, REJECT, REJECTED),
            step(APPROVED, KEEP, APPROVED),
            step(APPROVED, REVERIFY, INCOMPLETE),
            step(APPROVED, REVOKE, REJECTED),
            step(REJECTED, REOPEN, INCOMPLETE),
            step(REJECTED, RESUBMIT, INCOMPLETE));

    private KycLifecycle() {}

    static Optional<KycStatus> next(KycStatus from, KycAction action) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .map(Step::to)
                .findFirst();
    }

    /** The shortest path of at least one step; empty where no path exists. */
    static List<KycAction> way(KycStatus from, KycStatus to, Predicate<KycAction> possible) {
        Map<KycStatus, List<KycAction>> ways = new EnumMap<>(KycStatus.class);
        Deque<KycStatus> ends = new ArrayDeque<>(List.of(from));
        while (!ends.isEmpty() && !ways.containsKey(to)) {
            KycStatus end = ends.remove();
            STEPS.stream()
                    .filter(step -> step.from() == end && possible.test(step.action()))
                    .filter(step -> !ways.containsKey(step.to()))
                    .forEach(step -> {
                        List<KycAction> way = new ArrayList<>(ways.getOrDefault(end, List.of()));
                        way.add(step.action());
                        ways.put(step.to(), way);
                        ends.add(step.to());
                    });
        }
        return ways.getOrDefault(to, List.of());
    }

    /** The actions that are possible in this status. */
    static List<KycAction> allowed(KycStatus from) {
        return STEPS.stream()
                .filter(step -> step.from() == from)
                .map(Step::action)
                .toList();
    }

    private static Step step(KycStatus from, KycAction action, KycStatus to) {
        return new Step(from, action, to);
    }
}
