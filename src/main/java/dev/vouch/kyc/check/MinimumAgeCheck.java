package dev.vouch.kyc.check;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.OwnerId;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.requirement.RequirementName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks that the customer, and each owner who is verified or represents the business, is at least 18. Only the
 * customer's own age is a final rejection: an owner can be replaced, or hold its share through a representative. A birth
 * date more than 120 years ago is implausible and must be corrected.
 */
@Component
class MinimumAgeCheck implements Check {

    private static final String NAME = "minimum_age";
    private static final int YEARS = 18;
    private static final int OLDEST = 120;

    @Override
    public CheckResult of(KycFacts facts) {
        LocalDate latestBirth = facts.today().minusYears(YEARS);
        if (isAfter(latestBirth, facts.profile().dateOfBirth())) {
            return CheckResult.reject(NAME, "under_age", "Younger than 18 years.");
        }
        LocalDate earliestBirth = facts.today().minusYears(OLDEST + 1L);
        if (isPlaceholder(earliestBirth, facts.profile().dateOfBirth())) {
            return CheckResult.fix(
                    NAME, RequirementName.DATE_OF_BIRTH.toString(), Explanation.of(Meaning.BIRTH_DATE_IMPLAUSIBLE));
        }
        return Stream.concat(
                        facts.ownersToVerify().stream(), facts.owners().stream().filter(OwnerFact::isRepresentative))
                .flatMap(owner -> fault(owner, earliestBirth, latestBirth).stream())
                .findFirst()
                .map(fault -> CheckResult.refer(NAME, fault, fault))
                .orElseGet(() -> CheckResult.clear(NAME));
    }

    private static Optional<String> fault(OwnerFact owner, LocalDate earliestBirth, LocalDate latestBirth) {
        if (isAfter(latestBirth, owner.dateOfBirth())) {
            return Optional.of(new OwnerId(owner.id()) + " is younger than 18 years.");
        }
        return isPlaceholder(earliestBirth, owner.dateOfBirth())
                ? Optional.of(new OwnerId(owner.id()) + " is older than 120 years.")
                : Optional.empty();
    }

    private static boolean isPlaceholder(LocalDate earliestBirth, @Nullable LocalDate birth) {
        return birth != null && !birth.isAfter(earliestBirth);
    }

    private static boolean isAfter(LocalDate latestBirth, @Nullable LocalDate birth) {
        return birth != null && birth.isAfter(latestBirth);
    }
}
