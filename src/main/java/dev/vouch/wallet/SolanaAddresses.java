package dev.vouch.wallet;

import java.util.regex.Pattern;
import org.bitcoinj.base.Base58;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key of Ed25519 in base58. It has no checksum. Requiring a point on the curve finds half of all typing errors,
 * and the addresses of programs and token accounts, which are off the curve on purpose and are not wallets.
 */
class SolanaAddresses implements ChainAddresses {

    private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");
    private static final String RULE = "must be a Solana address: 32 bytes in base58";

    @Override
    public DecodedAddress decode(String text) throws AddressRefused {
        byte[] key = BASE58.matcher(text).matches() ? Base58.decode(text) : new byte[0];
        if (key.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw AddressRefused.malformed(RULE);
        }
        DecodedAddress decoded = new DecodedAddress(text, key);
        if (!decoded.isUnowned() && !Ed25519.validatePublicKeyPartial(key, 0)) {
            throw AddressRefused.malformed(
                    "is not on the curve Ed25519: it is mistyped, or of a program or token account, and not a wallet's");
        }
        return decoded;
    }
}
