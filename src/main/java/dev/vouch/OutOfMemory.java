package dev.vouch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Ends the process when the heap is exhausted: an object may be missing anywhere, so the service is restarted. The JVM
 * option -XX:+ExitOnOutOfMemoryError does the same, but a jar cannot set it. Every thread logs what a request or a job
 * throws, so this appender reads the log.
 */
@Component
final class OutOfMemory extends TurboFilter {

    /** As the JVM's own. */
    static final int EXIT_CODE = 3;

    /** Made beforehand: there may be no memory for it later. */
    private static final byte[] MESSAGE =
            "Out of memory: the process ends. Give it more by -Xmx.\n".getBytes(StandardCharsets.US_ASCII);

    OutOfMemory() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(this);
        }
        // Of a thread that nobody watches over: the same way.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(OutOfMemory.class).error("The thread {} ended", thread.getName(), failure));
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (failure != null) {
            endProcessAfter(failure);
        } else if (arguments != null
                && arguments.length > 0
                && arguments[arguments.length - 1] instanceof Throwable last) {
            endProcessAfter(last);
        }
        return FilterReply.NEUTRAL;
    }

    private static void endProcessAfter(Throwable failure) {
        if (isBehind(failure)) {
            System.err.write(MESSAGE, 0, MESSAGE.length);
            System.err.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
