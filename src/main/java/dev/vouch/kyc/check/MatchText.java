package dev.vouch.kyc.check;

import dev.vouch.kyc.Finding;
import dev.vouch.screening.BirthDateAgreement;
import dev.vouch.screening.SanctionsMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a matching entry for reviewers. */
final class MatchText {

    private static final int PROGRAMS = 3;

    private MatchText() {}

    static Finding finding(String check, SanctionsMatch match, String edition) {
        Finding.Strength strength =
                new Finding.Strength(match.score(), rank(match.birthDate()), match.sharesCountry(), edition);
        return Finding.lasting(check, match.listName() + " " + match.entryId(), of(match) + ".", strength);
    }

    private static int rank(BirthDateAgreement agreement) {
        return switch (agreement) {
            case SAME_DATE -> 3;
            case SAME_YEAR -> 2;
            case UNCLEAR -> 1;
            case DIFFERENT -> 0;
        };
    }

    static String of(SanctionsMatch match) {
        String remarks = Stream.of(
                        match.strength().toString().toLowerCase(Locale.ROOT),
                        String.format(Locale.ROOT, "%.2f", match.score()),
                        match.sharesCountry() ? "same country" : null,
                        birthDate(match),
                        match.listedName().equals(match.primaryName()) ? null : "alias of " + match.primaryName(),
                        programs(match.programs()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        return match.listName() + " " + match.entryId() + " \"" + match.listedName() + "\" (" + remarks + ")";
    }

    private static @Nullable String birthDate(SanctionsMatch match) {
        return switch (match.birthDate()) {
            case SAME_DATE -> "same birth date";
            case SAME_YEAR -> "same birth year";
            case UNCLEAR -> null;
            case DIFFERENT -> "another birth date";
        };
    }

    /** The first few: some entries are listed by dozens. */
    private static @Nullable String programs(List<String> programs) {
        return programs.isEmpty()
                ? null
                : "listed by "
                        + String.join(" and ", programs.subList(0, Math.min(PROGRAMS, programs.size())))
                        + (programs.size() > PROGRAMS ? " and " + (programs.size() - PROGRAMS) + " more" : "");
    }
}
