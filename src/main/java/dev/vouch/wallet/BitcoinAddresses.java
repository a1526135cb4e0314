package dev.vouch.wallet;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bitcoinj.base.Base58;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.SegwitAddress;
import org.bitcoinj.base.exceptions.AddressFormatException;

/** Base58Check (P2PKH, P2SH), bech32 (P2WPKH, P2WSH; BIP 173) and bech32m (P2TR; BIP 350). */
class BitcoinAddresses implements ChainAddresses {

    private static final Pattern BASE58 = Pattern.compile("[13mn2][1-9A-HJ-NP-Za-km-z]{25,34}");
    private static final Pattern BECH32 = Pattern.compile("(bc|tb)1[a-z0-9]{11,71}", CASE_INSENSITIVE);
    private static final String RULE = "must be a Bitcoin address: base58 (1…, 3…), bech32 or bech32m (bc1…)";
    private static final int BASE58_LENGTH = 21;
    private static final int TAPROOT = 1;

    @Override
    public DecodedAddress decode(String text) throws AddressRefused {
        try {
            if (BECH32.matcher(text).matches()) {
                return ofBech32(text);
            }
            if (BASE58.matcher(text).matches()) {
                return ofBase58(text);
            }
        } catch (AddressFormatException.InvalidChecksum wrong) {
            throw AddressRefused.checksum();
        } catch (AddressFormatException notAnAddress) {
            throw AddressRefused.malformed(RULE);
        }
        throw AddressRefused.malformed(RULE);
    }

    /** Anybody can spend what is paid to a witness version without rules. */
    private static DecodedAddress ofBech32(String text) throws AddressRefused {
        boolean isOfTestnet = text.toLowerCase(Locale.ROOT).startsWith("tb");
        SegwitAddress address =
                SegwitAddress.fromBech32(text, isOfTestnet ? BitcoinNetwork.TESTNET : BitcoinNetwork.MAINNET);
        byte[] program = address.getWitnessProgram();
        int version = address.getWitnessVersion();
        if (version > TAPROOT || version == TAPROOT && program.length != SegwitAddress.WITNESS_PROGRAM_LENGTH_TR) {
            throw AddressRefused.malformed("has a witness version that cannot be paid to yet");
        }
        return new DecodedAddress(address.toBech32(), program, isOfTestnet);
    }

    private static DecodedAddress ofBase58(String text) throws AddressRefused {
        byte[] bytes = Base58.decodeChecked(text);
        if (bytes.length != BASE58_LENGTH) {
            throw AddressRefused.malformed(RULE);
        }
        boolean isOfTestnet = switch (Byte.toUnsignedInt(bytes[0])) {
            case 0x00, 0x05 -> false;
            case 0x6f, 0xc4 -> true;
            default -> throw AddressRefused.malformed(RULE);
        };
        return new DecodedAddress(text, Arrays.copyOfRange(bytes, 1, BASE58_LENGTH), isOfTestnet);
    }
}
