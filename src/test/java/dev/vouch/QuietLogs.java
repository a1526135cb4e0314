package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test during which personal data of {@link Customers} was logged, also at level debug. */
public final class QuietLogs implements BeforeEachCallback, AfterEachCallback {

    /** Spring logs six lines for each transaction, under our name because the manager is a subclass. */
    private static final String TRANSACTIONS = "dev.vouch.DatabaseConfiguration$1";

    private final Listener listener = new Listener();
    private @Nullable Level usual;

    @Override
    public void beforeEach(ExtensionContext test) {
        Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        usual = logger("dev.vouch").getLevel();
        logger("dev.vouch").setLevel(Level.DEBUG);
        logger(TRANSACTIONS).setLevel(Level.INFO);
        listener.leaks.clear();
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.addAppender(listener);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(listener);
        logger("dev.vouch").setLevel(usual);
        assertThat(listener.leaks).isEmpty();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {

        final Queue<String> leaks = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String failure = event.getThrowableProxy() == null
                    ? ""
                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
            String text = event.getLoggerName() + ": " + event.getFormattedMessage() + failure;
            if (leaksIn(text)) {
                leaks.add(text);
            }
        }

        private static boolean leaksIn(String text) {
            List<String> secrets = Customers.PERSONAL_DATA;
            return secrets.stream().anyMatch(text::contains);
        }
    }
}
