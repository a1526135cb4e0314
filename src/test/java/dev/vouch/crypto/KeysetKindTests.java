package dev.vouch.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetKindTests {

    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQ";

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(KeysetKind kind) {
        KeysetHandle keyset = kind.addKey(kind.create());

        assertThat(kind.parse(kind.format(keyset)).equalsKeyset(keyset)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheJsonItselfToo(KeysetKind kind) {
        KeysetHandle keyset = kind.create();

        assertThat(kind.parse(" " + json(kind.format(keyset)) + "\n").equalsKeyset(keyset))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void saysHowToMakeAMissingKeyset(String missing) {
        assertThatThrownBy(() -> KeysetKind.INDEX.parse(missing))
                .isInstanceOfSatisfying(
                        KeysetRefused.class, e -> assertThat(e.action()).contains("keyset create"))
                .hasMessage("VOUCH_INDEX_KEYSET is not set.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password-" + SECRET,
                SECRET,
                SECRET + "==",
                "{\"" + SECRET,
                "{\"primaryKeyId\":\"" + SECRET + "\"}",
                "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":\"x\",\"value\":\"" + SECRET
                        + "\",\"keyMaterialType\":\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":1,"
                        + "\"outputPrefixType\":\"TINK\"}]}",
                "{}",
                "[]"
            })
    void refusesWhatIsNoKeysetWithoutRepeatingIt(String malformed) {
        for (KeysetKind kind : KeysetKind.values()) {
            assertThatThrownBy(() -> kind.parse(malformed))
                    .isInstanceOf(KeysetRefused.class)
                    .hasMessageStartingWith(kind.variable())
                    .satisfies(e -> assertThat(printed(e)).doesNotContain(SECRET));
        }
    }

    @Test
    void refusesATruncatedKeyset() {
        String text = KeysetKind.MASTER.format(KeysetKind.MASTER.create());

        assertThatThrownBy(() -> KeysetKind.MASTER.parse(text.substring(0, text.length() / 2)))
                .isInstanceOf(KeysetRefused.class);
    }

    @Test
    void saysThatTheKeysetsAreSwapped() {
        String index = KeysetKind.INDEX.format(KeysetKind.INDEX.create());
        String master = KeysetKind.MASTER.format(KeysetKind.MASTER.create());

        assertThatThrownBy(() -> KeysetKind.MASTER.parse(index))
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("VOUCH_MASTER_KEYSET holds the other keyset: the two are swapped.");
        assertThatThrownBy(() -> KeysetKind.INDEX.parse(master))
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("VOUCH_INDEX_KEYSET holds the other keyset: the two are swapped.");
    }

    @Test
    void refusesAWeakerAlgorithm() throws Exception {
        KeysetHandle weaker = KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM, AeadConfig2026.get());
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(weaker, AeadConfig2026.get(), InsecureSecretKeyAccess.get());

        assertThatThrownBy(() -> KeysetKind.MASTER.parse(json))
                .isInstanceOf(KeysetRefused.class)
                .hasMessage("VOUCH_MASTER_KEYSET holds a key that is not AES256_GCM.");
    }

    @Test
    void printsNoKey() {
        Keysets keysets = Keysets.create();
        String json = json(KeysetKind.MASTER.format(keysets.master()));
        String value = json.replaceAll("(?s).*\"value\":\\s*\"([^\"]+)\".*", "$1");

        assertThat(value).hasSizeGreaterThan(40);
        assertThat(keysets.toString()).doesNotContain(value);
    }

    private static String json(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
