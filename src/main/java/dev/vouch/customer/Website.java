package dev.vouch.customer;

/** The address of a business on the web. */
public final class Website {

    public static final String PATTERN = "^https?://[^\\s/?#.]+(\\.[^\\s/?#.]+)+([/?#]\\S*)?$";
    public static final String RULE = "must be an http or https address";

    private Website() {}
}
