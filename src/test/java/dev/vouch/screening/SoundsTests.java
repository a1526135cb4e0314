package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTests {

    @ParameterizedTest
    @CsvSource({
        "khadafy,    gaddafi",
        "qasem,      kassim",
        "mohammed,   muhammid",
        "youssef,    yusif",
        "filip,      philipp",
        "vatslav,    watzlaw",
        "djamal,     jamal",
        "jeong,      jong",
        "aleksandr,  alexandr",
        "khasan,     hassan",
        "michail,    mikhail",
    })
    void areTheSameInOtherRomanisations(String word, String other) {
        assertThat(Sounds.of(word)).containsAnyElementsOf(Sounds.of(other));
    }

    @ParameterizedTest
    @CsvSource({"petrov, pavlov", "ivan, anna", "kim, kang", "maria, mario"})
    void areOthersForOtherWords(String word, String other) {
        assertThat(Sounds.of(word)).doesNotContainAnyElementsOf(Sounds.of(other));
    }

    /** An h between two letters keeps them apart, as Arabic leaves out the vowels there. */
    @ParameterizedTest
    @CsvSource({"muhammad, MMT", "mhmd, MMT", "anna, N", "gaddafi, KTF"})
    void haveASkeletonOfConsonants(String word, String consonants) {
        assertThat(Sounds.skeleton(Sounds.of(word).get(0))).isEqualTo(consonants);
    }
}
