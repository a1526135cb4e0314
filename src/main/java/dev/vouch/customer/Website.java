package dev.vouch.customer;

/** The address of a business on the web. */
public final class Website {

    /** A host has at most 127 labels. The pattern bounds them, because Java uses a stack frame for each. */
    public static final String PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#.]+(\\.[^\\s/?#.]+){1,126}([/?#]\\S*)?$";

    public static final String RULE = "must be an http or https address";

    private Website() {}
}
