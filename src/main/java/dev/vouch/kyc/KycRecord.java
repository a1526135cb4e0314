package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerVerification.Details;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to tell of a customer's KYC.
 *
 * @param firstApproval where a second one is awaited
 */
public record KycRecord(
        Customer customer,
        KycFacts facts,
        Details details,
        List<KycStep> history,
        @Nullable FirstApproval firstApproval) {}
