package dev.vouch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.vouch.error.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.stereotype.Component;

/**
 * Logs an outage of the database in one line with its cause. Each job, timer and health check logs it again and again, and
 * a stack trace leads to code that has no fault.
 */
@Component
final class OutageLog extends TurboFilter {

    OutageLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown == null ? EventArgUtil.extractThrowable(arguments) : thrown;
        if (failure == null || !DatabaseOutage.isBehind(failure)) {
            return FilterReply.NEUTRAL;
        }
        String line = MessageFormatter.basicArrayFormat(format, arguments) + " " + DatabaseOutage.reason(failure);
        logger.log(marker, OutageLog.class.getName(), Level.toLocationAwareLoggerInteger(level), line, null, null);
        return FilterReply.DENY;
    }
}
