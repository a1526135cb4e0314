package dev.vouch.kyc.check;

import dev.vouch.id.ScreeningId;
import dev.vouch.screening.ScreeningVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer, screened once.
 *
 * @param run the run of the checks that it was a part of; null for one that followed a new edition of a list
 * @param version the edition of each list
 * @param matches how many entries are alike
 * @param isNews whether one of them was not known, or not in this strength
 */
public record Screening(
        ScreeningId id, @Nullable Integer run, ScreeningVersion version, int matches, boolean isNews, Instant at) {}
