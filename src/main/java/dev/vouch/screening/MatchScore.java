package dev.vouch.screening;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Weighs a candidate: the likeness of the names, moved by the birth date. The same date of birth makes up for much of the
 * difference between names; another year lets only near-identical names remain, and never as a strong match. It clears
 * nobody who has the name but leaves out a middle one: the date is what the customer says it is.
 */
record MatchScore(double possibleFrom, double strongFrom) {

    private static final double SAME_DATE_MAKES_UP_FOR = 0.6;
    private static final double SAME_YEAR_MAKES_UP_FOR = 0.2;
    private static final double DIFFERENT_DATE_COSTS = 0.05;

    Optional<SanctionsMatch> match(Candidate candidate, SanctionsQuery query) {
        BirthDateAgreement agreement = query.birthDate() == null
                ? BirthDateAgreement.UNCLEAR
                : ListedDate.agreement(query.birthDate(), candidate.birthDates());
        double score = score(similarity(candidate), agreement);
        score = score < possibleFrom && isNear(candidate, agreement) ? possibleFrom : score;
        if (score < possibleFrom || agreement == BirthDateAgreement.DIFFERENT && isAnother(candidate)) {
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

    /** Of short names, two slips of the finger leave little; somebody born on the same day is possible all the same. */
    private static boolean isNear(Candidate candidate, BirthDateAgreement agreement) {
        return agreement == BirthDateAgreement.SAME_DATE
                && NameSimilarity.areFewSlipsApart(candidate.wanted().normalised(), candidate.normalised());
    }

    private static double similarity(Candidate candidate) {
        return NameSimilarity.of(
                candidate.wanted().normalised(),
                candidate.normalised(),
                candidate.wanted().isWithoutVowels());
    }

    /**
     * Somebody of another age is nobody who has another name as well, or one of the given names only: each word has to
     * be on the list, and the family name among them.
     */
    private static boolean isAnother(Candidate candidate) {
        boolean isWithoutVowels = candidate.wanted().isWithoutVowels();
        List<NameWord> listed = NameWord.of(candidate.normalised());
        List<NameWord> wanted = NameWord.joined(NameWord.of(candidate.wanted().normalised()), listed);
        List<NameWord> joined = NameWord.joined(listed, wanted);
        return wanted.stream().anyMatch(word -> !word.isSameAsIn(joined, isWithoutVowels))
                || lacksFamilyName(candidate, wanted, listed, isWithoutVowels);
    }

    private static boolean lacksFamilyName(
            Candidate candidate, List<NameWord> wanted, List<NameWord> listed, boolean isWithoutVowels) {
        int comma = candidate.listedName().indexOf(',');
        if (comma > 0) {
            return NameWord.of(Names.plain(candidate.listedName().substring(0, comma))).stream()
                    .noneMatch(word -> word.isIn(wanted, isWithoutVowels));
        }
        NameWord first = listed.get(0);
        NameWord last = listed.get(listed.size() - 1);
        return !last.isIn(wanted, isWithoutVowels)
                && !first.isIn(wanted.subList(wanted.size() - 1, wanted.size()), isWithoutVowels)
                && NameWord.joined(listed, wanted).size() > wanted.size();
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
