package dev.vouch.endorsement;

import static dev.vouch.endorsement.ActionFrom.CUSTOMER;
import static dev.vouch.endorsement.ActionFrom.PLATFORM;
import static dev.vouch.endorsement.ActionFrom.REVIEWER;
import static dev.vouch.endorsement.CriterionResult.COMPLETE;
import static dev.vouch.endorsement.CriterionResult.issue;
import static dev.vouch.endorsement.CriterionResult.missing;
import static dev.vouch.endorsement.CriterionResult.pending;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.AdditionalInformation.Activity;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.platform.Role;
import dev.vouch.requirement.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every criterion that an endorsement can depend on. The policy says which endorsement depends on which criteria. */
@Component
class CriterionCatalog {

    /** Raise it whenever a criterion changes its meaning: this makes a new policy, and customers are evaluated again. */
    private static final int REVISION = 1;

    static final String NOT_OFFERED = "not_offered";

    private static final String UNITED_STATES = "US";

    private final Map<String, Criterion> all = new LinkedHashMap<>();
    private final SepaCountries sepa;

    CriterionCatalog(SepaCountries sepa) {
        this.sepa = sepa;
        add("kyc_approved", "KYC is approved", null, CriterionCatalog::kycApproved);
        add("status_active", "The customer is active, and so not locked", null, CriterionCatalog::statusActive);
        addCondition(
                "activities_none",
                "The customer declares no involved activity (NONE)",
                Need.ADDITIONAL_INFORMATION,
                CriterionCatalog::activitiesNone);
        add("no_open_review", "No monitoring review of the approval is open", null, CriterionCatalog::noOpenReview);
        addCondition("risk_not_high", "The risk is not high", null, CriterionCatalog::riskNotHigh);
        addCondition("us_address", "The address is in the United States", null, CriterionCatalog::usAddress);
        addCondition("us_tax_id", "The tax id was issued in the United States", null, CriterionCatalog::usTaxId);
        add("tax_id", "The tax id is known", null, CriterionCatalog::taxId);
        add(
                "source_of_funds",
                "The source of funds is known",
                Need.ADDITIONAL_INFORMATION,
                CriterionCatalog::sourceOfFunds);
        addCondition(
                "sepa_country",
                "The country of residence, or of a business's incorporation, is in SEPA",
                null,
                this::sepaCountry);
        add(
                "additional_information",
                "The additional_information is complete",
                Need.ADDITIONAL_INFORMATION,
                CriterionCatalog::additionalInformation);
        add(
                "enhanced_or_business",
                "The KYC level is enhanced, or the customer is a business",
                Need.ENHANCED_LEVEL,
                CriterionCatalog::enhancedOrBusiness);
        addCondition(
                NOT_OFFERED,
                "The endorsement is not offered, so no customer can have it",
                null,
                CriterionCatalog::notOffered);
    }

    Optional<Criterion> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** Changes with the meaning of the criteria and with the list of SEPA countries. */
    String revision() {
        return REVISION + " " + sepa.source();
    }

    private void add(
            String name,
            String description,
            @Nullable Need need,
            Function<EndorsementFacts, CriterionResult> evaluation) {
        all.put(name, new Criterion(name, description, need, false, evaluation));
    }

    /** No document or information fulfils a condition: the customer meets it or does not. */
    private void addCondition(
            String name,
            String description,
            @Nullable Need need,
            Function<EndorsementFacts, CriterionResult> evaluation) {
        all.put(name, new Criterion(name, description, need, true, evaluation));
    }

    private static CriterionResult kycApproved(EndorsementFacts facts) {
        return switch (facts.kycStatus()) {
            case APPROVED -> COMPLETE;
            case UNDER_REVIEW, MANUAL_REVIEW -> pending("KYC is under review.");
            case REJECTED ->
                facts.mayRetry()
                        ? issue("KYC has been rejected: see rejection_reasons. New documents reopen it.", CUSTOMER)
                        : issue("KYC has been rejected.", REVIEWER);
            case NOT_STARTED, PENDING, INCOMPLETE, AWAITING_UBO ->
                missing("KYC is " + facts.kycStatus() + ": see the customer's requirements.");
        };
    }

