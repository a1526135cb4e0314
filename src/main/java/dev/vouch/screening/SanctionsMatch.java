package dev.vouch.screening;

import java.util.List;

/**
 * A list entry that may be the queried person or company.
 *
 * @param edition the version of the list
 * @param listedName the entry's name that is most like the queried one
 * @param primaryName the entry's name
 * @param score 0 to 1: the similarity of the names, adjusted by the birth date
 * @param birthDate how the entry's birth date agrees with the queried one
 * @param sharesCountry for the reviewer; not part of the score, because wanted people move
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
