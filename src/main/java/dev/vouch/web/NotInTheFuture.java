package dev.vouch.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A date that is not in the future in the earliest time zone. */
@Documented
@Constraint(validatedBy = NotInTheFuture.Validator.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface NotInTheFuture {

    String message() default "must be today or in the past";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Hibernate Validator creates one per annotation. */
    final class Validator implements ConstraintValidator<NotInTheFuture, LocalDate> {

        private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null
                    || !date.isAfter(LocalDate.ofInstant(
                            context.getClockProvider().getClock().instant(), EASTERNMOST));
        }
    }
}
