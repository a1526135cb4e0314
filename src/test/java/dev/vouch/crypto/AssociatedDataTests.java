package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssociatedDataTests {

    private static final UUID PLATFORM = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final UUID ROW = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    /** These bytes are in every stored ciphertext: a change makes all data unreadable. */
    @Test
    void keepsItsLayoutForever() {
        String ids = "00112233445566778899aabbccddeeff" + "0123456789abcdef0123456789abcdef";

        assertThat(hex(AssociatedData.dataKey(PLATFORM, ROW))).isEqualTo("01" + ids);
        assertThat(hex(AssociatedData.customerField(PLATFORM, ROW, "tax"))).isEqualTo("02" + ids + "746178");
        assertThat(hex(AssociatedData.platformRow(PLATFORM, "tax", ROW))).isEqualTo("03" + ids + "746178");
    }

    private static String hex(AssociatedData place) {
        return HexFormat.of().formatHex(place.bytes());
    }
}
