package dev.vouch.screening;

import java.util.Collections;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/**
 * Scores a candidate: how alike the names are, moved by the birth date. The same birth date makes up for much of the
 * difference between names. Without it, a name that innocent people share by accident is no match: the more common its
 * words are on the list, the more the birth date has to agree.
 */
record MatchScore(double possibleFrom, double strongFrom) {

    private static final double SAME_DATE_MAKES_UP_FOR = 0.7;
    private static final double SAME_YEAR_MAKES_UP_FOR = 0.25;
    private static final double DIFFERENT_DATE_COSTS = 0.05;

    private static final int MOST_SLIPS = 2;

    /** Too many shorter names are two slips apart. */
    private static final int LEAST_FOR_TWO_SLIPS_IN_A_YEAR = 12;

    private static final double VERY_ALIKE = 0.89;

    /** How many accidental matches are accepted with a birth date that agrees so far. */
    private static final double COINCIDENCES_IN_A_YEAR = 0.1;

    private static final double COINCIDENCES_WITHIN_A_YEAR = 0.02;
    private static final double COINCIDENCES_WITHOUT_A_DATE = 0.01;
    private static final double COINCIDENCES_WITH_ANOTHER_DATE = 0.001;

    private static final double SAME_WORD = 0.9;

    /** With another birth date, other spellings do not count. */
    private static final double SAME_SPELLING = 0.95;

    Optional<SanctionsMatch> match(Candidate candidate, SanctionsQuery query, WordCounts counts) {
        BirthDateAgreement agreement = query.birthDate() == null
                ? BirthDateAgreement.UNCLEAR
                : ListedDate.agreement(query.birthDate(), candidate.birthDates());
        double names = NameSimilarity.of(
                candidate.wanted().normalised(),
                candidate.normalised(),
                candidate.wanted().isWithoutVowels());
        double score = score(names, agreement);
        if (score < possibleFrom && isNear(candidate, agreement)) {
            score = possibleFrom;
        }
        if (score < possibleFrom || query.birthDate() != null && isAccident(candidate, names, agreement, counts)) {
            return Optional.empty();
        }
        boolean strong = score >= strongFrom && agreement != BirthDateAgreement.DIFFERENT;
        return Optional.of(new SanctionsMatch(
                candidate.list(),
                candidate.edition(),
                candidate.entryId(),
                candidate.listedName(),
                candidate.primaryName(),
                score,
                strong ? MatchStrength.STRONG : MatchStrength.POSSIBLE,
                agreement,
                !Collections.disjoint(query.countries(), candidate.countries()),
                candidate.programs()));
    }

    /** Slips leave little of a short name; with the same birth date or year it is possible all the same. */
    private static boolean isNear(Candidate candidate, BirthDateAgreement agreement) {
        String wanted = candidate.wanted().normalised();
        String listed = candidate.normalised();
        return switch (agreement) {
            case SAME_DATE -> NameSimilarity.slips(wanted, listed, NameWord::slipsByEar) <= MOST_SLIPS;
            case SAME_YEAR ->
                NameSimilarity.slips(wanted, listed, oneSlip(candidate)) <= 1
                        || listed.length() >= LEAST_FOR_TWO_SLIPS_IN_A_YEAR
                                && NameSimilarity.slips(wanted, listed, NameWord::slipsOfOneWord) <= MOST_SLIPS;
            case UNCLEAR, DIFFERENT -> false;
        };
    }

    /** A script without vowels has too few letters for the stricter comparison. */
    private static ToIntBiFunction<NameWord, NameWord> oneSlip(Candidate candidate) {
        return candidate.wanted().isWithoutVowels() ? NameWord::slipsByEar : NameWord::slipsOfOneSound;
    }

    private static boolean isAccident(
            Candidate candidate, double names, BirthDateAgreement agreement, WordCounts counts) {
        SharedWords words = SharedWords.of(candidate);
        double coincidences = counts.coincidences(words.shared());
        return switch (agreement) {
            case SAME_DATE -> false;
            case SAME_YEAR -> {
                boolean isAlike = names >= VERY_ALIKE && !words.differTwice() || isNear(candidate, agreement);
                yield !isAlike && coincidences > COINCIDENCES_IN_A_YEAR;
            }
            case UNCLEAR ->
                candidate.birthDates().isEmpty()
                        ? names < 1 && (coincidences > COINCIDENCES_WITHOUT_A_DATE || words.areAnothers(SAME_WORD))
                        : coincidences > COINCIDENCES_WITHIN_A_YEAR || words.soundLikeAnothers();
            case DIFFERENT -> coincidences > COINCIDENCES_WITH_ANOTHER_DATE || words.areAnothers(SAME_SPELLING);
        };
    }

    /** To four digits, as it is stored and shown. */
    private static double score(double names, BirthDateAgreement agreement) {
        double score = switch (agreement) {
            case SAME_DATE -> names + (1 - names) * SAME_DATE_MAKES_UP_FOR;
            case SAME_YEAR -> names + (1 - names) * SAME_YEAR_MAKES_UP_FOR;
            case UNCLEAR -> names;
            case DIFFERENT -> Math.max(0, names - DIFFERENT_DATE_COSTS);
        };
        return Math.round(score * 10_000) / 10_000.0;
    }
}
