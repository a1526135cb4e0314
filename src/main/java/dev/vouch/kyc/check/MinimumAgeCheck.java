package dev.vouch.kyc.check;

import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.OwnerFact;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The customer is 18, and so is each owner who is verified or speaks for the business. Only the customer's own age is
 * final: an owner may be replaced, or hold a share by somebody who acts for it.
 */
@Component
class MinimumAgeCheck implements Check {

    private static final String NAME = "minimum_age";
    private static final int YEARS = 18;

    @Override
    public CheckResult of(KycFacts facts) {
        LocalDate latestBirth = facts.today().minusYears(YEARS);
        if (isAfter(latestBirth, facts.profile().dateOfBirth())) {
            return CheckResult.reject(NAME, "under_age", "Younger than 18 years.");
        }
        return Stream.concat(
                        facts.ownersToVerify().stream(), facts.owners().stream().filter(OwnerFact::isRepresentative))
                .filter(owner -> isAfter(latestBirth, owner.dateOfBirth()))
                .findFirst()
                .map(owner -> CheckResult.refer(
                        NAME,
                        new OwnerId(owner.id()).toString(),
                        new OwnerId(owner.id()) + " is younger than 18 years."))
                .orElseGet(() -> CheckResult.clear(NAME));
    }

    private static boolean isAfter(LocalDate latestBirth, @Nullable LocalDate birth) {
        return birth != null && birth.isAfter(latestBirth);
    }
}
