package dev.vouch.kyc.check;

import dev.vouch.screening.SanctionsMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reviewer needs to know of an entry that is alike. */
final class MatchText {

    private static final int PROGRAMS = 3;

    private MatchText() {}

    /** How every text on this entry begins, whatever else a later edition of its list says of it. */
    static String entry(SanctionsMatch match) {
        return match.listName() + " " + match.entryId() + " \"";
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
        return entry(match) + match.listedName() + "\" (" + remarks + ")";
    }

    private static @Nullable String birthDate(SanctionsMatch match) {
        return switch (match.birthDate()) {
            case SAME_DATE -> "same birth date";
            case SAME_YEAR -> "same birth year";
            case UNCLEAR -> null;
            case DIFFERENT -> "another birth date";
        };
    }

    /** The first few: some entries are on dozens. */
    private static @Nullable String programs(List<String> programs) {
        return programs.isEmpty()
                ? null
                : "listed by "
                        + String.join(" and ", programs.subList(0, Math.min(PROGRAMS, programs.size())))
                        + (programs.size() > PROGRAMS ? " and " + (programs.size() - PROGRAMS) + " more" : "");
    }
}