    static CriterionResult statusActive(EndorsementFacts facts) {
        if (facts.status() == CustomerStatus.DELETED) {
            // Only a reviewer restores it.
            return issue("The customer has been deleted.", REVIEWER);
        }
        if (facts.lockedBy() != null) {
            return issue("The customer is locked.", facts.lockedBy() == Role.REVIEWER ? REVIEWER : PLATFORM);
        }
        CriterionResult kyc = kycApproved(facts);
        return facts.status() != CustomerStatus.ACTIVE && kyc.isComplete()
                ? pending("The customer is not active yet.")
                : kyc;
    }

    private static CriterionResult activitiesNone(EndorsementFacts facts) {
        AdditionalInformation information = facts.additionalInformation();
        if (information == null || information.involvedActivities() == null) {
            return missing("additional_information lacks involved_activities.");
        }
        return information.involvedActivities().equals(List.of(Activity.NONE))
                ? COMPLETE
                : issue("The customer declares involved_activities other than NONE.", CUSTOMER);
    }

    private static CriterionResult noOpenReview(EndorsementFacts facts) {
        return facts.openReview() ? issue("A monitoring review of the customer is open.", REVIEWER) : COMPLETE;
    }

    /** KYC assesses the risk before it approves a customer; only simulations approve without a rating. */
    private static CriterionResult riskNotHigh(EndorsementFacts facts) {
        if (facts.riskRating() == RiskRating.HIGH) {
            return issue("The risk is high.", REVIEWER);
        }
        return facts.riskRating() == null && facts.kycStatus() != KycStatus.APPROVED
                ? pending("The risk has not been assessed yet.")
                : COMPLETE;
    }

    private static CriterionResult usAddress(EndorsementFacts facts) {
        if (facts.addressCountry() == null) {
            return missing("The address is missing.");
        }
        return facts.addressCountry().equals(UNITED_STATES)
                ? COMPLETE
                : issue("The address is not in the United States.", CUSTOMER);
    }

    private static CriterionResult usTaxId(EndorsementFacts facts) {
        if (facts.taxIdCountry() == null) {
            return taxId(facts);
        }
        return facts.taxIdCountry().equals(UNITED_STATES)
                ? COMPLETE
                : issue("The tax id was not issued in the United States.", CUSTOMER);
    }

    private static CriterionResult taxId(EndorsementFacts facts) {
        return facts.taxIdCountry() == null ? missing("The tax id is missing.") : COMPLETE;
    }

    private static CriterionResult sourceOfFunds(EndorsementFacts facts) {
        AdditionalInformation information = facts.additionalInformation();
        return information == null || information.sourceOfFunds() == null
                ? missing("additional_information lacks source_of_funds.")
                : COMPLETE;
    }

    /** A bank asks where the account holder is established; a company's own address may be any of its offices. */
    private CriterionResult sepaCountry(EndorsementFacts facts) {
        if (facts.country() == null) {
            return missing("The country and the address are missing.");
        }
        return sepa.contains(facts.country()) ? COMPLETE : issue(facts.country() + " is not in SEPA.", CUSTOMER);
    }

    private static CriterionResult additionalInformation(EndorsementFacts facts) {
        AdditionalInformation information = facts.additionalInformation();
        if (information == null) {
            return missing("The additional_information is missing.");
        }
        List<String> missing = information.missingFields();
        return missing.isEmpty()
                ? COMPLETE
                : missing("additional_information lacks " + String.join(", ", missing) + ".");
    }

    private static CriterionResult enhancedOrBusiness(EndorsementFacts facts) {
        return facts.type() == CustomerType.BUSINESS || facts.level() == KycLevel.ENHANCED
                ? COMPLETE
                : missing("The KYC level is standard.", PLATFORM);
    }

    private static CriterionResult notOffered(EndorsementFacts facts) {
        return issue("The endorsement is not offered.", PLATFORM);
    }
}
