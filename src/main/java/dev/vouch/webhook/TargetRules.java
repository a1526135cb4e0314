package dev.vouch.webhook;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.platform.Environment;
import dev.vouch.platform.LocalSandbox;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.InetAddressUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The allowed targets of webhooks: the public internet, for live platforms by https and on the configured ports. Sandbox
 * platforms may also use http, and with the embedded database loopback, so that a first try needs no tunnel.
 */
@Component
class TargetRules {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LAST_PORT = 65_535;

    /** Some resolvers read it as an IPv4 address: its last part is a decimal, octal or hexadecimal number. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private final WebhookProperties properties;
    private final boolean loopback;

    TargetRules(WebhookProperties properties, ObjectProvider<LocalSandbox> localSandbox) {
        this.properties = properties;
        this.loopback = Objects.requireNonNullElseGet(
                properties.loopback(), () -> localSandbox.stream().findAny().isPresent());
    }

    void refuseUnlessAllowed(String url, Environment environment) {
        refusal(url, environment).ifPresent(fault -> {
            throw new InvalidRequest(fault);
        });
    }

    /** The fault of the address as it is written. The machine behind it is checked at each connection. */
    Optional<Fault> refusal(String url, Environment environment) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException invalid) {
            return fault("invalid_url", "is not a URL, for example https://example.com/webhooks");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (environment == Environment.LIVE && !scheme.equals("https")) {
            return fault("https_required", "must begin with https://");
        }
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return fault("invalid_url", "must begin with https://, or in a sandbox with http://");
        }
        if (uri.getHost() == null) {
            return fault("invalid_url", "must name a host, for example https://example.com/webhooks");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            return fault("invalid_url", "must have neither a user nor a fragment");
        }
        return refusalOfHost(uri.getHost().toLowerCase(Locale.ROOT), environment)
                .or(() -> refusalOfPort(uri, scheme, environment));
    }

    private Optional<Fault> refusalOfHost(String host, Environment environment) {
        String bare = host.replaceAll("[\\[\\]]", "");
        if (bare.contains("%")) {
            return fault("invalid_url", "must not name a network interface");
        }
        if (InetAddressUtils.isIPv4(bare) || InetAddressUtils.isIPv6(bare)) {
            InetAddress address = literal(bare);
            boolean isMapped = host.startsWith("[") && address instanceof Inet4Address;
            return allows(address, environment) && !isMapped ? Optional.empty() : notPublic();
        }
        if (host.startsWith("[") || ENDS_IN_NUMBER.matcher(host).matches()) {
            return fault("invalid_url", "must name a host, or an address in its usual form");
        }
        return isLocalhost(host) && !allowsLoopback(environment) ? notPublic() : Optional.empty();
    }

    private Optional<Fault> refusalOfPort(URI uri, String scheme, Environment environment) {
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        if (port < 1 || port > LAST_PORT) {
            return fault("invalid_url", "must have a port from 1 to " + LAST_PORT);
        }
        boolean isUsual = environment == Environment.SANDBOX && scheme.equals("http") && port == HTTP_PORT;
        return isUsual || allowsLoopback(environment) || properties.ports().contains(port)
                ? Optional.empty()
                : fault("port_not_allowed", "must use one of the ports " + properties.ports());
    }

    boolean allows(InetAddress address, Environment environment) {
        return PublicInternet.contains(address) || allowsLoopback(environment) && address.isLoopbackAddress();
    }

    private boolean allowsLoopback(Environment environment) {
        return loopback && environment == Environment.SANDBOX;
    }

    /** Parses an address without a name server. */
    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(address, impossible);
        }
    }

    private static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static Optional<Fault> notPublic() {
        return fault("address_not_public", "must lead to a machine on the public internet");
    }

    private static Optional<Fault> fault(String code, String message) {
        return Optional.of(Fault.at("/url", code, message));
    }
}
