package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.InvalidRequest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-01-15T10:00:00.123Z"), UUID.fromString("019b76da-a800-7000-8000-000000000001"));

    @Test
    void namesItsPlaceAgain() {
        assertThat(Cursor.decode(CURSOR.encode("a=b"), "a=b")).isEqualTo(CURSOR);
    }

    @Test
    void isOpaqueAndFitsIntoAnAddress() {
        assertThat(CURSOR.encode("email=a@example.com"))
                .matches("[A-Za-z0-9_-]{43}")
                .doesNotContain("example");
    }

    @Test
    void isGoodForItsFiltersOnly() {
        assertThatThrownBy(() -> Cursor.decode(CURSOR.encode("a=b"), "a=c")).satisfies(CursorTests::isInvalid);
        assertThatThrownBy(() -> Cursor.decode(CURSOR.encode("a=b"), "")).satisfies(CursorTests::isInvalid);
    }

    @Test
    void startsBeforeTheNewestRowThereCanBe() {
        Cursor start = Cursor.START;

        assertThat(start.createdAt()).isAfter("9999-12-31T23:59:59Z");
        assertThat(start.id()).isEqualTo(new UUID(-1, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "=", "AAAA", "!", "é"})
    void isNotJustAnyText(String junk) {
        assertThatThrownBy(() -> Cursor.decode(junk, "a=b")).satisfies(CursorTests::isInvalid);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 253_402_300_800_000L, Long.MAX_VALUE})
    void hasATimeThatARowCanHave(long millis) {
        byte[] bytes = Base64.getUrlDecoder().decode(CURSOR.encode("a=b"));
        ByteBuffer.wrap(bytes).putLong(8, millis);
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> Cursor.decode(forged, "a=b")).satisfies(CursorTests::isInvalid);
    }

    private static void isInvalid(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(ErrorCode.CURSOR_INVALID));
    }
}
