package dev.vouch.customer;

import java.util.regex.Pattern;

/**
 * E-mail addresses in any script: one @, a dot in the domain, no sign that needs quotes and no invisible character. Only a
 * message proves that an address is deliverable. The pattern bounds the labels, because Java uses a stack frame for each.
 */
public final class Email {

    public static final String PATTERN =
            "^(?!.*[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0])"
                    + "[^\\s\\p{Z}\\p{Cc}\\p{Cf}@()<>\\[\\]:;,\"\\\\]{1,64}@(?:[\\p{L}\\p{M}\\p{N}-]{1,63}\\.){1,126}"
                    + "\\p{L}[\\p{L}\\p{M}\\p{N}-]{1,62}$";
    public static final String RULE = "must be an e-mail address like jane@example.com, without mailto:";

    /** The sign before the full-width forms, which stand in the order of ASCII from the exclamation mark to the tilde. */
    private static final int FULL_WIDTH = 0xFF00;

    private static final Pattern OTHER_DOTS = Pattern.compile("[\u3002\uFF61]");

    private Email() {}

    /**
     * With the signs that input methods for Chinese and Japanese type as the ASCII ones they mean: full-width letters, digits
     * and @, and in the domain every dot that IDNA (UTS 46) maps to a full stop.
     */
    public static String normalised(String typed) {
        int[] narrow = typed.codePoints()
                .map(character -> character > FULL_WIDTH && character <= FULL_WIDTH + '~' - ' '
                        ? character - FULL_WIDTH + ' '
                        : character)
                .toArray();
        String email = new String(narrow, 0, narrow.length);
        int domain = email.lastIndexOf('@') + 1;
        return email.substring(0, domain)
                + OTHER_DOTS.matcher(email.substring(domain)).replaceAll(".");
    }
}
