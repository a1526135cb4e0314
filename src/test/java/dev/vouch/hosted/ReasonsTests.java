package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.page.PageText;
import dev.vouch.requirement.Request;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The service's own sentences are read in every language; those of reviewers are left alone. */
class ReasonsTests {

    private static PageText in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new PageText(messages, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We could not verify the details that were given. | Wir konnten die Angaben nicht bestätigen.",
                "This outcome is simulated. | Dieses Ergebnis ist simuliert.",
                "The name or birth date has changed since. | Name oder Geburtsdatum haben sich seitdem geändert.",
                "The address has changed since. | Die Anschrift hat sich seitdem geändert.",
                "Older than 120 years: the birth date is a placeholder. | Prüfen Sie das Geburtsdatum: Es liegt mehr als 120 Jahre zurück.",
                "The selfie is not a picture: send a photo of the face. | Das ist kein Bild. Senden Sie ein Foto des Gesichts.",
                "The picture of the drivers license is a narrow strip: it has to show all of it. | Führerschein: Das Bild ist ein schmaler Streifen. Es muss alles zu sehen sein.",
                "The drivers_license expired on 2026-03-02. | Führerschein: abgelaufen am 2. März 2026.",
                "The postal code is required, for example SW1A 1AA. | Die Postleitzahl fehlt, zum Beispiel SW1A 1AA.",
                "The state is required, for example NY. | Der Bundesstaat oder die Provinz fehlt, zum Beispiel NY.",
                "The postal code is not a valid US postal code, for example 10001. The state is not a valid US state, for example NY. | Diese Postleitzahl gibt es in diesem Land nicht (Vereinigte Staaten). So sieht eine aus: 10001. Diesen Bundesstaat oder diese Provinz gibt es in diesem Land nicht (Vereinigte Staaten). Ein Beispiel: NY."
            })
    void aSentenceOfTheServiceIsTranslated(String stored, String german) {
        assertThat(Reasons.in(in("de"), stored)).isEqualTo(german);
        assertThat(Reasons.in(in("en"), stored)).doesNotContain("_", "placeholder");
    }

    @Test
    void aRequestWithoutAReasonIsTranslated() {
        String stored = Request.again("selfie", Instant.EPOCH).reason();

        assertThat(Reasons.in(in("pt"), stored)).isEqualTo("Precisamos disto de novo.");
    }

    @Test
    void whatAReviewerWroteStays() {
        String written = "The photo of the drivers_license is too dark {0} $1.";

        assertThat(Reasons.in(in("es"), written)).isEqualTo(written);
    }
}
