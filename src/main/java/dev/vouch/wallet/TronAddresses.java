package dev.vouch.wallet;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.bitcoinj.base.Base58;
import org.bitcoinj.base.exceptions.AddressFormatException;

/** The byte 0x41 and twenty more in Base58Check, which makes them begin with T. */
class TronAddresses implements ChainAddresses {

    private static final Pattern FORM = Pattern.compile("T[1-9A-HJ-NP-Za-km-z]{33}");
    private static final String RULE = "must be a Tron address: T and 33 characters of base58";
    private static final int LENGTH = 21;
    private static final byte PREFIX = 0x41;

    @Override
    public DecodedAddress decode(String text) throws AddressRefused {
        if (!FORM.matcher(text).matches()) {
            throw AddressRefused.malformed(RULE);
        }
        byte[] bytes = bytes(text);
        if (bytes.length != LENGTH || bytes[0] != PREFIX) {
            throw AddressRefused.malformed(RULE);
        }
        return new DecodedAddress(text, Arrays.copyOfRange(bytes, 1, LENGTH));
    }

    private static byte[] bytes(String text) throws AddressRefused {
        try {
            return Base58.decodeChecked(text);
        } catch (AddressFormatException wrong) {
            throw AddressRefused.checksum();
        }
    }
}
