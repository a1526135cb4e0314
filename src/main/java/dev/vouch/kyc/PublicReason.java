package dev.vouch.kyc;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer reads of a reason: for confidential codes always the same sentence, so that nobody is tipped off. */
public final class PublicReason {

    static final String NEUTRAL = "We could not verify the details that were given.";

    private PublicReason() {}

    static String of(String code, String text) {
        return ReasonCode.isConfidential(code) ? NEUTRAL : text;
    }

    /** The reason of a step. Only reviewers read why the checks refer a case. */
    public static @Nullable String of(KycStep step) {
        String reason = step.reason();
        if (reason == null) {
            return null;
        }
        return switch (step.action()) {
            case REFER -> null;
            case REJECT, REVOKE, REQUEST_INFORMATION ->
                codes(reason).anyMatch(ReasonCode::isConfidential) ? NEUTRAL : reason;
            default -> isCodeOfChecks(reason) ? NEUTRAL : reason;
        };
    }

    private static Stream<String> codes(String reason) {
        return Stream.of(reason.split(", "));
    }

    /** Other steps have a sentence or the names of requirements as their reason, or a code of the checks. */
    private static boolean isCodeOfChecks(String reason) {
        return codes(reason).map(ReasonCode::of).flatMap(Optional::stream).anyMatch(ReasonCode::isConfidential);
    }
}
