package dev.vouch.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Recognizes addresses of the public internet, by IANA's registries of special-purpose addresses (RFC 6890). All others
 * lead to an internal network, nowhere, or to a gateway that translates them.
 */
final class PublicInternet {

    /** The assigned unicast addresses; others are local, multicast, mapped, translated or reserved. */
    private static final InetAddressMatcher GLOBAL_UNICAST = InetAddressMatchers.fromIpAddress("2000::/3");

    private static final List<InetAddressMatcher> SPECIAL_IPV6 = blocks(
            "2001::/23", // IETF protocols, Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private static final List<InetAddressMatcher> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // IETF protocols
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private PublicInternet() {}

    /** By blocks of its own family only: Spring's matchers compare the first bits of an address of any length. */
    static boolean contains(InetAddress address) {
        return address instanceof Inet6Address
                ? GLOBAL_UNICAST.matches(address) && noneOf(SPECIAL_IPV6, address)
                : noneOf(SPECIAL_IPV4, address);
    }

    private static boolean noneOf(List<InetAddressMatcher> blocks, InetAddress address) {
        return blocks.stream().noneMatch(block -> block.matches(address));
    }

    private static List<InetAddressMatcher> blocks(String... cidrs) {
        return Stream.of(cidrs).map(InetAddressMatchers::fromIpAddress).toList();
    }
}
