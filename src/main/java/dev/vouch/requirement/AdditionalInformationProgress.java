package dev.vouch.requirement;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.util.List;

/** The progress of additional information: sent once every field of the customer's type is present. */
final class AdditionalInformationProgress {

    private AdditionalInformationProgress() {}

    static Progress of(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        if (information == null) {
            return Progress.NOT_SENT;
        }
        List<String> missing = information.missingFields();
        return missing.isEmpty()
                ? Progress.ACCEPTED
                : Progress.notSent(Explanation.of(Meaning.PARTS_MISSING, String.join(", ", missing)));
    }
}
