package dev.vouch.screening;

import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A listed name that shares keys with a queried one.
 *
 * @param normalised of the listed name
 * @param wanted the queried name
 */
record Candidate(
        long editionId,
        String list,
        String edition,
        String entryId,
        String primaryName,
        String listedName,
        String normalised,
        WantedName wanted,
        List<String> birthDates,
        List<String> countries,
        List<String> programs) {

    static Candidate from(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("edition"),
                row.getString("list"),
                row.getString("version"),
                row.getString("id"),
                row.getString("name"),
                row.getString("listed_name"),
                row.getString("normalised"),
                new WantedName(row.getString("wanted"), row.getBoolean("without_vowels")),
                Rows.texts(row, "birth_dates"),
                Rows.texts(row, "countries"),
                Rows.texts(row, "programs"));
    }
}
