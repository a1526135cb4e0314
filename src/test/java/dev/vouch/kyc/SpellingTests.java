package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "José García-López, JOSE GARCIA LOPEZ",
        "O’Brien, OBrien",
        "Йосиф, Иосиф",
        "SW1A 1AA, sw1a1aa",
        "01310-100, 01310100",
        "Apt. 4-B, apt 4b",
        "राम सिंह, रामसिंह"
    })
    void isTheSame(String one, String other) {
        assertThat(Spelling.isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "राम, रीमा",
        "สมชาย, สมชัย",
        "かく, がく",
        "1 23rd St, 12 3rd St",
        "1/12 Main St, 11/2 Main St",
        "Jo Hnson, Jo Hanson"
    })
    void isAnother(String one, String other) {
        assertThat(Spelling.isSame(one, other)).isFalse();
    }
}
