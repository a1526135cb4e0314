package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DataKeyRotationTests {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void rewrapsEveryDataKeyAndChangesNothingElse() throws Exception {
        try (Instance before = Instance.on(database)) {
            Api.ofNewPlatform(before.port())
                    .post(
                            "/v0/customers",
                            CustomerJourneyTests.SEED.replaceFirst("\\{", "{" + CustomerJourneyTests.TAX_ID + ","));
            before.context().getBean(DataKeyRotation.class).rotate();
            awaitJob();
        }
        String old = row();
        try (Instance after = Instance.afterRotationOn(database)) {
            DataKeys dataKeys = after.context().getBean(DataKeys.class);
            assertThat(dataKeys.isCurrent(dataKey())).isFalse();

            after.context().getBean(DataKeyRotation.class).rotate();

            assertThat(dataKeys.isCurrent(dataKey())).isTrue();
            assertThat(row()).isEqualTo(old);
        }
    }

    /** Due again in a day: the next instance does not run it before the test does. */
    private void awaitJob() {
        await().until(() -> database.asOwner()
                        .sql("select count(last_success) from scheduled_tasks where task_name = 'data-key-rotation'")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private WrappedKey dataKey() throws SQLException {
        return query("select data_key from customers", rows -> new WrappedKey(rows.getBytes(1)));
    }

    /** All of the customer but its data key. */
    private String row() throws SQLException {
        return query("select to_jsonb(customers) - 'data_key' from customers", rows -> rows.getString(1));
    }

    private <T> T query(String sql, Column<T> column) throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("set role vouch_search");
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return column.of(rows);
            }
        }
    }

    private interface Column<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
