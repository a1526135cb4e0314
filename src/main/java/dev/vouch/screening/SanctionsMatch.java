package dev.vouch.screening;

import java.util.List;

/**
 * An entry of a list that may be who was looked for.
 *
 * @param edition the version of the list
 * @param listedName the name of the entry that is most like the one looked for
 * @param primaryName the entry's name
 * @param score 0 to 1: how alike the names are, raised or lowered by the birth date
 * @param birthDate how that of the entry goes with the one looked for
 * @param sharesCountry for the person who decides; not in the score, as people who are sought move
 */
public record SanctionsMatch(
        String listName,
        String edition,
        String entryId,
        String listedName,
        String primaryName,
        double score,
        MatchStrength strength,
        BirthDateAgreement birthDate,
        boolean sharesCountry,
        List<String> programs) {}
