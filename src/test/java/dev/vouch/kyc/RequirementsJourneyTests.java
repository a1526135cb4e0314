package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.ConfiguredJourney;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What will be asked, before there is a customer. */
class RequirementsJourneyTests extends ConfiguredJourney {

    @Test
    void areThoseThatACustomerOfThatKindThenHas() {
        assertThat(names("type=individual&country=US"))
                .containsExactlyElementsOf(Submissions.names(api.get(Submissions.john(api))));
        assertThat(names("type=business&country=US&level=standard"))
                .containsExactlyElementsOf(Submissions.names(api.get(Submissions.acme(api))));
        String enhanced = Submissions.john(api);
        api.post(enhanced + "/kyc/level", "{\"level\":\"enhanced\"}");
        assertThat(names("type=individual&country=US&level=enhanced"))
                .containsExactlyElementsOf(Submissions.names(api.get(enhanced)));
    }

    @Test
    void dependOnTheCountryByItsShortOrLongCode() {
        assertThat(names("type=individual")).doesNotContain("proof_of_address");
        for (String code : List.of("DE", "DEU")) {
            assertThat(names("type=individual&country=" + code)).contains("proof_of_address");
        }
    }

    @Test
    void sayWhichDocumentsWillDo() {
        Answer all = api.get("/v0/requirements?type=individual&endorsement=can_wire_transfer");
        assertThat(all.json().at("/has_more").asBoolean(true)).isFalse();
        assertThat(all.json().at("/data").valueStream().toList())
                .filteredOn(entry -> entry.at("/name").asString().equals("identity_document"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at("/any_of")).hasToString("[\"passport\",\"drivers_license\",\"national_id\"]");
                    assertThat(entry.at("/status").asString()).isEqualTo("not_sent");
                    assertThat(entry.has("blocks")).as("it blocks all").isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "can_ach_transfer, us_address us_tax_id",
        "can_sepa_transfer, sepa_country",
        "can_trade_stablecoins, activities_none risk_not_high",
        "can_use_mpc, risk_not_high",
        "can_wire_transfer, ''"
    })
    void sayWhatNoDocumentCanFulfil(String endorsement, String conditions) {
        Answer all = api.get("/v0/requirements?type=individual&endorsement=" + endorsement);

        assertThat(all.json().at("/conditions").valueStream())
                .allSatisfy(condition ->
                        assertThat(condition.at("/description").asString()).isNotBlank())
                .extracting(condition -> condition.at("/name").asString())
                .isEqualTo(conditions.isEmpty() ? List.of() : List.of(conditions.split(" ")));
        assertThat(api.get("/v0/requirements?type=individual").json().at("/conditions"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', type",
        "type=robot, type",
        "type=individual&type=business, type",
        "type=individual&country=XX, country",
        "type=individual&country=, country",
        "type=individual&level=gold, level",
        "type=individual&endorsement=can_fly, endorsement",
        "type=individual&colour=red, colour"
    })
    void refuseWhatTheyDoNotKnow(String query, String parameter) {
        Answer refused = api.get("/v0/requirements?" + query);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("parameter_invalid");
        assertThat(refused.text("/errors/0/parameter")).isEqualTo(parameter);
    }

    private List<String> names(String query) {
        Answer list = api.get("/v0/requirements?" + query);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json()
                .at("/data")
                .valueStream()
                .map(entry -> entry.at("/name").asString())
                .toList();
    }
}
