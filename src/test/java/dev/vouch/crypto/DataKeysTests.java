package dev.vouch.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DataKeysTests {

    private static final byte[] TAX_ID = "529.982.247-25".getBytes(UTF_8);

    private final Keysets keysets = Keysets.create();
    private final DataKeys dataKeys = dataKeys(keysets);
    private final UUID platform = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final WrappedKey key = dataKeys.create(platform, customer);
    private final CustomerCipher cipher = dataKeys.open(platform, customer, key);

    @Test
    void decryptsWhatItEncrypted() {
        byte[] ciphertext = cipher.encrypt("tax_id", TAX_ID);

        assertThat(new String(ciphertext, UTF_8)).doesNotContain("529.982");
        assertThat(dataKeys.open(platform, customer, key).decrypt("tax_id", ciphertext))
                .isEqualTo(TAX_ID);
    }

    @Test
    void encryptsTheSameValueDifferentlyEachTime() {
        assertThat(cipher.encrypt("tax_id", TAX_ID)).isNotEqualTo(cipher.encrypt("tax_id", TAX_ID));
    }

    @Test
    void givesEachCustomerAKeyOfItsOwn() {
        byte[] ciphertext = cipher.encrypt("tax_id", TAX_ID);
        WrappedKey another = dataKeys.create(platform, customer);

        assertRefused(() -> dataKeys.open(platform, customer, another).decrypt("tax_id", ciphertext));
    }

    @Test
    void refusesTheKeyOfAnotherCustomer() {
        assertRefused(() -> dataKeys.open(platform, UUID.randomUUID(), key));
    }

    @Test
    void refusesTheKeyOfAnotherPlatform() {
        assertRefused(() -> dataKeys.open(UUID.randomUUID(), customer, key));
    }

    @Test
    void refusesPlatformAndCustomerTheOtherWayRound() {
        assertRefused(() -> dataKeys.open(customer, platform, key));
    }

    @Test
    void refusesTheKeyOfAnotherInstallation() {
        assertRefused(() -> dataKeys(Keysets.create()).open(platform, customer, key));
    }

    @Test
    void refusesADestroyedKey() {
        assertRefused(() -> dataKeys.open(platform, customer, new WrappedKey(new byte[0])));
    }

    @Test
    void refusesAKeyWithAnyBitFlipped() {
        eachBitFlipped(
                key.bytes(),
                flipped -> assertRefused(() -> dataKeys.open(platform, customer, new WrappedKey(flipped))));
    }

    @Test
    void refusesCiphertextOfAnotherField() {
        byte[] ciphertext = cipher.encrypt("tax_id", TAX_ID);

        assertRefused(() -> cipher.decrypt("tax_id2", ciphertext));
        assertRefused(() -> cipher.decrypt("", ciphertext));
    }

    /** Even where one data key came to serve two customers, the row is part of what is authenticated. */
    @Test
    void refusesCiphertextOfAnotherCustomer() {
        KeysetCipher shared = new KeysetCipher(KeysetKind.MASTER.create());
        byte[] ciphertext = new CustomerCipher(platform, customer, shared).encrypt("tax_id", TAX_ID);

        assertRefused(() -> new CustomerCipher(platform, UUID.randomUUID(), shared).decrypt("tax_id", ciphertext));
    }

    @Test
    void refusesCiphertextOfAnotherPlatform() {
        KeysetCipher shared = new KeysetCipher(KeysetKind.MASTER.create());
        byte[] ciphertext = new CustomerCipher(platform, customer, shared).encrypt("tax_id", TAX_ID);

        assertRefused(() -> new CustomerCipher(UUID.randomUUID(), customer, shared).decrypt("tax_id", ciphertext));
    }

    @Test
    void refusesCiphertextWithAnyBitFlipped() {
        eachBitFlipped(
                cipher.encrypt("tax_id", TAX_ID), flipped -> assertRefused(() -> cipher.decrypt("tax_id", flipped)));
    }

    @Test
    void readsAfterARotationWhatWasWrittenBefore() {
        byte[] ciphertext = cipher.encrypt("tax_id", TAX_ID);

        assertThat(dataKeys(keysets.rotate()).open(platform, customer, key).decrypt("tax_id", ciphertext))
                .isEqualTo(TAX_ID);
    }

    @Test
    void wrapsNewKeysUnderTheNewPrimary() {
        DataKeys rotated = dataKeys(keysets.rotate());

        assertThat(dataKeys.isCurrent(key)).isTrue();
        assertThat(rotated.isCurrent(key)).isFalse();
        assertThat(rotated.isCurrent(rotated.create(platform, customer))).isTrue();
    }

    @Test
    void keepsTheOldPrimaryWhileAKeyIsOnlyAdded() {
        Keysets added = keysets.addKeys();
        WrappedKey byOneAlreadyPromoted = dataKeys(added.promoteNewest()).create(platform, customer);

        assertThat(dataKeys(added).isCurrent(key)).isTrue();
        assertThat(dataKeys(added).open(platform, customer, byOneAlreadyPromoted))
                .isNotNull();
    }

    @Test
    void rewrapsWithoutTouchingTheData() {
        byte[] ciphertext = cipher.encrypt("tax_id", TAX_ID);
        DataKeys rotated = dataKeys(keysets.rotate());

        WrappedKey rewrapped = rotated.rewrap(platform, customer, key);

        assertThat(rotated.isCurrent(rewrapped)).isTrue();
        assertThat(rotated.open(platform, customer, rewrapped).decrypt("tax_id", ciphertext))
                .isEqualTo(TAX_ID);
        assertRefused(() -> dataKeys.open(platform, customer, rewrapped));
    }

    @Test
    void doesNotRewrapTheKeyOfAnotherCustomer() {
        assertRefused(() -> dataKeys.rewrap(platform, UUID.randomUUID(), key));
    }

    @Test
    void comparesKeysByContentAndPrintsNone() {
        assertThat(new WrappedKey(key.bytes().clone())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key)
                .isNotEqualTo(dataKeys.create(platform, customer))
                .hasToString("WrappedKey[" + key.bytes().length + " bytes]");
    }

    static void eachBitFlipped(byte[] original, Consumer<byte[]> consumer) {
        for (int bit = 0; bit < original.length * 8; bit++) {
            byte[] flipped = original.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            consumer.accept(flipped);
        }
    }

    private static DataKeys dataKeys(Keysets keysets) {
        return new DataKeys(new KeysetCipher(keysets.master()));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CiphertextRefused.class).hasMessageNotContaining("529.982");
    }
}
