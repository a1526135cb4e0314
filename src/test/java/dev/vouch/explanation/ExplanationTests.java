package dev.vouch.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.storage.StoredJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTests {

    private static final Explanation EXPIRED = Explanation.of(Meaning.DOCUMENT_EXPIRED, "passport", "2026-03-02");

    @Test
    void readsAsEnglishSentences() {
        assertThat(Explanation.of(List.of(EXPIRED, Explanation.of(Meaning.WRITTEN, "100 % blurred: {0} %s.")))
                        .text())
                .isEqualTo("The passport expired on 2026-03-02. 100 % blurred: {0} %s.");
    }

    @Test
    void isStoredByItsMeaning() {
        String stored = StoredJson.write(EXPIRED);

        assertThat(stored)
                .isEqualTo(
                        "{\"sentences\":[{\"code\":\"DOCUMENT_EXPIRED\",\"values\":[\"passport\",\"2026-03-02\"]}]}");
        assertThat(StoredJson.read(stored, Explanation.class)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sentences\":[]}",
                "{\"sentences\":[{}]}",
                "{\"sentences\":[{\"code\":\"ON_A_LIST\",\"values\":[\"OFAC\"]}]}",
                "{\"sentences\":[{\"code\":\"DOCUMENT_EXPIRED\",\"values\":[\"passport\"]}]}"
            })
    void aCodeOfAnotherReleaseIsConfidential(String stored) {
        assertThat(StoredJson.read(stored, Explanation.class).text()).isEqualTo(Explanation.UNVERIFIED.text());
    }

    @Test
    void keepsWhatAnotherReleaseSays() {
        String stored = "{\"sentences\":[{\"code\":\"ON_A_LIST\",\"values\":[\"OFAC\"]}]}";

        assertThat(StoredJson.write(StoredJson.read(stored, Explanation.class))).isEqualTo(stored);
    }

    @Test
    void takesTheValuesOfItsSentenceOnly() {
        assertThatThrownBy(() -> Explanation.of(Meaning.DOCUMENT_EXPIRED, "passport"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DOCUMENT_EXPIRED takes values of [DOCUMENT, DATE]");
    }
}
