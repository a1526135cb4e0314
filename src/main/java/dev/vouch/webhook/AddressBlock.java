package dev.vouch.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** All addresses that begin with the same bits, like {@code 10.0.0.0/8}. */
record AddressBlock(byte[] network, int bits) {

    static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressBlock(network, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(cidr, impossible);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == network.length && prefix(bytes).equals(prefix(network));
    }

    private BigInteger prefix(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
}
