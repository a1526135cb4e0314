package dev.vouch.kyc;

import dev.vouch.approval.FirstApproval;
import dev.vouch.customer.Customer;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.VerificationDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a customer's KYC.
 *
 * @param kycCase null before KYC starts
 * @param ratings those that reviewers set, oldest first; for reviewers
 * @param findings for reviewers
 * @param firstApprovals the decisions on the customer that wait for a second person, newest first; for reviewers
 */
public record KycRecord(
        Customer customer,
        KycFacts facts,
        VerificationDetails.Details details,
        List<KycStep> history,
        List<SetRating> ratings,
        @Nullable KycCase kycCase,
        List<RecordedFinding> findings,
        List<FirstApproval> firstApprovals) {

    /** Without those on limits and endorsements, which give KYC no new version. */
    public List<FirstApproval> firstApprovalsOnKyc() {
        return firstApprovals.stream()
                .filter(first -> first.kind().startsWith("kyc."))
                .toList();
    }

    /** Grows with every change of the customer or its case. */
    public long version() {
        return customer.version() + (kycCase == null ? 0 : kycCase.version());
    }
}
