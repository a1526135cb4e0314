package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An approval is of what was verified: another name, date, number or place takes it away, and nothing else does. */
class VerifiedFieldsJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"first_name\":\"Jack\"} | changed full_name",
                "{\"last_name\":\"Smith\"} | changed full_name",
                "{\"date_of_birth\":\"1990-01-16\"} | changed date_of_birth",
                "{\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}} | changed tax_id",
                "{\"country\":\"CA\",\"address\":{\"country\":\"CA\"}} | changed residential_address",
                "{\"address\":{\"line1\":\"5 Elm St\"}} | changed residential_address",
                "{\"phone\":null,\"last_name\":\"Smith\"} | changed full_name, phone"
            })
    void anIndividualLosesTheApproval(String patch, String reason) {
        losesTheApproval(approved(Submissions.john(api)), patch, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"legal_name\":\"Acme Ltd.\"} | changed legal_name",
                "{\"trade_name\":\"Acme\"} | changed trade_name",
                "{\"registration_number\":\"4711\"} | changed registration_number",
                "{\"incorporation_date\":\"2001-02-04\"} | changed incorporation_date",
                "{\"tax_id\":{\"number\":\"12-3456788\",\"type\":\"ein\",\"country\":\"US\"}} | changed tax_id",
                "{\"address\":{\"city\":\"Albany\"}} | changed registered_address"
            })
    void aBusinessLosesTheApproval(String patch, String reason) {
        losesTheApproval(approved(Submissions.acme(api)), patch, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"jack@example.com\"}",
                "{\"phone\":\"+14155550123\"}",
                "{\"metadata\":{\"tier\":\"gold\"}}",
                "{\"external_id\":\"user-1\"}",
                "{\"additional_information\":{\"type\":\"individual\",\"source_of_funds\":\"EMPLOYMENT\"}}",
                "{\"last_name\":\"Doe\",\"address\":{\"country\":\"USA\"}}",
                "{\"tax_id\":{\"number\":\"536904399\",\"type\":\"ssn\",\"country\":\"USA\"}}"
            })
    void unverifiedAndUnchangedFieldsKeepIt(String patch) {
        String customer = approved(Submissions.john(api));
        int steps = Submissions.history(api.get(customer + "/kyc")).size();

        Answer patched = api.patch(customer, patch);

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.text("/kyc_status")).isEqualTo("approved");
        assertThat(Submissions.history(api.get(customer + "/kyc"))).hasSize(steps);
    }

    @Test
    void aReviewerRequestsReverification() {
        String customer = approved(Submissions.john(api));

        Answer asked = operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", """
                {"decision":"reverify","requested":["selfie"],
                 "reasons":[{"code":"periodic_review","public":"We look at every customer once a year."}]}""");

        assertThat(asked.text("/status")).isEqualTo("incomplete");
        assertThat(step(asked, "reverify").at("/reason").asString())
                .isEqualTo("We look at every customer once a year.");
        assertThat(asked.toString()).contains("\"name\":\"selfie\",\"status\":\"rejected\"");
    }

    private void losesTheApproval(String customer, String patch, String reason) {
        Answer patched = api.patch(customer, patch);

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.text("/status")).isEqualTo("pending");
        JsonNode step = step(api.get(customer + "/kyc"), "reverify");
        assertThat(step.at("/from").asString()).isEqualTo("approved");
        assertThat(step.at("/reason").asString()).isEqualTo(reason);
        assertThat(step.at("/actor").asString()).startsWith("key_");
    }

    private static JsonNode step(Answer kyc, String action) {
        return kyc.json()
                .at("/history")
                .valueStream()
                .filter(step -> step.at("/action").asString().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + action + " in " + kyc));
    }

    private String approved(String customer) {
        List.of("pending", "under_review", "approved")
                .forEach(outcome -> api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}"));
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        return customer;
    }
}
