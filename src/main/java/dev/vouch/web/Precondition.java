package dev.vouch.web;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.InvalidRequest;
import dev.vouch.error.RequestFailed;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The condition of {@code If-Match} (RFC 9110, section 13.1.1): one of these versions, any version, or none. Also that
 * of {@code If-None-Match: *} (section 13.1.2): the object must not exist.
 */
public final class Precondition {

    public static final Precondition NONE = new Precondition(null, false);

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[^\"]*\"");
    private static final String ANY = "*";

    private final @Nullable List<String> etags;
    private final boolean isForNew;

    private Precondition(@Nullable List<String> etags, boolean isForNew) {
        this.etags = etags;
        this.isForNew = isForNew;
    }

    /** With {@code If-None-Match: *} (section 13.1.2) the object must not exist. */
    public static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
            throw new InvalidRequest(
                    ErrorCode.IF_MATCH_INVALID, "If-None-Match must be * here: create only, never replace.");
        }
        return new Precondition(of(ifMatch).etags, ifNoneMatch != null);
    }

    public static Precondition of(@Nullable String header) {
        if (header == null) {
            return NONE;
        }
        List<String> etags = Stream.of(header.split(",")).map(String::strip).toList();
        if (!etags.equals(List.of(ANY)) && !etags.stream().allMatch(ETAG.asMatchPredicate())) {
            throw new InvalidRequest(
                    ErrorCode.IF_MATCH_INVALID, "If-Match must be the ETag of an answer, in its quotes, or *.");
        }
        return new Precondition(etags, false);
    }

    /** The ETag of an object's version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Weak ETags never match, as the API has none. */
    public void refuseUnless(long version) {
        if (isForNew) {
            throw new RequestFailed(
                    ErrorCode.VERSION_STALE,
                    "The object already exists, and If-None-Match: * requires that it does not.");
        }
        if (etags != null && !etags.contains(ANY) && !etags.contains(etag(version))) {
            throw new RequestFailed(
                    ErrorCode.VERSION_STALE, "The object is at version " + version + ": read it again.");
        }
    }

    /** The object does not exist, so any condition on its version fails. */
    public void refuseUnlessNone() {
        if (etags != null) {
            throw new RequestFailed(
                    ErrorCode.VERSION_STALE, "The object does not exist yet, so it has no version to match.");
        }
    }
}
