package dev.vouch.kyc;

import java.util.List;
import java.util.stream.Stream;

/** What a customer still owes: of its own, and of its owners. */
record Outstanding(List<Requirement> own, boolean owners) {

    List<String> names() {
        return Stream.concat(
                        own.stream().map(Requirement::name),
                        owners ? Stream.of(Requirements.BENEFICIAL_OWNERS) : Stream.empty())
                .toList();
    }

    KycAction action() {
        if (!own.isEmpty()) {
            return KycAction.REQUIRE_MORE;
        }
        return owners ? KycAction.AWAIT_OWNERS : KycAction.COMPLETE;
    }
}
