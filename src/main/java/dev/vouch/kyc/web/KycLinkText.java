package dev.vouch.kyc.web;

import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RequirementStatus;
import dev.vouch.customer.RequirementView;
import dev.vouch.error.RequestFailed;
import dev.vouch.kyc.KycRecord;
import java.util.stream.Collectors;

/** What the customer reads: words for people, none of the names in the API. */
final class KycLinkText {

    private KycLinkText() {}

    static String of(KycRecord kyc) {
        String missing = kyc.details().requirements().stream()
                .filter(requirement -> requirement.status() == RequirementStatus.NOT_SENT
                        || requirement.status() == RequirementStatus.REJECTED)
                .map(KycLinkText::line)
                .collect(Collectors.joining("\n"));
        String status = status(kyc.customer().kycStatus());
        return missing.isEmpty() ? status + "\n" : status + "\n\nStill required:\n" + missing + "\n";
    }

    static String of(RequestFailed failure) {
        return "This link is not valid or has expired. " + failure.detail()
                + "\nAsk for a fresh link where you got this one.\n";
    }

    private static String line(RequirementView requirement) {
        String name = "- " + requirement.name().replace('_', ' ');
        return requirement.reason() == null ? name : name + ": " + requirement.reason();
    }

    private static String status(KycStatus status) {
        return switch (status) {
            case NOT_STARTED -> "Your verification has not begun.";
            case PENDING -> "Your verification has begun: we are waiting for what you have to send.";
            case INCOMPLETE -> "Something is still missing for your verification.";
            case AWAITING_UBO -> "We are waiting for what the owners of your business have to send.";
            case UNDER_REVIEW, MANUAL_REVIEW -> "We are looking at what you sent. There is nothing for you to do.";
            case APPROVED -> "You are verified. There is nothing for you to do.";
            case REJECTED -> "We could not verify you.";
        };
    }
}
