package dev.vouch.web;

import static java.util.Map.entry;

import dev.vouch.error.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Validates a request: the annotations on its fields, and its own rules across fields. */
@Component
class Constraints {

    private static final Map<Class<? extends Annotation>, String> CODES = Map.ofEntries(
            entry(NotNull.class, "required"),
            entry(NotBlank.class, "required"),
            entry(NotEmpty.class, "required"),
            entry(Size.class, "invalid_length"),
            entry(Pattern.class, "invalid_format"),
            entry(SingleLine.class, "invisible_character"),
            entry(WithLetter.class, "no_letter"),
            entry(NotInTheFuture.class, "in_the_future"),
            entry(Past.class, "not_in_the_past"),
            entry(PastOrPresent.class, "in_the_future"),
            entry(Future.class, "not_in_the_future"),
            entry(Min.class, "invalid_value"),
            entry(Max.class, "invalid_value"),
            entry(Positive.class, "not_positive"),
            entry(PositiveOrZero.class, "negative"));

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    List<Fault> violatedBy(Object request) {
        Stream<Fault> ofFields = validator.validate(request).stream().map(Constraints::fault);
        Stream<Fault> acrossFields =
                request instanceof CrossFieldChecked selfChecked ? selfChecked.faults().stream() : Stream.empty();
        return Stream.concat(ofFields, acrossFields).toList();
    }

    private static Fault fault(ConstraintViolation<Object> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return Fault.at(
                JsonPointers.of(violation.getPropertyPath()),
                CODES.getOrDefault(constraint, "invalid"),
                violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                        ? refused(size, violation.getInvalidValue())
                        : violation.getMessage());
    }

    /** A message of the bundle can't distinguish text from lists. */
    private static String refused(Size size, Object value) {
        return size.min() > 0 && value instanceof String text && text.isBlank()
                ? "must not be blank"
                : allowed(size, value instanceof CharSequence ? " characters" : " entries");
    }

    static String allowed(Size size, String things) {
        if (size.max() == Integer.MAX_VALUE) {
            return size.min() == 1 ? "must not be empty" : "must have at least " + size.min() + things;
        }
        return "must have " + (size.min() == 0 ? "at most " : size.min() + " to ") + size.max() + things;
    }
}
