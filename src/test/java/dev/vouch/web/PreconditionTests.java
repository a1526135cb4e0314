package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.InvalidRequest;
import dev.vouch.error.RequestFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", " * ", "\"6\",\"7\"", "\"6\" , \"7\" ", "W/\"7\", \"7\""})
    void holdsForTheVersionItNames(String header) {
        assertThatCode(() -> Precondition.of(header).refuseUnless(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"07\"", "\"\"", "\"6\",\"8\"", "\"*\"", "\"77\""})
    void failsForEveryOther(String header) {
        assertThatThrownBy(() -> Precondition.of(header).refuseUnless(7))
                .isInstanceOfSatisfying(
                        RequestFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VERSION_STALE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "\"7", "7\"", "'7'", "*,\"7\"", "w/\"7\"", "W/7", "\"7\" \"8\"", "\"7\"x"})
    void isNoneWhenItIsMalformed(String header) {
        assertThatThrownBy(() -> Precondition.of(header))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IF_MATCH_INVALID));
    }

    @Test
    void withoutAHeaderEverythingHolds() {
        assertThatCode(() -> Precondition.of(null).refuseUnless(7)).doesNotThrowAnyException();
        assertThatCode(() -> Precondition.of(null).refuseUnlessNone()).doesNotThrowAnyException();
        assertThatThrownBy(() -> Precondition.of("*").refuseUnlessNone()).isInstanceOf(RequestFailed.class);
    }
}
