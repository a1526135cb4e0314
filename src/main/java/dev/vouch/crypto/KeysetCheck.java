package dev.vouch.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops the start when a keyset does not belong to this database, before anything is written with it. Each database
 * stores one known value per keyset; the first start writes them, every later start must be able to read them. It runs
 * after the migrations, like every bean with a {@link JdbcClient}.
 */
@Component
class KeysetCheck implements InitializingBean {

    private static final String KNOWN = "vouch";
    private static final String PURPOSE = "keyset_check";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final AssociatedData PLACE = AssociatedData.platformRow(NOBODY, PURPOSE, NOBODY);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final KeysetCipher master;
    private final BlindIndex index;

    KeysetCheck(PlatformTransactionManager transactions, JdbcClient jdbc, KeysetCipher master, BlindIndex index) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.master = master;
        this.index = index;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            checkMaster();
            checkIndex();
        });
    }

    private void checkMaster() {
        byte[] fresh = master.encrypt(KNOWN.getBytes(StandardCharsets.UTF_8), PLACE);
        byte[] stored = storedOrFirst(KeysetKind.MASTER, fresh);
        try {
            master.decrypt(stored, PLACE);
        } catch (CiphertextRefused e) {
            throw wrong(KeysetKind.MASTER);
        }
        if (!master.isCurrent(stored)) {
            renew(KeysetKind.MASTER, stored, fresh);
        }
    }

    private void checkIndex() {
        byte[] fresh = index.of(NOBODY, PURPOSE, KNOWN);
        byte[] stored = storedOrFirst(KeysetKind.INDEX, fresh);
        if (index.candidates(NOBODY, PURPOSE, KNOWN).stream()
                .noneMatch(candidate -> Arrays.equals(candidate, stored))) {
            throw wrong(KeysetKind.INDEX);
        }
        if (!Arrays.equals(stored, fresh)) {
            renew(KeysetKind.INDEX, stored, fresh);
        }
    }

    /** Two instances may start on an empty database at the same time: the second waits for the row of the first. */
    private byte[] storedOrFirst(KeysetKind kind, byte[] first) {
        jdbc.sql("insert into keyset_checks (keyset, value) values (:keyset, :value) on conflict do nothing")
                .param("keyset", kind.name())
                .param("value", first)
                .update();
        return jdbc.sql("select value from keyset_checks where keyset = :keyset")
                .param("keyset", kind.name())
                .query(byte[].class)
                .single();
    }

    /**
     * After a rotation the row is rewritten with the new primary key: data is written with it from now on, so a start
     * with the previous keyset must fail, and the old key can be retired.
     */
    private void renew(KeysetKind kind, byte[] stored, byte[] fresh) {
        jdbc.sql("update keyset_checks set value = :fresh where keyset = :keyset and value = :stored")
                .param("fresh", fresh)
                .param("keyset", kind.name())
                .param("stored", stored)
                .update();
    }

    private static KeysetRefused wrong(KeysetKind kind) {
        return new KeysetRefused(
                kind.variable() + " is not the keyset of this database: it does not have the key that the data was last"
                        + " written with.",
                "Restore the keyset of this database: the one in the .env that the database was created with, the"
                        + " latest after a rotation, or for the embedded database the"
                        + " file " + KeysetFile.NAME + " beside it."
                        + " Without it, nobody can read what is encrypted there.");
    }
}
