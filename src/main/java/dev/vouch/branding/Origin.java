package dev.vouch.branding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The origin of a website (RFC 6454): scheme, host and port. The default port is left out, so that equal origins have
 * equal texts.
 */
public record Origin(String text) {

    private static final String HTTPS = "https";
    private static final Set<String> SCHEMES = Set.of(HTTPS, "http");

    /** The origin of an address; empty if it is not http or https, or names a user. */
    public static Optional<Origin> ofUrl(String url) {
        try {
            return of(new URI(url));
        } catch (URISyntaxException invalid) {
            return Optional.empty();
        }
    }

    /** Parses a text that is an origin and nothing more. */
    public static Optional<Origin> parse(String text) {
        return ofUrl(text).filter(origin -> {
            URI uri = URI.create(text);
            return Set.of("", "/").contains(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        });
    }

    private static Optional<Origin> of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        int usual = scheme.equals(HTTPS) ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return Optional.of(new Origin(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port));
    }

    boolean isSecure() {
        return text.startsWith(HTTPS + ":");
    }

    @Override
    public String toString() {
        return text;
    }
}
