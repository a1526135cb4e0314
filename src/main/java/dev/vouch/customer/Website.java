package dev.vouch.customer;

/** The address of a business on the web. */
public final class Website {

    /**
     * A host has at most 127 labels, with dots between them in any of the forms that IDNA (UTS 46) knows. The pattern bounds
     * the labels, because Java uses a stack frame for each.
     */
    public static final String PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#.\\u3002\\uFF0E\\uFF61]+"
            + "([.\\u3002\\uFF0E\\uFF61][^\\s/?#.\\u3002\\uFF0E\\uFF61]+){1,126}([/?#]\\S*)?$";

    public static final String RULE = "must be an http or https address";

    private Website() {}
}
