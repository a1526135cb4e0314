package dev.vouch.endorsement;

import dev.vouch.requirement.Need;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something an endorsement can be made to depend on.
 *
 * @param description what has to hold, in words
 * @param need what KYC has to ask for, so that it can hold; null where KYC asks for it anyway
 * @param isCondition whether nothing that a customer brings makes it hold, but only what it is
 */
public record Criterion(
        String name,
        String description,
        @Nullable Need need,
        boolean isCondition,
        Function<EndorsementFacts, CriterionResult> judge) {}
