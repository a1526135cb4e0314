package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonKeyTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "José, García-López, JOSE, Garcia Lopez",
                "José, García-López, García, José López",
                "José, GarcíaLópez, josé, garcía lópez",
                "Łukasz, Żuławski, Lukasz, Zulawski",
                "Ann, Weiß, Ann, WEISS",
                "Søren, Ødegård, Soeren, Oedegaard",
                "Søren, Ødegård, Soren, Odegard",
                "Jörg, Müller, MUELLER, JOERG",
                "Jörg, Müller, Jorg, Muller",
                "Þórður, Ægisson, Thordur, Aegisson",
                "Đorđe, Đukić, Dorde, Dukic",
                "Işık, Yıldız, ISIK, YILDIZ",
                "İpek, Işıl, ipek, isil",
                "Ana, Arroyo, ARROYO, Ana",
                "Ana, Edwards, Edwards, Ana",
                "Ｊａｎｅ, Smith, Jane, Smith",
                "O’Brien, Pat, O'Brien, Pat",
                "Għarb, Ħamrun, GHARB, HAMRUN",
                "Ștefan, Țepeș, Stefan, Tepes",
                "Œdipe, Cœur, Oedipe, Coeur",
                "Anne-Marie, O'Neill, AnneMarie, O Neill",
                "Suharto, -, -, SUHARTO",
                "Юлия, Щербакова, IULIIA, SHCHERBAKOVA",
                "Олексій, Ґалаґан, OLEKSII, GALAGAN",
                "伟, 王, 王, 伟"
            })
    void onePersonHasOne(
            @Nullable String first, @Nullable String last, @Nullable String otherFirst, @Nullable String otherLast) {
        assertThat(key(first, last, "1990-01-15"))
                .isNotNull()
                .isEqualTo(key(otherFirst, otherLast, "1990-01-15"))
                .isNotEqualTo(key(first, last, "1990-01-16"));
    }

    @ParameterizedTest
    @CsvSource({
        "José, García-López, José, García",
        "Ann, Lee, Anne, Lee",
        "Иван, Петров, Осе, Гарсия",
        "Иван, Петров, 伟, 王",
        "राम, सिंह, रीमा, सिंह"
    })
    void othersHaveAnother(String first, String last, String otherFirst, String otherLast) {
        assertThat(key(first, last, "1990-01-15")).isNotEqualTo(key(otherFirst, otherLast, "1990-01-15"));
    }

    @Test
    void nobodyIsFoundByHalfOfIt() {
        assertThat(key("Jane", "Doe", null)).isNull();
        assertThat(key(null, null, "1990-01-15")).isNull();
        assertThat(key(".", "-", "1990-01-15")).isNull();
    }

    private static @Nullable String key(@Nullable String first, @Nullable String last, @Nullable String birth) {
        return PersonKey.of(first, last, birth == null ? null : LocalDate.parse(birth));
    }
}
