package dev.vouch.kyc;

import java.util.List;

/** What a customer still owes: of its own, and of its owners. */
record Outstanding(List<Requirement> own, boolean owners) {

    KycAction action() {
        if (!own.isEmpty()) {
            return KycAction.REQUIRE_MORE;
        }
        return owners ? KycAction.AWAIT_OWNERS : KycAction.COMPLETE;
    }
}
