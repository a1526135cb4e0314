package dev.vouch.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.id.PlatformId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlatformConnectionTests extends Journey {

    /** The driver prepares a statement on the server from the fifth time on, and then sends it in another way. */
    private static final int OFTEN = 12;

    private static final Timestamp LATER = Timestamp.from(Instant.parse("2999-01-01T00:00:00Z"));

    @Autowired
    private DataSource dataSource;

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @Test
    void aQuerySeesItsPlatformHoweverOftenItRuns() throws SQLException {
        alwaysSeesOneCustomer("id is not null", statement -> {});
        alwaysSeesOneCustomer("platform_id = ?", statement -> statement.setObject(1, uuid(platform)));
        alwaysSeesOneCustomer("email like ?", statement -> statement.setString(1, "%@example.com"));
        alwaysSeesOneCustomer("version < ?", statement -> statement.setLong(1, 5));
        alwaysSeesOneCustomer("data_key is distinct from ?", statement -> statement.setBytes(1, new byte[1]));
    }

    @Test
    void alsoOneWithParametersWhoseTypeTheDriverLeavesToTheServer() throws SQLException {
        alwaysSeesOneCustomer("created_at < ?", statement -> statement.setTimestamp(1, LATER));
        alwaysSeesOneCustomer("updated_at < ?", statement -> statement.setTimestamp(1, LATER, Calendar.getInstance()));
        alwaysSeesOneCustomer(
                "locked_at is distinct from ?",
                statement -> statement.setObject(1, LATER.toInstant().atOffset(ZoneOffset.UTC)));
        alwaysSeesOneCustomer("date_of_birth is distinct from ?", statement -> statement.setDate(1, new Date(0)));
        alwaysSeesOneCustomer("deleted_at is not distinct from ?", statement -> statement.setNull(1, Types.TIMESTAMP));
        alwaysSeesOneCustomer("phone is not distinct from ?", statement -> statement.setString(1, null));
        alwaysSeesOneCustomer("legal_name is not distinct from ?", statement -> statement.setObject(1, null));
    }

    private void alwaysSeesOneCustomer(String condition, Parameters parameters) throws SQLException {
        api.post(
                "/v0/customers",
                Customers.aCustomer().put("external_id", "only").toString());
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform));
                Connection connection = dataSource.getConnection()) {
            for (int i = 1; i <= OFTEN; i++) {
                assertThat(count(connection, condition, parameters))
                        .as(condition + ", time " + i)
                        .isOne();
            }
        }
    }

    /** All columns, because it matters to the driver how long a row may be. */
    private static int count(Connection connection, String condition, Parameters parameters) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select * from listed_customers where " + condition)) {
            parameters.set(statement);
            int rows = 0;
            for (ResultSet result = statement.executeQuery(); result.next(); ) {
                rows++;
            }
            return rows;
        }
    }

    @Test
    void nothingIsLeftOnAConnection() throws SQLException {
        alwaysSeesOneCustomer("created_at < ?", statement -> statement.setTimestamp(1, LATER));

        for (int i = 0; i < OFTEN; i++) {
            try (Connection connection = dataSource.getConnection()) {
                assertThat(count(connection, "true", statement -> {})).isZero();
            }
        }
    }

    @Test
    void aChangeOutsideATransactionIsRefused() throws SQLException {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform));
                Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("delete from customers"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Its count would be that of the statement which is sent before it. */
    @Test
    void aChangeThatBeginsLikeAQueryIsRefused() throws SQLException {
        inTransaction(connection -> {
            addCustomers(connection, "one");
            try (PreparedStatement statement = connection.prepareStatement(
                    "with one as (select id from customers) update customers set phone = null where id in (table one)")) {
                assertThatThrownBy(statement::executeUpdate).hasMessageContaining("is a query");
            }
        });
    }

    @Test
    void aChangeThatWaitsForTheCommitIsSeenByWhatComesBehindIt() throws SQLException {
        inTransaction(connection -> {
            addCustomers(connection, "one", "two");
            assertThat(countWith(connection, "one")).isOne();
            addCustomers(connection, "three");
            connection.rollback();
            assertThat(countWith(connection, "one")).isZero();
            assertThat(countWith(connection, "three")).isZero();
        });
    }

    /** From the fifth time on, the driver has prepared both. */
    @Test
    void changesThatWaitGoWithTheNextQueryHoweverOftenThatHappens() throws SQLException {
        inTransaction(connection -> {
            for (int i = 1; i <= OFTEN; i++) {
                addCustomers(connection, "customer " + i, "customer " + i);
                assertThat(countWith(connection, "customer " + i)).isEqualTo(2);
            }
        });
    }

    @Test
    void aChangeThatFailsWithAQueryFailsTheQuery() throws SQLException {
        inTransaction(connection -> {
            addCustomers(connection, "kept", null);
            assertThatThrownBy(() -> countWith(connection, "kept")).isInstanceOf(SQLException.class);
            connection.rollback();
            assertThat(countWith(connection, "kept")).isZero();
        });
    }

    @Test
    void aChangeThatWaitsIsCommittedHoweverOftenThatHappens() throws SQLException {
        for (int i = 1; i <= OFTEN; i++) {
            String email = "customer " + i;
            inTransaction(connection -> {
                addCustomers(connection, email, email);
                connection.commit();
                assertThat(countWith(connection, email)).isEqualTo(2);
                connection.commit();
            });
        }
    }

    /** One without an email is refused, and the one before it must not be left. */
    @Test
    void aChangeThatFailsWithTheCommitUndoesTheTransaction() throws SQLException {
        inTransaction(connection -> {
            addCustomers(connection, "kept", null);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            connection.rollback();
            assertThat(countWith(connection, "kept")).isZero();
        });
    }

    /** Nothing has set the platform when it is executed. */
    @Test
    void aTransactionMayBeginWithAChangeThatWaits() throws SQLException {
        for (int i = 1; i <= OFTEN; i++) {
            String email = "first " + i;
            inFreshTransaction(connection -> {
                addCustomers(connection, email);
                connection.commit();
                assertThat(countWith(connection, email)).isOne();
                connection.commit();
            });
        }
    }

    @Test
    void aChangeThatWaitsIsRefusedOutsideATransaction() throws SQLException {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform));
                Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> addCustomers(connection, "one")).hasMessageContaining("in a transaction");
        }
    }

    /** As of a version that another transaction has raised: a row that was to change, and another change before it. */
    @Test
    void aChangeThatFindsNoRowFailsTheCommitAndTheNextQuery() throws SQLException {
        for (int i = 1; i <= OFTEN; i++) {
            inFreshTransaction(connection -> {
                addCustomers(connection, "kept");
                changeNothing(connection);
                assertThatThrownBy(connection::commit)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("40001"));
                connection.rollback();

                addCustomers(connection, "kept");
                changeNothing(connection);
                assertThatThrownBy(() -> countWith(connection, "kept")).hasMessageContaining("changed or removed");
                connection.rollback();

                assertThat(countWith(connection, "kept")).isZero();
            });
        }
    }

    private static void changeNothing(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update customers set phone = null where version = ? " + StatementHint.SEND_WITH_COMMIT)) {
            statement.setLong(1, -1);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** The first statement of a transaction sets the platform and so waits for nothing. */
    private void inTransaction(Work work) throws SQLException {
        inFreshTransaction(connection -> {
            countWith(connection, "");
            work.on(connection);
        });
    }

    private void inFreshTransaction(Work work) throws SQLException {
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform));
                Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void addCustomers(Connection connection, String... emails) throws SQLException {
        for (String email : emails) {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into customers (id, platform_id, type, email, metadata, kyc_status, kyc_level, endorsements,
                      restrictions, version, created_at, updated_at)
                    values (?, ?, 'INDIVIDUAL', ?, '{}', 'NOT_STARTED', 'STANDARD', '{}', '[]', 0, now(), now())
                    """ + StatementHint.SEND_WITH_COMMIT)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setObject(2, uuid(platform));
                statement.setString(3, email);
                statement.executeUpdate();
            }
        }
    }

    private static int countWith(Connection connection, String email) throws SQLException {
        return count(connection, "email = ?", statement -> statement.setString(1, email));
    }

    @Test
    void oneThreadServesOnePlatform() {
        PlatformId other = new PlatformId(UUID.randomUUID());
        try (PlatformScope scope = PlatformScope.of(PlatformId.of(platform))) {
            assertThat(List.of(other))
                    .allSatisfy(id ->
                            assertThatThrownBy(() -> PlatformScope.of(id)).isInstanceOf(IllegalStateException.class));
        }
    }
}
