package dev.vouch.endorsement;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.AdditionalInformation.Activity;
import dev.vouch.customer.AdditionalInformation.Counterparty;
import dev.vouch.customer.AdditionalInformation.Jurisdiction;
import dev.vouch.customer.AdditionalInformation.ProfessionalSituation;
import dev.vouch.customer.AdditionalInformation.SourceOfFunds;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Restriction;
import dev.vouch.customer.RiskRating;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Facts in which everything holds, unless it is said otherwise. */
record Facts(EndorsementFacts facts) {

    static Facts active() {
        return new Facts(new EndorsementFacts(
                        CustomerType.INDIVIDUAL,
                        CustomerStatus.ACTIVE,
                        null,
                        KycStatus.APPROVED,
                        false,
                        KycLevel.STANDARD,
                        RiskRating.LOW,
                        false,
                        "US",
                        "US",
                        "US",
                        null,
                        List.of(),
                        Set.of()))
                .declaring("NONE", true);
    }

    Facts with(CustomerStatus status, KycStatus kycStatus) {
        return copy(facts.type(), status, kycStatus, facts.level(), facts.riskRating());
    }

    Facts of(String type, String level, String risk) {
        return copy(
                        CustomerType.valueOf(type),
                        facts.status(),
                        facts.kycStatus(),
                        KycLevel.valueOf(level),
                        risk == null ? null : RiskRating.valueOf(risk))
                .declaring("NONE", true);
    }

    Facts in(String country, String taxIdCountry) {
        return copy(country, taxIdCountry, facts.additionalInformation(), facts.restrictions(), facts.revoked());
    }

    Facts incorporatedIn(String country, String address) {
        return new Facts(new EndorsementFacts(
                facts.type(),
                facts.status(),
                facts.lockedBy(),
                facts.kycStatus(),
                facts.mayRetry(),
                facts.level(),
                facts.riskRating(),
                facts.openReview(),
                country,
                address,
                facts.taxIdCountry(),
                facts.additionalInformation(),
                facts.restrictions(),
                facts.revoked()));
    }

    /** With or without the source of funds. */
    Facts declaring(String activity, boolean complete) {
        AdditionalInformation declared =
                information(activity == null ? null : List.of(Activity.valueOf(activity)), complete);
        return copy(facts.country(), facts.taxIdCountry(), declared, facts.restrictions(), facts.revoked());
    }

    Facts restricted(Restriction... restrictions) {
        return copy(
                facts.country(),
                facts.taxIdCountry(),
                facts.additionalInformation(),
                List.of(restrictions),
                facts.revoked());
    }

    Facts revoked(Endorsement endorsement) {
        return copy(
                facts.country(),
                facts.taxIdCountry(),
                facts.additionalInformation(),
                facts.restrictions(),
                Set.of(endorsement));
    }

    private AdditionalInformation information(List<Activity> activities, boolean complete) {
        boolean isBusiness = facts.type() == CustomerType.BUSINESS;
        BigDecimal amount = new BigDecimal("100.00");
        return new AdditionalInformation(
                facts.type(),
                null,
                null,
                amount,
                amount,
                List.of(Jurisdiction.USA),
                activities,
                List.of(Counterparty.SELF),
                complete ? SourceOfFunds.SAVINGS : null,
                null,
                null,
                null,
                isBusiness ? null : ProfessionalSituation.EMPLOYEE,
                isBusiness ? null : "Baker",
                isBusiness ? "BAKERY" : null,
                isBusiness ? amount : null,
                isBusiness ? amount : null,
                isBusiness ? "A team" : null,
                isBusiness ? false : null,
                null,
                null,
                isBusiness ? "Bread" : null);
    }

    private Facts copy(
            CustomerType type, CustomerStatus status, KycStatus kycStatus, KycLevel level, RiskRating riskRating) {
        return new Facts(new EndorsementFacts(
                type,
                status,
                facts.lockedBy(),
                kycStatus,
                facts.mayRetry(),
                level,
                riskRating,
                facts.openReview(),
                facts.country(),
                facts.addressCountry(),
                facts.taxIdCountry(),
                facts.additionalInformation(),
                facts.restrictions(),
                facts.revoked()));
    }

    private Facts copy(
            String country,
            String taxIdCountry,
            AdditionalInformation declared,
            List<Restriction> restrictions,
            Set<Endorsement> revoked) {
        return new Facts(new EndorsementFacts(
                facts.type(),
                facts.status(),
                facts.lockedBy(),
                facts.kycStatus(),
                facts.mayRetry(),
                facts.level(),
                facts.riskRating(),
                facts.openReview(),
                country,
                country,
                taxIdCountry,
                declared,
                restrictions,
                revoked));
    }
}
