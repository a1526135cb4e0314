package dev.vouch.kyc.check;

import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.OwnerFact;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The customer, and each owner, is 18. */
@Component
class MinimumAgeCheck implements Check {

    private static final String NAME = "minimum_age";
    private static final int YEARS = 18;

    @Override
    public CheckResult of(KycFacts facts) {
        LocalDate latestBirth = facts.today().minusYears(YEARS);
        boolean underage = Stream.concat(
                        Stream.ofNullable(facts.profile().dateOfBirth()),
                        facts.owners().stream().map(OwnerFact::dateOfBirth).filter(Objects::nonNull))
                .anyMatch(birth -> birth.isAfter(latestBirth));
        return underage ? CheckResult.reject(NAME, "under_age", "Younger than 18 years.") : CheckResult.clear(NAME);
    }
}
