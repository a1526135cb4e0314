package dev.vouch.customer;

import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps customers' data keys again once the master keyset has a new primary key, so that the old one can be removed. It
 * can be stopped at any time: it replaces a key only if it is still the one it read, so that a key destroyed meanwhile
 * stays destroyed. The customers themselves do not change, and neither do their versions.
 */
@Component
class DataKeyRotation {

    private static final Logger log = LoggerFactory.getLogger(DataKeyRotation.class);
    private static final int PAGE = 500;
    private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final DataKeys dataKeys;
    private final PlatformDirectory platforms;
    private final TransactionTemplate transaction;

    DataKeyRotation(
            JdbcClient jdbc, DataKeys dataKeys, PlatformDirectory platforms, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.platforms = platforms;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record KeyOf(UUID customer, WrappedKey key) {}

    void rotate() {
        platforms.forEachScope(this::rotate);
    }

    private void rotate(PlatformId platform) {
        UUID last = BEFORE_THE_FIRST;
        int rewrapped = 0;
        for (List<KeyOf> page = read(platform, last); !page.isEmpty(); page = read(platform, last)) {
            for (KeyOf old : page) {
                rewrapped += dataKeys.isCurrent(old.key()) ? 0 : rewrap(platform, old);
            }
            last = page.get(page.size() - 1).customer();
        }
        if (rewrapped > 0) {
            log.info("Wrapped {} data keys of {} with the new master key", rewrapped, platform);
        }
    }

    private List<KeyOf> read(PlatformId platform, UUID after) {
        return jdbc.sql("""
                select id, data_key from customers
                where platform_id = :platform and id > :after and data_key is not null order by id limit :page
                """)
                .param("platform", platform.uuid())
                .param("after", after)
                .param("page", PAGE)
                .query((row, number) ->
                        new KeyOf(row.getObject("id", UUID.class), new WrappedKey(row.getBytes("data_key"))))
                .list();
    }

    private int rewrap(PlatformId platform, KeyOf old) {
        WrappedKey current = dataKeys.rewrap(platform.uuid(), old.customer(), old.key());
        Integer rows = transaction.execute(status -> jdbc.sql("""
                        update customers set data_key = :current
                        where platform_id = :platform and id = :customer and data_key = :old
                        """)
                .param("current", current.bytes())
                .param("platform", platform.uuid())
                .param("customer", old.customer())
                .param("old", old.key().bytes())
                .update());
        return rows == null ? 0 : rows;
    }
}
