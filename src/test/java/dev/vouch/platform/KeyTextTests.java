package dev.vouch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTextTests {

    @ParameterizedTest
    @EnumSource(Environment.class)
    void has256BitsOfRandomnessBehindItsEnvironment(Environment environment) {
        String text = KeyText.random(environment).value();
        String prefix = "sk_" + environment + "_";

        assertThat(text).startsWith(prefix);
        assertThat(Base64.getUrlDecoder().decode(text.substring(prefix.length())))
                .hasSize(32);
    }

    @Test
    void isAnotherEachTime() {
        assertThat(Stream.generate(() -> KeyText.random(Environment.LIVE)).limit(1000))
                .doesNotHaveDuplicates();
    }

    @Test
    void isKnownByItsSha256() {
        assertThat(HexFormat.of().formatHex(new KeyText("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void showsItsEndOnly() {
        assertThat(new KeyText("sk_live_secretABCD")).hasToString("KeyText[…ABCD]");
        assertThat(new KeyText("sk_live_secretABCD").lastFour()).isEqualTo("ABCD");
        assertThat(new KeyText("abc").lastFour()).isEqualTo("abc");
    }
}
