package dev.vouch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** What Spring does not do right by itself when the database is slow, or gone. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** One line for all migrations, instead of Flyway's one for each. */
    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            refuseUnsupported(flyway.getConfiguration().getDataSource());
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted > 0) {
                log.info(
                        "Migrated the database to version {} ({} migrations)",
                        result.targetSchemaVersion,
                        result.migrationsExecuted);
            }
        };
    }

    /** Before the first migration, which would fail half-way with an error of syntax. */
    private static void refuseUnsupported(DataSource database) {
        try (Connection connection = database.getConnection()) {
            UnsupportedPostgres.refuse(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database can't be migrated", e);
        }
    }

    /** A lost connection needs no rollback. The failed rollback must not hide the error that came before it. */
    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        JpaTransactionManager transactions = new JpaTransactionManager() {
            @Override
            protected void doRollback(DefaultTransactionStatus status) {
                try {
                    super.doRollback(status);
                } catch (RuntimeException gone) {
                    log.warn("The connection was lost before the rollback: {}", String.valueOf(gone.getMessage()));
                }
            }
        };
        customizers.ifAvailable(all -> all.customize(transactions));
        return transactions;
    }

    /** Spring's JDBC does not recognise a lock timeout, so it is translated here. */
    @Bean
    SQLExceptionTranslator errorsOfPostgres() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, failure) -> LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? new CannotAcquireLockException(task, failure)
                : null);
        return translator;
    }
}
