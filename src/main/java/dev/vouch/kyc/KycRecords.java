package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.RequirementView;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells of KYC without changing it. */
@Service
public class KycRecords {

    private final CustomerService customers;
    private final KycCaseRepository cases;
    private final KycFactsReader facts;
    private final VerificationDetails details;
    private final KycHistory history;
    private final Requirements requirements;
    private final EndorsementNeeds needs;
    private final Findings findings;

    KycRecords(
            CustomerService customers,
            KycCaseRepository cases,
            KycFactsReader facts,
            VerificationDetails details,
            KycHistory history,
            Requirements requirements,
            EndorsementNeeds needs,
            Findings findings) {
        this.customers = customers;
        this.cases = cases;
        this.facts = facts;
        this.details = details;
        this.history = history;
        this.requirements = requirements;
        this.needs = needs;
        this.findings = findings;
    }

    public KycRecord of(PlatformId platform, CustomerId id) {
        Customer customer = customers.retrieve(platform, id);
        KycFacts read = facts.read(customer);
        return new KycRecord(
                customer,
                read,
                details.of(read),
                history.of(platform, id),
                cases.find(platform.uuid(), id.uuid()).orElse(null),
                findings.of(platform, id));
    }

    /**
     * What will be asked of a customer that does not exist yet.
     *
     * @param endorsement what it is to have; null for no more than approved KYC
     */
    public List<RequirementView> required(
            CustomerType type, @Nullable String country, KycLevel level, @Nullable Endorsement endorsement) {
        Set<Need> needed = endorsement == null ? Set.of() : needs.of(endorsement);
        boolean raisesLevel = needed.contains(Need.ENHANCED_LEVEL) && type == CustomerType.INDIVIDUAL;
        List<Requirement> required = requirements.of(
                type, country == null ? Set.of() : Set.of(country), raisesLevel ? KycLevel.ENHANCED : level, false);
        Stream<RequirementView> additional = needed.contains(Need.ADDITIONAL_INFORMATION)
                ? requirements.besides(required, AdditionalInformationProgress.REQUIREMENT).stream()
                        .map(requirement ->
                                VerificationDetails.view(requirement, whatNeeds(Need.ADDITIONAL_INFORMATION)))
                : Stream.empty();
        return Stream.concat(required.stream().map(VerificationDetails::view), additional)
                .toList();
    }

    /** The conditions of an endorsement that no document can meet. */
    public List<Condition> conditions(@Nullable Endorsement endorsement) {
        return endorsement == null ? List.of() : needs.conditions(endorsement);
    }

    private List<Endorsement> whatNeeds(Need need) {
        return Stream.of(Endorsement.values())
                .filter(endorsement -> needs.of(endorsement).contains(need))
                .toList();
    }
}
