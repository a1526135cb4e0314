package dev.vouch.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BlindIndexTests {

    private final Keysets keysets = Keysets.create();
    private final BlindIndex index = new BlindIndex(keysets.index());
    private final UUID platform = UUID.randomUUID();

    @Test
    void isTheSameForTheSameValue() {
        assertThat(index.of(platform, "tax_id", "52998224725"))
                .hasSize(16)
                .isEqualTo(new BlindIndex(keysets.index()).of(platform, "tax_id", "52998224725"));
    }

    @Test
    void differsByValue() {
        assertThat(index.of(platform, "tax_id", "52998224725"))
                .isNotEqualTo(index.of(platform, "tax_id", "52998224726"));
    }

    @Test
    void differsByPlatform() {
        assertThat(index.of(platform, "tax_id", "52998224725"))
                .isNotEqualTo(index.of(UUID.randomUUID(), "tax_id", "52998224725"));
    }

    @Test
    void differsByField() {
        assertThat(index.of(platform, "tax_id", "52998224725"))
                .isNotEqualTo(index.of(platform, "document_number", "52998224725"));
    }

    @Test
    void keepsFieldAndValueApart() {
        assertThat(index.of(platform, "tax", "_id1")).isNotEqualTo(index.of(platform, "tax_id", "1"));
    }

    @Test
    void differsByInstallation() {
        assertThat(index.of(platform, "tax_id", "52998224725"))
                .isNotEqualTo(new BlindIndex(Keysets.create().index()).of(platform, "tax_id", "52998224725"));
    }

    @Test
    void findsAfterARotationWhatWasWrittenBefore() {
        byte[] old = index.of(platform, "tax_id", "52998224725");
        BlindIndex rotated = new BlindIndex(keysets.rotate().index());

        assertThat(rotated.of(platform, "tax_id", "52998224725")).isNotEqualTo(old);
        assertThat(rotated.candidates(platform, "tax_id", "52998224725"))
                .containsExactly(rotated.of(platform, "tax_id", "52998224725"), old);
    }

    @Test
    void findsBeforeThePromotionWhatIsWrittenAfterIt() {
        Keysets added = keysets.addKeys();
        byte[] byOneAlreadyPromoted = new BlindIndex(added.promoteNewest().index()).of(platform, "tax_id", "1");

        assertThat(new BlindIndex(added.index()).of(platform, "tax_id", "1"))
                .isEqualTo(index.of(platform, "tax_id", "1"));
        assertThat(new BlindIndex(added.index()).candidates(platform, "tax_id", "1"))
                .contains(byOneAlreadyPromoted);
    }

    /** A change to what is hashed would hide every stored value from every lookup. */
    @Test
    void hashesTheSameBytesForever() throws Exception {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
        KeysetHandle keyset = KeysetHandle.newBuilder()
                .setConfiguration(PrfConfig2026.get())
                .addEntry(KeysetHandle.importKey(HmacPrfKey.builder()
                                .setParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                                .build())
                        .withRandomId()
                        .makePrimary())
                .build();
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(key, "HmacSHA256"));
        String platformLengthFieldValue = "00112233445566778899aabbccddeeff" + "00000003" + "746178" + "313233";

        byte[] hash = new BlindIndex(keyset).of(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), "tax", "123");

        assertThat(hash).isEqualTo(Arrays.copyOf(hmac.doFinal(HexFormat.of().parseHex(platformLengthFieldValue)), 16));
    }
}
