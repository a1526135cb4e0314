package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody passes for screened on a live platform unless there is a real list, whatever else clears it. */
class SampleListsTests extends Journey {

    @Test
    void aLivePlatformDoesNotRelyOnInventedLists() {
        String live = Submissions.newLivePlatform(operator);
        String customer = submitted(operator.withKeyOf(live, "platform"));

        Answer kyc = Submissions.await(operator.withKeyOf(live, "reviewer"), customer, "manual_review");

        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("refer");
        assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString())
                .contains("Sanctions lists are missing", "vouch.screening.lists");
        assertThat(kyc.text("/risk_rating")).isEqualTo("medium");
    }

    @Test
    void aSandboxDoes() {
        Submissions.await(api, submitted(api), "approved");
    }

    @ParameterizedTest
    @CsvSource({
        "Amalia,Fictiva,Ministro,1969-05-02,pep,high",
        "Fabian,Scheinbar,Erfunden,1974-08-30,adverse_media,medium"
    })
    void aSandboxHasSamplesOfEachKind(
            String first, String middle, String last, String birthDate, String check, String risk) {
        String listed = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"%s\",\"middle_name\":\"%s\"".formatted(first, middle))
                                .replace("Doe", last)
                                .replace("1990-01-15", birthDate))
                .header("Location");
        api.post(listed + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(operator.withKeyOf(platform, "reviewer"), listed, "manual_review");

        assertThat(Submissions.check(kyc, check).at("/outcome").asString()).isEqualTo("refer");
        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("clear");
        assertThat(kyc.text("/risk_rating")).isEqualTo(risk);
    }

    @Test
    void nobodyIsClearWhileAListIsNotThere() {
        database.asOwner().sql("update sanctions_editions set current = false").update();
        try {
            String customer = submitted(api);
            Answer kyc = Submissions.await(operator.withKeyOf(platform, "reviewer"), customer, "manual_review");
            assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString())
                    .contains("Sanctions lists are missing", "sample-ofac");
        } finally {
            database.asOwner()
                    .sql("update sanctions_editions set current = true")
                    .update();
        }
    }

    private static String submitted(Api key) {
        String customer = Submissions.john(key);
        key.post(customer + "/kyc", Submissions.passportAndSelfie());
        return customer;
    }
}
