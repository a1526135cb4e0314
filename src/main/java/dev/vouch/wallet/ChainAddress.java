package dev.vouch.wallet;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.platform.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A valid address, in the spelling that its chain prefers: two spellings of one address are equal.
 */
public record ChainAddress(Blockchain blockchain, String text, boolean isOfTestnet) {

    /** @param text what has been checked by {@link #faults} */
    public static ChainAddress of(Blockchain blockchain, String text) {
        try {
            return decode(blockchain, text);
        } catch (AddressRefused refused) {
            throw new IllegalArgumentException("Not an address of " + blockchain, refused);
        }
    }

    /** The fault of a text as an address of this chain; empty if it is valid. */
    public static List<Fault> faults(Blockchain blockchain, String text, String pointer) {
        try {
            decode(blockchain, text);
            return List.of();
        } catch (AddressRefused refused) {
            return List.of(Fault.at(pointer, refused.code(), String.valueOf(refused.getMessage())));
        }
    }

    /** Test networks are for sandboxes. Of the supported chains, only Bitcoin writes their addresses differently. */
    public void refuseTestnetIn(Environment environment, String pointer) {
        if (isOfTestnet && environment == Environment.LIVE) {
            throw new InvalidRequest(
                    Fault.at(pointer, "testnet_address", "is of a test network, which is for sandboxes only"));
        }
    }

    private static ChainAddress decode(Blockchain blockchain, String text) throws AddressRefused {
        DecodedAddress decoded = decodeOrNameItsChain(blockchain, text);
        if (decoded.isUnowned()) {
            throw AddressRefused.unowned();
        }
        return new ChainAddress(blockchain, decoded.text(), decoded.isOfTestnet());
    }

    private static DecodedAddress decodeOrNameItsChain(Blockchain blockchain, String text) throws AddressRefused {
        try {
            return blockchain.addresses().decode(text);
        } catch (AddressRefused refused) {
            Optional<Blockchain> other = Arrays.stream(Blockchain.values())
                    .filter(chain -> isOf(chain, text))
                    .findFirst();
            throw other.isPresent() ? AddressRefused.ofOtherChain(other.get(), blockchain) : refused;
        }
    }

    private static boolean isOf(Blockchain chain, String text) {
        try {
            chain.addresses().decode(text);
            return true;
        } catch (AddressRefused refused) {
            return false;
        }
    }
}
