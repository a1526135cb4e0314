package dev.vouch.customer;

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

    private Email() {}
}
