package dev.vouch.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input of a page. The API validates: rules that are missing here appear as its faults.
 *
 * @param pointer JSON pointer to the value in the API's object; also the name of the input
 * @param label the key of its label; the key of its hint is the same with {@code .hint}
 * @param required whether the page refuses to continue without it
 * @param options of a choice, in their order
 * @param autocomplete the token for autofill (WCAG 1.3.5)
 */
public record Field(
        String pointer,
        Kind kind,
        String label,
        boolean required,
        List<String> options,
        @Nullable String autocomplete) {

    public enum Kind {
        TEXT,
        EMAIL,
        PHONE,
        MONEY,
        PERCENTAGE,
        LONG_TEXT,
        DATE,
        COUNTRY,
        ONE_OF,
        SOME_OF,
        YES_NO,
        HIDDEN
    }

    public static Field of(String pointer, Kind kind) {
        return new Field(pointer, kind, "field" + pointer.replace('/', '.'), true, List.of(), null);
    }

    public Field optional() {
        return new Field(pointer, kind, label, false, options, autocomplete);
    }

    public Field labelled(String key) {
        return new Field(pointer, kind, key, required, options, autocomplete);
    }

    public Field among(List<String> choices) {
        return new Field(pointer, kind, label, required, choices, autocomplete);
    }

    public Field filledBy(String token) {
        return new Field(pointer, kind, label, required, options, token);
    }

    /** The id of its input. */
    public String id() {
        return pointer.substring(1).replace('/', '-');
    }
}
