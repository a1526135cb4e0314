package dev.vouch.screening;

import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up entries of the current lists, to compare them with a customer. */
@Repository
public class ListedParties {

    private final JdbcClient jdbc;

    ListedParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param aliases every name but the first, as listed
     * @param birthDates as much of each as the list knows
     * @param countries alpha-2
     * @param programs why it is listed
     */
    public record ListedParty(
            String list,
            String id,
            String name,
            List<String> aliases,
            List<String> birthDates,
            List<String> countries,
            List<String> programs) {}

    /** Empty if the edition in force no longer has the entry. */
    public Optional<ListedParty> find(String list, String id) {
        return jdbc.sql("""
                select edition.list, entry.id, entry.name, entry.birth_dates, entry.countries, entry.programs,
                  array(select name from sanctions_names where edition = entry.edition and entry_id = entry.id
                    and name <> entry.name order by name) as aliases
                from sanctions_editions edition
                join sanctions_entries entry on entry.edition = edition.id and entry.id = :id
                where edition.current and edition.list = :list
                """)
                .param("list", list)
                .param("id", id)
                .query(ListedParties::party)
                .optional();
    }

    private static ListedParty party(ResultSet row, int number) throws SQLException {
        return new ListedParty(
                row.getString("list"),
                row.getString("id"),
                row.getString("name"),
                Rows.texts(row, "aliases"),
                Rows.texts(row, "birth_dates"),
                Rows.texts(row, "countries"),
                Rows.texts(row, "programs"));
    }
}
