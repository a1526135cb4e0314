package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Variants of the service that are wrong, and have to be found. */
public final class Mutants {

    private static final int TRIES = 20;

    private Mutants() {}

    /** For those that give themselves away only when two happen to meet: one of some tries has to fail. */
    public static void assertFoundInTheEnd(ThrowingCallable proof) {
        Throwable failure = null;
        for (int i = 0; i < TRIES && failure == null; i++) {
            failure = catchThrowable(proof);
        }
        assertThat(failure).as("of the mutant's proof").isInstanceOf(AssertionError.class);
    }
}
