package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenNameTests {

    @ParameterizedTest
    @CsvSource({
        "Юлия Щербакова, Yulia Shcherbakova",
        "Юлия Щербакова, Julija Shcherbakova",
        "Юлия Щербакова, SHCHERBAKOVA IULIIA",
        "Yulia Shcherbakova, Julia Shcherbakova",
        "Сергей Иванов, Sergej Ivanov",
        "Сергей Иванов, Sergey Iwanow",
        "Yevgeny Petrov, Evgenij Petrov",
        "Александр Кузнецов, Alexander Kuznetsov",
        "Jörg Müller, Joerg Mueller",
        "Jörg Müller, Jorg Muller",
        "Łukasz Żuławski, Lukas Zulavski",
        "Mohammed Hassan, Hasan Muhamad",
        "Qaddafi Omar, Omar Gadhafi",
        "Γεώργιος Παπαδόπουλος, Georgios Papadopoulos",
        "John Doe, Dr. John Doe",
        "John Doe, John Doe Jr",
        "John Doe, John Doe-Smith",
        "John Doe, Doe John Doe",
        "John Doe, John1 Doe2",
        "Ann Lee, Ann Marie Lee",
        "Suharto, SUHARTO"
    })
    void oneNameHasAKeyInCommon(String one, String other) {
        assertThat(Collections.disjoint(SpokenName.keys(one), SpokenName.keys(other)))
                .as(SpokenName.keys(one) + " " + SpokenName.keys(other))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "John Doe, Jane Doe",
        "John Doe, Jack Doe",
        "Maria Rossi, Mario Rossi",
        "Ann Lee, Ian Lee",
        "José García, Josefa García",
        "Ann Lee, Ann",
        "John Doe, Doe Doe"
    })
    void twoNamesHaveNone(String one, String other) {
        assertThat(SpokenName.keys(one)).doesNotContainAnyElementsOf(SpokenName.keys(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", " - ", "'"})
    void withoutALetterThereIsNone(String name) {
        assertThat(SpokenName.keys(name)).isEmpty();
    }
}
