package dev.vouch.kyc;

import java.util.Set;

/** What a customer is told. Of sanctions and fraud it is always the same, so that nobody is tipped off. */
final class PublicReason {

    static final String NEUTRAL = "We could not verify the details that were given.";

    private static final Set<String> CONFIDENTIAL =
            Set.of("sanctions_match", "sanctions_suspected", "fraud", "fraud_suspected", "duplicate_customer");

    private PublicReason() {}

    static String of(String code, String text) {
        return CONFIDENTIAL.contains(code) ? NEUTRAL : text;
    }
}
