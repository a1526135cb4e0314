package dev.vouch.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
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

    /** @param share in percent, for example {@code 30.00}; empty if it is not known */
    public String percent(String share) {
        if (share.isEmpty()) {
            return "";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(share).movePointLeft(2));
    }

    public @Nullable String optional(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }
}
