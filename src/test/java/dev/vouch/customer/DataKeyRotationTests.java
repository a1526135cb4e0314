package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.TestDatabase;
import dev.vouch.VouchApplication;
import dev.vouch.crypto.DataKeys;
import dev.vouch.crypto.WrappedKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class DataKeyRotationTests {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void wrapsEveryDataKeyAnewAndChangesNothingElse() throws Exception {
        try (ConfigurableApplicationContext before =
                SpringApplication.run(VouchApplication.class, database.arguments("--server.port=0"))) {
            int port = before.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Api.ofNewPlatform(port)
                    .post(
                            "/v0/customers",
                            CustomerJourneyTests.SEED.replaceFirst("\\{", "{" + CustomerJourneyTests.TAX_ID + ","));
            before.getBean(DataKeyRotation.class).rotate();
        }
        String old = row();
        try (ConfigurableApplicationContext after =
                SpringApplication.run(VouchApplication.class, database.argumentsAfterRotation("--server.port=0"))) {
            DataKeys dataKeys = after.getBean(DataKeys.class);
            assertThat(dataKeys.isCurrent(dataKey())).isFalse();

            after.getBean(DataKeyRotation.class).rotate();

            assertThat(dataKeys.isCurrent(dataKey())).isTrue();
            assertThat(row()).isEqualTo(old);
        }
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
