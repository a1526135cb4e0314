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
import org.jspecify.annotations.Nullable;

/** A person's name contains a letter of some script. A single dot or dash usually stands for an unknown name. */
@Documented
@Constraint(validatedBy = WithLetter.Validator.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface WithLetter {

    String message() default "must contain a letter; omit a name that the person does not have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Hibernate Validator creates one per annotation. */
    final class Validator implements ConstraintValidator<WithLetter, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().anyMatch(Character::isLetter);
        }
    }
}
