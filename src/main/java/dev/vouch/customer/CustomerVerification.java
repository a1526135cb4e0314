package dev.vouch.customer;

import java.util.List;

/** What KYC adds to a single customer's answer. The KYC package implements it, as customers do not know of KYC. */
public interface CustomerVerification {

    Details of(Customer customer);

    /** The same without looking, for a customer that has just been created and so has brought nothing else. */
    Details ofNew(Customer customer);

    record Details(List<RequirementView> requirements, List<VerificationProfile> profiles) {}
}
