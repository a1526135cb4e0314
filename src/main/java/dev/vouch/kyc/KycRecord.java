package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerVerification.Details;
import java.util.List;

/** Everything there is to tell of a customer's KYC. */
public record KycRecord(Customer customer, KycFacts facts, Details details, List<KycStep> history) {}
