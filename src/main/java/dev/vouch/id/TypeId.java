package dev.vouch.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.vouch.error.ErrorCode;
import java.util.Optional;
import java.util.UUID;

/**
 * The public form of an id by the TypeID specification 0.3: a prefix that names the kind, an underscore, and a UUIDv7
 * in 26 characters of Crockford's base32 (lower case, so that an id has exactly one spelling).
 *
 * <p>Our own, because no TypeID library is kept on Maven Central; the specification's test vectors are our tests.
 */
public final class TypeId {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** The length after the prefix. */
    public static final int LENGTH = 26;

    private static final int BITS_PER_CHARACTER = 5;

    private TypeId() {}

    /** A new UUIDv7, later than every one made before it in this process. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    public static String format(String prefix, UUID uuid) {
        char[] suffix = new char[LENGTH];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            suffix[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> BITS_PER_CHARACTER | high << (Long.SIZE - BITS_PER_CHARACTER);
            high >>>= BITS_PER_CHARACTER;
        }
        return prefix + '_' + new String(suffix);
    }

    /** The UUID in {@code text}; text that is not an id of this kind names no object. */
    static UUID parse(String prefix, String text, ErrorCode notFound) {
        return parse(prefix, text).orElseThrow(() -> new NoSuchObject(notFound, text));
    }

    /** The UUID in {@code text}; empty when it is not an id of this kind. */
    public static Optional<UUID> parse(String prefix, String text) {
        int start = prefix.length() + 1;
        // 26 characters hold 130 bits: the first may use only three of its five, or the value would overflow.
        if (text.length() != start + LENGTH || !text.startsWith(prefix + '_') || text.charAt(start) > '7') {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = start; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            high = high << BITS_PER_CHARACTER | low >>> (Long.SIZE - BITS_PER_CHARACTER);
            low = low << BITS_PER_CHARACTER | value;
        }
        return Optional.of(new UUID(high, low));
    }
}
