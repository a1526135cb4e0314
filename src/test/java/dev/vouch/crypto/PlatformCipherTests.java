package dev.vouch.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlatformCipherTests {

    private static final byte[] RESPONSE = "{\"id\":\"cus_1\"}".getBytes(UTF_8);

    private final Keysets keysets = Keysets.create();
    private final PlatformCipher cipher = platformCipher(keysets);
    private final UUID platform = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();
    private final byte[] ciphertext = cipher.encrypt(platform, "idempotent_response", row, RESPONSE);

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(cipher.decrypt(platform, "idempotent_response", row, ciphertext))
                .isEqualTo(RESPONSE);
    }

    @Test
    void encryptsNothingToSomething() {
        byte[] empty = cipher.encrypt(platform, "idempotent_response", row, new byte[0]);

        assertThat(empty).isNotEmpty();
        assertThat(cipher.decrypt(platform, "idempotent_response", row, empty)).isEmpty();
    }

    @Test
    void refusesCiphertextOfAnotherPlatform() {
        assertRefused(() -> cipher.decrypt(UUID.randomUUID(), "idempotent_response", row, ciphertext));
    }

    @Test
    void refusesCiphertextOfAnotherPurpose() {
        assertRefused(() -> cipher.decrypt(platform, "webhook_secret", row, ciphertext));
    }

    @Test
    void refusesCiphertextOfAnotherRow() {
        assertRefused(() -> cipher.decrypt(platform, "idempotent_response", UUID.randomUUID(), ciphertext));
    }

    /** The same ids and no name: only the kind tells them apart. */
    @Test
    void refusesAWrappedDataKey() {
        WrappedKey key = new DataKeys(new KeysetCipher(keysets.master())).create(platform, row);

        assertRefused(() -> cipher.decrypt(platform, "", row, key.bytes()));
    }

    @Test
    void refusesCiphertextWithAnyBitFlipped() {
        DataKeysTests.eachBitFlipped(
                ciphertext,
                flipped -> assertRefused(() -> cipher.decrypt(platform, "idempotent_response", row, flipped)));
    }

    @Test
    void readsAfterARotationWhatWasWrittenBefore() {
        PlatformCipher rotated = platformCipher(keysets.rotate());

        assertThat(rotated.decrypt(platform, "idempotent_response", row, ciphertext))
                .isEqualTo(RESPONSE);
    }

    private static PlatformCipher platformCipher(Keysets keysets) {
        return new PlatformCipher(new KeysetCipher(keysets.master()));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CiphertextRefused.class).hasMessageNotContaining("cus_1");
    }
}
