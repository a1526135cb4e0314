package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfMemoryTests {

    @Test
    void isFoundBehindWhatItCaused() {
        Throwable exhausted = new OutOfMemoryError("Java heap space");

        assertThat(OutOfMemory.isBehind(exhausted)).isTrue();
        assertThat(OutOfMemory.isBehind(new IllegalStateException(new RuntimeException(exhausted))))
                .isTrue();
        assertThat(OutOfMemory.isBehind(new IllegalStateException(new StackOverflowError())))
                .isFalse();
    }
}
