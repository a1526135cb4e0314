package dev.vouch.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Measures text for {@link Size} like JSON Schema's {@code maxLength}: in Unicode characters, of which Java's {@code
 * length()} counts an emoji as two. Text that must not be empty must not be blank either. Hibernate Validator finds
 * this class through {@code META-INF/services}.
 */
public final class TextSizeValidator implements ConstraintValidator<Size, String> {

    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isWithin(min, max, text);
    }

    public static boolean isWithin(int min, int max, String text) {
        int characters = text.codePointCount(0, text.length());
        return characters >= min && characters <= max && (min == 0 || !text.isBlank());
    }
}
