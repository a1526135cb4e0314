package dev.vouch.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Ids;
import dev.vouch.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpiredKeysTests extends Journey {

    @Autowired
    private ExpiredKeys expiredKeys;

    @AfterEach
    void dropTheTrigger() {
        execute("drop function if exists refuse() cascade");
    }

    /** As if the statement timeout ended a removal of more rows at once. */
    @Test
    void aBacklogGoesInStatementsThatAreNeverLong() {
        refuse(
                "(select count(*) from gone) > 5000",
                "after delete on idempotency_keys referencing old table as gone for each statement");
        insert(platform, 10_001, "-1 hour");
        insert(platform, 1, "1 hour");

        expiredKeys.remove();

        assertThat(keysOf(platform)).isOne();
    }

    @Test
    void aPlatformThatFailsKeepsNoOtherFromItsTurn() {
        String failing = operator.newPlatform();
        String next = operator.newPlatform();
        refuse("old.platform_id = '" + Ids.uuid(failing) + "'", "before delete on idempotency_keys for each row");
        for (String one : new String[] {platform, failing, next}) {
            insert(one, 2, "-1 hour");
        }

        assertThatThrownBy(() -> expiredKeys.remove()).hasMessage("Platforms that failed: 1");

        assertThat(keysOf(platform)).isZero();
        assertThat(keysOf(failing)).isEqualTo(2);
        assertThat(keysOf(next)).isZero();
    }

    private long keysOf(String platformId) {
        return rowsOf(platformId).count("idempotency_keys");
    }

    private void insert(String platformId, int keys, String expiresIn) {
        rowsOf(platformId)
                .sql()
                .sql("""
                        insert into idempotency_keys (platform_id, key, fingerprint, expires_at)
                        select current_platform(), gen_random_uuid(), sha256(''), now() + :expiresIn::interval
                        from generate_series(1, :keys)
                        """)
                .param("expiresIn", expiresIn)
                .param("keys", keys)
                .update();
    }

    private void refuse(String condition, String when) {
        execute("create function refuse() returns trigger language plpgsql as $$ begin if " + condition
                + " then raise 'refused'; end if; return old; end $$");
        execute("create trigger refuse " + when + " execute function refuse()");
    }

    private void execute(String sql) {
        database.asOwner().sql(sql).update();
    }
}
