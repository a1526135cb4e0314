package dev.vouch.customer;

import dev.vouch.web.Blanks;
import dev.vouch.web.TextSizeValidator;
import java.util.regex.Pattern;

/** A platform's own id of a customer. It is a segment of paths, so it has only characters that a path can carry. */
public final class ExternalId {

    public static final int MAX_LENGTH = 255;

    /**
     * Beside control and invisible characters. Servers and proxies refuse these also when encoded, and resolve dots alone as
     * steps of the path.
     */
    public static final String PATTERN = "^(?!\\.{1,2}$)[^/\\\\;%]*$";

    public static final String RULE = "must not have / \\ ; or %, nor be . or ..: it is a segment of paths";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private ExternalId() {}

    public static boolean isOne(String text) {
        return TextSizeValidator.isWithin(1, MAX_LENGTH, text)
                && FORM.matcher(text).matches()
                && Blanks.isVisibleLine(text)
                && Blanks.trimmed(text).equals(text);
    }
}
