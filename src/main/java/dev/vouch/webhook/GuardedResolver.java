package dev.vouch.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses to connect to, and refuses hosts with an address that is not allowed. It is asked for each new
 * connection, and the connection goes to what it has checked, so that a changed answer of a name server is checked too.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver resolver;
    private final Predicate<InetAddress> allowed;

    GuardedResolver(DnsResolver resolver, Predicate<InetAddress> allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /** Does not say which address it was: names of an inner network are nobody's business. */
    static final class AddressRefused extends UnknownHostException {

        AddressRefused() {
            super("The host has an address that is not on the public internet");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new AddressRefused();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }
}
