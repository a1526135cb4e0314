package dev.vouch.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the pages in one language. */
public record PageText(MessageSource messages, Locale locale) {

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of the first of these keys that has one. */
    public String ofFirst(String key, String other, Object... arguments) {
        String text = optional(key, arguments);
        return text == null ? of(other, arguments) : text;
    }

    public @Nullable String optional(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
