package dev.vouch;

import java.sql.SQLNonTransientException;

/** The server is older than the first Postgres that has all that the migrations use. */
class UnsupportedPostgres extends SQLNonTransientException {

    /** The first with the collation {@code pg_c_utf8} and the privilege {@code maintain}. */
    private static final int LOWEST = 17;

    private UnsupportedPostgres(int version) {
        super("This is Postgres %d. Vouch needs %d or later; 18 is recommended.".formatted(version, LOWEST));
    }

    static void refuse(int version) throws UnsupportedPostgres {
        if (version < LOWEST) {
            throw new UnsupportedPostgres(version);
        }
    }
}
