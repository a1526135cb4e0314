package dev.vouch.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names a setting of {@link Value} whose text is of another type, such as a size or a duration. */
public class SettingFailureAnalyzer extends AbstractFailureAnalyzer<UnsatisfiedDependencyException> {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^:}]+)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnsatisfiedDependencyException cause) {
        if (cause.getCause() instanceof UnsatisfiedDependencyException inner) {
            return analyze(rootFailure, inner);
        }
        InjectionPoint point = cause.getInjectionPoint();
        Value setting = point == null ? null : point.getAnnotation(Value.class);
        if (setting == null || !(cause.getCause() instanceof TypeMismatchException mismatch)) {
            return null;
        }
        Matcher name = NAME.matcher(setting.value());
        Class<?> type = mismatch.getRequiredType();
        return new FailureAnalysis(
                "%s is \"%s\", which is not a %s."
                        .formatted(
                                name.find() ? name.group(1) : setting.value(),
                                mismatch.getValue(),
                                type == null ? "valid value" : type.getSimpleName()),
                "Correct it: docs/operations.md lists the settings, with examples.",
                cause);
    }
}
