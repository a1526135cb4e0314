package dev.vouch.platform;

/**
 * For a change of rows whose outcome nobody reads. With this comment in it, it waits for the commit, or for the next
 * statement of its transaction that has no such comment, and is sent ahead of that. So it costs no round trip of its
 * own where it comes last; should it fail, then the commit fails.
 */
public final class SentWithCommit {

    public static final String COMMENT = "/* sent with commit */";

    private SentWithCommit() {}
}
