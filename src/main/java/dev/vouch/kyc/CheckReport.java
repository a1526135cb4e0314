package dev.vouch.kyc;

import dev.vouch.customer.Profile;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of the checks, for reviewers.
 *
 * @param profile the customer's profile at that time; documents and owners are of that time too
 */
public record CheckReport(
        int number,
        Instant at,
        Profile profile,
        List<DocumentFact> documents,
        List<OwnerFact> owners,
        List<Result> results) {

    /** @param outcome as the API calls it */
    public record Result(
            String check, String outcome, @Nullable String detail) {}
}
