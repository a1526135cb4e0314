package dev.vouch.requirement;

import static dev.vouch.customer.RequirementStatus.ACCEPTED;
import static dev.vouch.customer.RequirementStatus.NOT_SENT;
import static dev.vouch.customer.RequirementStatus.PENDING;
import static dev.vouch.customer.RequirementStatus.REJECTED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vouch.customer.CustomerType;
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
public class VerificationDetails {

    /** All endorsements need approved KYC, so a requirement of KYC blocks all of them: {@code blocks} is absent. */
    private static final List<Endorsement> ALL = List.of();

    private final Requirements requirements;

    VerificationDetails(Requirements requirements) {
        this.requirements = requirements;
    }

    public record Details(List<RequirementView> requirements, List<VerificationProfile> profiles) {}

    /** A requirement with its progress as the API shows it, which depends on all documents. */
    private record Shown(Requirement requirement, Progress progress) {}

    public Details of(KycFacts facts) {
        List<Shown> all = requirements.of(facts).stream()
                .map(requirement -> new Shown(requirement, requirement.shown(facts)))
                .toList();
        return new Details(all.stream().map(shown -> view(shown, facts)).toList(), List.of(profile(all, facts)));
    }

    private static RequirementView view(Shown shown, KycFacts facts) {
        Requirement requirement = shown.requirement();
        Progress progress = shown.progress();
        RequirementView view =
                new RequirementView(requirement.name(), progress.status(), requirement.anyOf(), progress.reason(), ALL);
        boolean isOfOwners = RequirementName.BENEFICIAL_OWNERS.is(requirement.name());
        return isOfOwners && progress.equals(requirement.progress(facts))
                ? view.of(OwnersProgress.undeclared(facts), OwnersProgress.requirements(facts))
                : view;
    }

    /** A requirement of a customer that does not exist yet. */
    static RequirementView view(Requirement requirement) {
        return view(requirement, ALL);
    }

    /** A requirement of an endorsement, of a customer that does not exist yet. */
    static RequirementView view(Requirement requirement, List<Endorsement> blocks) {
        return new RequirementView(requirement.name(), NOT_SENT, requirement.anyOf(), null, blocks);
    }

    private static VerificationProfile profile(List<Shown> all, KycFacts facts) {
        Map<RequirementStatus, List<String>> criteria = all.stream()
                .collect(groupingBy(
                        shown -> shown.progress().status(),
                        mapping(shown -> shown.requirement().criterion(), toList())));
        return new VerificationProfile(
                facts.type() == CustomerType.INDIVIDUAL ? "kyc_profile_a" : "kyb_profile_a",
                status(all, facts),
                new Criteria(
                        criteria.getOrDefault(ACCEPTED, List.of()),
                        criteria.getOrDefault(PENDING, List.of()),
                        criteria.getOrDefault(NOT_SENT, List.of()),
                        criteria.getOrDefault(REJECTED, List.of())));
    }

    private static Status status(List<Shown> all, KycFacts facts) {
        return switch (facts.customer().kycStatus()) {
            case APPROVED -> Status.APPROVED;
            case REJECTED -> Status.REJECTED;
            default -> all.stream().allMatch(shown -> shown.progress().isSent()) ? Status.PENDING : Status.INCOMPLETE;
        };
    }
}
