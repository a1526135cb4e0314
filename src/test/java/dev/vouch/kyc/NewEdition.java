package dev.vouch.kyc;

import dev.vouch.Rows;

/** A new edition of all lists, with the entries that they had. */
public final class NewEdition {

    private NewEdition() {}

    public static void publish(Rows rows) {
        rows.update("""
                update sanctions_editions set revision = (select max(revision) + 1 from sanctions_editions)
                where current
                """);
    }
}
