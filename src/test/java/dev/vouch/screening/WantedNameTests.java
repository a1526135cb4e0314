package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The romanisations that a list may have. */
class WantedNameTests {

    @ParameterizedTest
    @CsvSource({
        "김 정은,            kim jeong eun",
        "김정은,             kim jeong eun",
        "박지성,             pak ji seong",
        "이민호,             yi min ho",
        "نيكولاس مادورو,    nikulas maduru",
        "أحمد حسن,          ahmd hsn",
        "وليد اليمني,       wlid alimni",
        "משה כהן,           msh khn",
        "Γιάντοβ Μπόρις,    giadov boris",
        "Иван Петров,       ivan petrov",
        "やまだ たろう,       yamada tarou",
        "नरेन्द्र मोदी,          narendra modi",
        "W A M Alsehri,      w a m alsehri",
        "W A M Alsehri,      wam alsehri",
    })
    void areAmongThoseLookedFor(String name, String normalised) {
        assertThat(WantedName.of(name, PartyKind.PERSON))
                .extracting(WantedName::normalised)
                .contains(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "林鄭月娥, Han",
        "Carrie 林, Han",
        "สมชาย, Thai",
        "አበበ, Ethiopic",
        "John D\u043e\u0435, mixed Cyrillic and Latin",
        "\u0420eter Doe, mixed Cyrillic and Latin",
        "John D\u03bfe, mixed Greek and Latin"
    })
    void nameTheScriptThatCanNotBeCompared(String name, String script) {
        assertThat(Romanisation.incomparableScript(name)).contains(script);
    }

    @ParameterizedTest
    @CsvSource({"김정은", "Иван", "نيكولاس", "Łukasz O’Brien-Smith 3", "Юлия Smith-Иванова", "१२ मोदी", "たろう"})
    void nameNoScriptWhereAllCanBe(String name) {
        assertThat(Romanisation.incomparableScript(name)).isEmpty();
    }
}
