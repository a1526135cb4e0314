package dev.vouch.requirement;

import static dev.vouch.customer.RequirementStatus.ACCEPTED;
import static dev.vouch.customer.RequirementStatus.NOT_SENT;
import static dev.vouch.customer.RequirementStatus.PENDING;
import static dev.vouch.customer.RequirementStatus.REJECTED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.CustomerVerification;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.RequirementStatus;
import dev.vouch.customer.RequirementView;
import dev.vouch.customer.VerificationProfile;
import dev.vouch.customer.VerificationProfile.Criteria;
import dev.vouch.customer.VerificationProfile.Status;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Requirements and verification profiles as the API shows them: derived from the facts each time, never stored. */
@Component
public class VerificationDetails implements CustomerVerification {

    /** All endorsements need KYC approved, so a requirement of KYC blocks them all, which is what no list stands for. */
    private static final List<Endorsement> ALL = List.of();

    private final Requirements requirements;
    private final KycFactsReader reader;

    VerificationDetails(Requirements requirements, KycFactsReader reader) {
        this.requirements = requirements;
        this.reader = reader;
    }

    @Override
    public Details of(Customer customer) {
        return of(reader.readWithParts(customer));
    }

    @Override
    public Details ofNew(Customer customer) {
        return of(reader.ofNew(customer));
    }

    private Details of(KycFactsReader.WithParts whole) {
        return of(whole.facts(), whole.parts());
    }

    /** Of KYC alone. */
    public Details of(KycFacts facts) {
        return of(facts, List.of());
    }

    private Details of(KycFacts facts, List<Object> parts) {
        List<Requirement> all = requirements.of(facts);
        return new Details(
                all.stream().map(requirement -> view(requirement, facts)).toList(),
                List.of(profile(all, facts)),
                parts);
    }

    private static RequirementView view(Requirement requirement, KycFacts facts) {
        Progress progress = requirement.shown(facts);
        RequirementView view =
                new RequirementView(requirement.name(), progress.status(), requirement.anyOf(), progress.reason(), ALL);
        boolean isOfOwners = requirement.name().equals(Requirements.BENEFICIAL_OWNERS);
        return isOfOwners && progress.equals(requirement.progress(facts))
                ? view.of(OwnersProgress.undeclared(facts), OwnersProgress.requirements(facts))
                : view;
    }

    /** Of a customer that does not exist yet. */
    static RequirementView view(Requirement requirement) {
        return view(requirement, ALL);
    }

    /** Of a customer that does not exist yet, where KYC alone would not ask for it. */
    static RequirementView view(Requirement requirement, List<Endorsement> blocks) {
        return new RequirementView(requirement.name(), NOT_SENT, requirement.anyOf(), null, blocks);
    }

    private static VerificationProfile profile(List<Requirement> requirements, KycFacts facts) {
        Map<RequirementStatus, List<String>> criteria = requirements.stream()
                .collect(groupingBy(
                        requirement -> requirement.shown(facts).status(),
                        mapping(requirement -> requirement.criterion(), toList())));
        return new VerificationProfile(
                facts.type() == CustomerType.INDIVIDUAL ? "kyc_profile_a" : "kyb_profile_a",
                status(requirements, facts),
                new Criteria(
                        criteria.getOrDefault(ACCEPTED, List.of()),
                        criteria.getOrDefault(PENDING, List.of()),
                        criteria.getOrDefault(NOT_SENT, List.of()),
                        criteria.getOrDefault(REJECTED, List.of())));
    }

    private static Status status(List<Requirement> requirements, KycFacts facts) {
        return switch (facts.customer().kycStatus()) {
            case APPROVED -> Status.APPROVED;
            case REJECTED -> Status.REJECTED;
            default ->
                requirements.stream()
                                .allMatch(
                                        requirement -> requirement.shown(facts).isSent())
                        ? Status.PENDING
                        : Status.INCOMPLETE;
        };
    }
}
