package dev.vouch.customer;

/**
 * E-mail addresses. One @, no spaces, and a dot in the domain: what is deliverable, only a message can tell. The
 * labels are counted, because Java's patterns use a stack frame for each.
 */
public final class Email {

    public static final String PATTERN =
            "^[^\\s@]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,126}\\p{L}[\\p{L}\\p{N}-]{1,62}$";
    public static final String RULE = "must be an e-mail address";

    private Email() {}
}
