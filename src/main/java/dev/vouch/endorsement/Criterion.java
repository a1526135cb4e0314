package dev.vouch.endorsement;

import dev.vouch.requirement.Need;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a customer that an endorsement can depend on.
 *
 * @param description the fact, in words
 * @param need what KYC has to request for this criterion; null where KYC requests it anyway
 * @param isCondition whether no document or information fulfils it
 */
public record Criterion(
        String name,
        String description,
        @Nullable Need need,
        boolean isCondition,
        Function<EndorsementFacts, CriterionResult> evaluation) {}
