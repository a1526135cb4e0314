package dev.vouch.desk;

import dev.vouch.desk.oidc.Person;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who has signed in without a key.
 *
 * @param idToken names the sign-in to the provider when it ends; encrypted
 * @param signedInAt null at the sign-in; changing the platform prolongs nothing
 */
record Member(
        Person person, byte @Nullable [] idToken, @Nullable Instant signedInAt) {

    static @Nullable Member of(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return subject == null
                ? null
                : new Member(
                        new Person(subject, row.getString("person"), Set.of((String[])
                                row.getArray("groups").getArray())),
                        row.getBytes("id_token"),
                        Rows.instant(row, "created_at"));
    }

    String[] groups() {
        return person.groups().toArray(String[]::new);
    }
}
