package dev.vouch.kyc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a customer is told. Of sanctions and fraud it is always the same, so that nobody is tipped off. */
public final class PublicReason {

    static final String NEUTRAL = "We could not verify the details that were given.";

    private static final Pattern CONFIDENTIAL = Pattern.compile(
            "sanction|fraud|duplicate|laundering|watch ?list|adverse|politically|\\b(ofac|sdn|peps?|aml)\\b");

    private PublicReason() {}

    static String of(String code, String text) {
        return isConfidential(code) ? NEUTRAL : text;
    }

    /** Of a step of the history. What the checks refer to a person, only reviewers know. */
    public static @Nullable String of(KycStep step) {
        if (step.reason() == null || step.action() == KycAction.REFER) {
            return null;
        }
        return isConfidential(step.reason()) ? NEUTRAL : step.reason();
    }

    private static boolean isConfidential(String text) {
        return CONFIDENTIAL.matcher(text.replace('_', ' ')).find();
    }
}
