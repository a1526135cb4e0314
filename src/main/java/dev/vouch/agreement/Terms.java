package dev.vouch.agreement;

import dev.vouch.id.PlatformId;
import dev.vouch.id.TermsId;
import java.time.Instant;

/**
 * One version of a platform's terms. It never changes: another text is another version.
 *
 * @param textSha256 of the text at the URL, as 64 hexadecimal digits
 * @param effectiveAt from when on it replaces the version before it
 */
public record Terms(
        TermsId id,
        PlatformId platformId,
        String kind,
        String version,
        String url,
        String textSha256,
        Instant effectiveAt,
        Instant createdAt) {

    /** Of each, for its ETag. */
    public static final long VERSION = 0;

    /** The kind that customers have to accept. */
    public static final String OF_SERVICE = "terms_of_service";
}
