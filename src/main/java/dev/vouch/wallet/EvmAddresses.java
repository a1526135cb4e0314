package dev.vouch.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.KeccakDigest;

/**
 * Twenty bytes in hexadecimal. The case of the letters is their checksum (EIP-55); an address in one case has none, and
 * gets one.
 */
class EvmAddresses implements ChainAddresses {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final String RULE = "must be 0x and 40 hexadecimal digits";
    private static final int HASH_BITS = 256;

    @Override
    public DecodedAddress decode(String text) throws AddressRefused {
        if (!FORM.matcher(text).matches()) {
            throw AddressRefused.malformed(RULE);
        }
        String digits = text.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        String checksummed = checksummed(lower);
        boolean hasChecksum = !digits.equals(lower) && !digits.equals(digits.toUpperCase(Locale.ROOT));
        if (hasChecksum && !digits.equals(checksummed)) {
            throw AddressRefused.checksum();
        }
        return new DecodedAddress("0x" + checksummed, HexFormat.of().parseHex(lower));
    }

    /** A letter is a capital where the digit of the hash at its place is 8 or more. */
    private static String checksummed(String lower) {
        String hash = HexFormat.of().formatHex(keccak(lower.getBytes(US_ASCII)));
        StringBuilder text = new StringBuilder(lower);
        for (int i = 0; i < text.length(); i++) {
            if (hash.charAt(i) >= '8') {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    /** Not SHA3-256, whose padding differs: Ethereum is older than the standard. */
    private static byte[] keccak(byte[] bytes) {
        KeccakDigest digest = new KeccakDigest(HASH_BITS);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
