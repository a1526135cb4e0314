package dev.vouch.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts, and refuses those with a forbidden address. Each new connection resolves its host here and goes to the
 * checked address, so a changed answer of a name server is checked, too.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver resolver;
    private final Predicate<InetAddress> allowed;

    GuardedResolver(DnsResolver resolver, Predicate<InetAddress> allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /** Hides the address, which would reveal an internal network. */
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
