package dev.vouch.requirement;

import dev.vouch.agreement.CurrentTerms;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.RequirementView;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what a customer will have to provide, before the customer exists. */
@Component
public class RequirementCatalog {

    private final Requirements requirements;
    private final EndorsementNeeds needs;
    private final CurrentTerms terms;

    RequirementCatalog(Requirements requirements, EndorsementNeeds needs, CurrentTerms terms) {
        this.requirements = requirements;
        this.needs = needs;
        this.terms = terms;
    }

    /**
     * The requirements of a customer that does not exist yet.
     *
     * @param endorsement the endorsement to reach; null for approved KYC alone
     */
    public List<RequirementView> required(
            PlatformId platform,
            CustomerType type,
            @Nullable String country,
            KycLevel level,
            @Nullable Endorsement endorsement) {
        Set<Need> needed = endorsement == null ? Set.of() : needs.of(endorsement);
        boolean raisesLevel = needed.contains(Need.ENHANCED_LEVEL) && type == CustomerType.INDIVIDUAL;
        List<Requirement> required = requirements.of(
                type, country == null ? Set.of() : Set.of(country), raisesLevel ? KycLevel.ENHANCED : level, false);
        Stream<RequirementView> additional = needed.contains(Need.ADDITIONAL_INFORMATION)
                ? requirements.beyond(required, RequirementName.ADDITIONAL_INFORMATION.toString()).stream()
                        .map(requirement -> VerificationDetails.view(requirement, needing(Need.ADDITIONAL_INFORMATION)))
                : Stream.empty();
        Stream<RequirementView> ofTerms =
                terms.ofService(platform).stream().map(current -> VerificationDetails.view(Requirements.TERMS));
        return Stream.of(required.stream().map(VerificationDetails::view), additional, ofTerms)
                .flatMap(Function.identity())
                .toList();
    }

    /** The conditions of an endorsement that no document can fulfil. */
    public List<Condition> conditions(@Nullable Endorsement endorsement) {
        return endorsement == null ? List.of() : needs.conditions(endorsement);
    }

    private List<Endorsement> needing(Need need) {
        return Stream.of(Endorsement.values())
                .filter(endorsement -> needs.of(endorsement).contains(need))
                .toList();
    }
}
