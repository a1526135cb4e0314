package dev.vouch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColorTests {

    /** As common calculators say. */
    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.0", "#0000FF, 8.59"})
    void contrastsWithWhite(String color, double contrast) {
        assertThat(AccentColor.of(color).orElseThrow().contrastWithWhite()).isCloseTo(contrast, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "0f766e", "#0f766g", "#0f766e;}", "#0f766e00"})
    void isSixHexadecimalDigits(String text) {
        assertThat(AccentColor.of(text)).isEmpty();
    }

    @Test
    void itsShadesAreDarker() {
        assertThat(new AccentColor("#0f766e").css())
                .isEqualTo(":root{--page-accent:#0f766e;--page-accent-hover:#0c5e58;--page-accent-shadow:#073532}");
    }
}
