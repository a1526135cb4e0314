package dev.vouch.web;

/** The order of our filters. Spring Security's, at -100, come before them, so they know the caller. */
public final class FilterOrder {

    /** Before all filters that read a body: an invalid link is refused first. */
    public static final int KYC_LINK = -60;

    public static final int DESK = -59;

    public static final int CONTENT_ENCODING = -45;
    public static final int BODY_LIMIT = -40;
    public static final int LARGE_BODY = -35;
    public static final int IDEMPOTENCY = -30;

    private FilterOrder() {}
}
