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

/** The one table of what endorsements can depend on. Which of it each one does, the policy says. */
@Component
class CriterionCatalog {

    /** To be raised with every change of what a criterion means: it makes a new policy. */
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
                "The activities are none of those listed",
                Need.ADDITIONAL_INFORMATION,
                CriterionCatalog::activitiesNone);
        add("no_open_review", "No monitoring review is open", null, CriterionCatalog::noOpenReview);
        addCondition("risk_not_high", "The risk is not high", null, CriterionCatalog::riskNotHigh);
        addCondition("us_address", "The address is in the United States", null, CriterionCatalog::usAddress);
        addCondition("us_tax_id", "The tax id is one of the United States", null, CriterionCatalog::usTaxId);
        add("tax_id", "There is a tax id", null, CriterionCatalog::taxId);
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
                "Of the enhanced level, or a business",
                Need.ENHANCED_LEVEL,
                CriterionCatalog::enhancedOrBusiness);
        addCondition(NOT_OFFERED, "Never holds: the endorsement is not offered", null, CriterionCatalog::notOffered);
    }

    Optional<Criterion> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** What the criteria themselves rest on. */
    String revision() {
        return REVISION + " " + sepa.source();
    }

    private void add(
            String name, String description, @Nullable Need need, Function<EndorsementFacts, CriterionResult> judge) {
        all.put(name, new Criterion(name, description, need, false, judge));
    }

    /** What nothing that is brought makes hold. */
    private void addCondition(
            String name, String description, @Nullable Need need, Function<EndorsementFacts, CriterionResult> judge) {
        all.put(name, new Criterion(name, description, need, true, judge));
    }

    private static CriterionResult kycApproved(EndorsementFacts facts) {
        return switch (facts.kycStatus()) {
            case APPROVED -> COMPLETE;
            case UNDER_REVIEW, MANUAL_REVIEW -> pending("KYC is under review.");
            case REJECTED -> issue("KYC has been rejected.", REVIEWER);
            case NOT_STARTED, PENDING, INCOMPLETE, AWAITING_UBO ->
                missing("KYC is " + facts.kycStatus() + ": see the customer's requirements.");
        };
    }

    private static CriterionResult statusActive(EndorsementFacts facts) {
        if (facts.status() == CustomerStatus.DELETED) {
            return issue("The customer has been deleted.", PLATFORM);
        }
        if (facts.lockedBy() != null) {
            return issue("The customer is locked.", facts.lockedBy() == Role.REVIEWER ? REVIEWER : PLATFORM);
        }
        CriterionResult kyc = kycApproved(facts);
        return facts.status() != CustomerStatus.ACTIVE && kyc.isComplete() ? pending("It is not active yet.") : kyc;
    }

    private static CriterionResult activitiesNone(EndorsementFacts facts) {
        AdditionalInformation told = facts.additionalInformation();
        if (told == null || told.involvedActivities() == null) {
            return missing("additional_information lacks involved_activities.");
        }
        return told.involvedActivities().equals(List.of(Activity.NONE))
                ? COMPLETE
                : issue("The involved_activities are not just NONE.", CUSTOMER);
    }

    private static CriterionResult noOpenReview(EndorsementFacts facts) {
        return facts.openReview() ? issue("A reviewer has an open review of the customer.", REVIEWER) : COMPLETE;
    }

    /** Not assessed is not high, but nobody is approved before; except in simulations. */
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
            return missing("There is no address.");
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
                : issue("The tax id is not one of the United States.", CUSTOMER);
    }

    private static CriterionResult taxId(EndorsementFacts facts) {
        return facts.taxIdCountry() == null ? missing("There is no tax id.") : COMPLETE;
    }

    private static CriterionResult sourceOfFunds(EndorsementFacts facts) {
        AdditionalInformation told = facts.additionalInformation();
        return told == null || told.sourceOfFunds() == null
                ? missing("additional_information lacks source_of_funds.")
                : COMPLETE;
    }

    /** A bank asks where the account holder is established; a company's own address may be any of its offices. */
    private CriterionResult sepaCountry(EndorsementFacts facts) {
        if (facts.country() == null) {
            return missing("There is neither a country nor an address.");
        }
        return sepa.contains(facts.country()) ? COMPLETE : issue(facts.country() + " is not in SEPA.", CUSTOMER);
    }

    private static CriterionResult additionalInformation(EndorsementFacts facts) {
        AdditionalInformation told = facts.additionalInformation();
        if (told == null) {
            return missing("There is no additional_information.");
        }
        List<String> missing = told.missingFields();
        return missing.isEmpty()
                ? COMPLETE
                : missing("additional_information lacks " + String.join(", ", missing) + ".");
    }

    private static CriterionResult enhancedOrBusiness(EndorsementFacts facts) {
        return facts.type() == CustomerType.BUSINESS || facts.level() == KycLevel.ENHANCED
                ? COMPLETE
                : missing("KYC is of the standard level.", PLATFORM);
    }

    private static CriterionResult notOffered(EndorsementFacts facts) {
        return issue("It is not offered.", PLATFORM);
    }
}
