package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.KycLifecycle.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that were promised, written down once more and independently of {@link KycLifecycle}. */
final class LifecycleContract {

    private static final String TABLE = """
            not_started                        | start               | pending
            pending, incomplete                | require_more        | incomplete
            pending, incomplete                | await_owners        | awaiting_ubo
            pending, incomplete, awaiting_ubo  | complete            | under_review
            awaiting_ubo                       | require_more        | incomplete
            under_review                       | request_correction  | incomplete
            under_review                       | refer               | manual_review
            under_review                       | approve             | approved
            under_review                       | reject              | rejected
            manual_review                      | request_information | incomplete
            manual_review                      | approve             | approved
            manual_review                      | reject              | rejected
            approved                           | keep                | approved
            approved                           | reverify            | incomplete
            approved                           | revoke              | rejected
            rejected                           | reopen              | incomplete
            rejected                           | resubmit            | incomplete
            """;

    static final List<Step> STEPS =
            TABLE.lines().flatMap(LifecycleContract::steps).toList();

    private LifecycleContract() {}

    static Optional<KycStatus> next(KycStatus from, KycAction action) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .map(Step::to)
                .findFirst();
    }

    private static Stream<Step> steps(String line) {
        String[] columns = line.toUpperCase(Locale.ROOT).split(" *\\| *");
        return Arrays.stream(columns[0].split(", "))
                .map(from -> new Step(
                        KycStatus.valueOf(from), KycAction.valueOf(columns[1]), KycStatus.valueOf(columns[2])));
    }
}
