package dev.vouch.wallet;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;

/**
 * An account's public key as a StrKey (SEP 23): a version byte, the key and a checksum in base32. Muxed accounts (M…) and
 * contracts (C…) are not wallets.
 *
 * <p>The checksum is our own code: the SDKs that have it also include an HTTP client.
 */
class StellarAddresses implements ChainAddresses {

    /** The version's eight bits are the first letter and three bits of the second, which are zero in these four only. */
    private static final Pattern FORM = Pattern.compile("G[A-D][A-Z2-7]{54}");

    private static final String RULE = "must be a Stellar account: G and 55 characters of base32";
    private static final int KEY_BEGIN = 1;
    private static final int KEY_END = 33;
    private static final int POLYNOMIAL = 0x1021;

    @Override
    public DecodedAddress decode(String text) throws AddressRefused {
        if (!FORM.matcher(text).matches()) {
            throw AddressRefused.malformed(RULE);
        }
        byte[] bytes = new Base32().decode(text);
        int checksum = Byte.toUnsignedInt(bytes[KEY_END]) | Byte.toUnsignedInt(bytes[KEY_END + 1]) << Byte.SIZE;
        if (crc16(bytes, KEY_END) != checksum) {
            throw AddressRefused.checksum();
        }
        return new DecodedAddress(text, Arrays.copyOfRange(bytes, KEY_BEGIN, KEY_END));
    }

    /** CRC-16/XMODEM. */
    private static int crc16(byte[] bytes, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= Byte.toUnsignedInt(bytes[i]) << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }
}
