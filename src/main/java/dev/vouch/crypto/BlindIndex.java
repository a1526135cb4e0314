package dev.vouch.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds equal encrypted values: a keyed hash of the value, stored beside its ciphertext. The platform and the field are
 * hashed with it, so that equal values can't be recognised across them.
 */
public class BlindIndex {

    /** 128 bits: no two of a billion values meet by chance, and the database index stays small. */
    private static final int LENGTH = 16;

    private final List<Prf> prfs;

    BlindIndex(KeysetHandle keyset) {
        try {
            PrfSet set = keyset.getPrimitive(PrfConfig2026.get(), PrfSet.class);
            Map<Integer, Prf> byId = set.getPrfs();
            Set<Integer> primaryFirst = new LinkedHashSet<>(List.of(set.getPrimaryId()));
            primaryFirst.addAll(byId.keySet());
            this.prfs = primaryFirst.stream().map(byId::get).toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink refuses its own keyset", e);
        }
    }

    /**
     * The 16 bytes to store.
     *
     * @param field a name that never changes
     * @param normalisedValue the value without insignificant characters, such as spaces or dots
     */
    public byte[] of(UUID platformId, String field, String normalisedValue) {
        return hash(prfs.get(0), input(platformId, field, normalisedValue));
    }

    /**
     * The indexes to search for: one for every key of the keyset, as a row may be older than the last rotation. The
     * first is that of {@link #of}.
     */
    public List<byte[]> candidates(UUID platformId, String field, String normalisedValue) {
        byte[] input = input(platformId, field, normalisedValue);
        return prfs.stream().map(prf -> hash(prf, input)).toList();
    }

    private static byte[] hash(Prf prf, byte[] input) {
        try {
            return prf.compute(input, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compute a blind index", e);
        }
    }

    private static byte[] input(UUID platformId, String field, String value) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        byte[] content = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + 4 + name.length + content.length)
                .putLong(platformId.getMostSignificantBits())
                .putLong(platformId.getLeastSignificantBits())
                .putInt(name.length)
                .put(name)
                .put(content)
                .array();
    }
}
