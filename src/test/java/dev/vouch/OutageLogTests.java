package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageLogTests {

    private final Logger log = (Logger) LoggerFactory.getLogger(OutageLogTests.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private OutageLog outages;

    @BeforeEach
    void start() {
        outages = new OutageLog();
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.getLoggerContext().getTurboFilterList().remove(outages);
    }

    @Test
    void anOutageIsOneLineWithItsCause() {
        log.error("Unhandled exception.", new IllegalStateException(new SQLException("No space left", "53100")));
        IllegalStateException rollback = new IllegalStateException(new SQLException("Connection is closed"));
        rollback.addSuppressed(new SQLException("terminating connection", "57P01"));
        log.error("Unhandled exception.", rollback);
        log.warn("Task {} failed.", "x", new SQLTransientConnectionException("No connection in 5000ms"));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Unhandled exception. SQLSTATE 53100, No space left",
                        "Unhandled exception. SQLSTATE 57P01, terminating connection",
                        "Task x failed. SQLSTATE null, No connection in 5000ms");
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    }

    @Test
    void aBugKeepsItsStackTrace() {
        log.error("Unhandled exception.", new IllegalStateException(new SQLException("syntax error", "42601")));
        log.error("Task {} failed.", "x", new IllegalStateException("a bug"));

        assertThat(lines.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }
}
