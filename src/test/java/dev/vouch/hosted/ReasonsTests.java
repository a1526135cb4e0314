package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.page.Languages;
import dev.vouch.page.PageText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The service's own sentences are read in every language; those of reviewers are left alone. */
class ReasonsTests {

    private static PageText in(Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new PageText(messages, language);
    }

    static Stream<Arguments> german() {
        return Stream.of(
                Arguments.of(Explanation.UNVERIFIED, "Wir konnten die Angaben nicht bestätigen."),
                Arguments.of(
                        Explanation.of(Meaning.PICTURE_NARROW, "drivers_license"),
                        "Führerschein: Das Bild ist ein schmaler Streifen. Es muss alles zu sehen sein."),
                Arguments.of(
                        Explanation.of(Meaning.DOCUMENT_EXPIRED, "drivers_license", "2026-03-02"),
                        "Führerschein: abgelaufen am 2. März 2026."),
                Arguments.of(
                        Explanation.of(List.of(
                                Explanation.of(Meaning.POSTAL_CODE_INVALID, "US", "10001"),
                                Explanation.of(Meaning.STATE_INVALID, "US", "NY"))),
                        "Diese Postleitzahl gibt es in diesem Land nicht (Vereinigte Staaten). So sieht eine aus: 10001."
                                + " Diesen Bundesstaat oder diese Provinz gibt es in diesem Land nicht (Vereinigte Staaten)."
                                + " Ein Beispiel: NY."));
    }

    @ParameterizedTest
    @MethodSource("german")
    void isReadInTheReadersLanguage(Explanation explanation, String german) {
        assertThat(Reasons.in(in(Locale.GERMAN), explanation)).isEqualTo(german);
    }

    /** A new meaning needs a message before a customer reads it. */
    @ParameterizedTest
    @EnumSource
    void everyMeaningHasAMessageInEveryLanguageForAllItsValues(Meaning meaning) {
        Explanation explanation = Explanation.of(
                meaning, meaning.kinds().stream().map(ReasonsTests::example).toArray());

        assertThat(Languages.ALL)
                .allSatisfy(language -> assertThat(Reasons.in(in(language), explanation))
                        .isNotBlank()
                        .doesNotContain("{", "_", "placeholder"));
    }

    private static String example(Meaning.Kind kind) {
        return switch (kind) {
            case TEXT -> "word";
            case COUNTRY -> "US";
            case DATE -> "2026-03-02";
            case DOCUMENT -> "drivers_license";
        };
    }

    @Test
    void aReviewersTextStays() {
        String written = "The photo of the drivers_license is too dark {0} $1 %s.";

        assertThat(Reasons.in(in(Locale.forLanguageTag("es")), Explanation.of(Meaning.WRITTEN, written)))
                .isEqualTo(written);
    }

    @Test
    void aCodeOfAnotherReleaseIsConfidential() {
        Explanation unknown =
                new Explanation(List.of(new Explanation.Sentence("ON_A_LIST", List.of("Jane Doe", "OFAC"))));

        assertThat(Reasons.in(in(Locale.ENGLISH), unknown))
                .isEqualTo("We could not verify the details that were given.");
    }
}
