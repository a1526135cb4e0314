package dev.vouch.kyc;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer reads of a reason: for confidential codes always the same sentence, so that nobody is tipped off. */
public final class PublicReason {

    private PublicReason() {}

    static Explanation of(String code, String words) {
        return ReasonCode.isConfidential(code) ? Explanation.UNVERIFIED : Explanation.of(Meaning.WRITTEN, words);
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
                codes(reason).anyMatch(ReasonCode::isConfidential) ? Explanation.UNVERIFIED.text() : reason;
            default -> isCodeOfChecks(reason) ? Explanation.UNVERIFIED.text() : reason;
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
