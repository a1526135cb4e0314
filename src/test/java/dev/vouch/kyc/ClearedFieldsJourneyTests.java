package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a customer from whom something required is taken, wherever KYC stands. */
class ClearedFieldsJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phone\":null}         | phone         | phone_number",
                "{\"first_name\":null,\"last_name\":null} | full_name | full_name",
                "{\"date_of_birth\":null} | date_of_birth | date_of_birth",
                "{\"tax_id\":null}        | tax_id        | tax_identification_number",
                "{\"address\":null,\"tax_id\":null} | residential_address | residential_address"
            })
    void nobodyIsApprovedWithoutIt(String patch, String requirement, String criterion) {
        String customer = approved();
        simulate(customer, "incomplete");
        simulate(customer, "under_review");

        api.patch(customer, patch);

        Answer incomplete = Submissions.await(api, customer, "incomplete");
        assertThat(Submissions.open(incomplete)).contains(requirement);
        assertThat(bucket(incomplete, "required")).contains(criterion);
        assertThat(incomplete.text("/verification_profiles/0/status")).isEqualTo("incomplete");
        assertThat(incomplete.json().at("/history").valueStream().toList())
                .last()
                .satisfies(step -> assertThat(step.at("/reason").asString())
                        .startsWith("missing: ")
                        .contains(requirement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"first_name\":null,\"last_name\":null} | full_name",
                "{\"date_of_birth\":null} | date_of_birth",
                "{\"tax_id\":null}        | tax_id",
                "{\"address\":null,\"tax_id\":null} | residential_address"
            })
    void clearingAVerifiedFieldEndsTheApproval(String patch, String requirement) {
        String customer = approved();

        assertThat(api.patch(customer, patch).text("/kyc_status")).isEqualTo("incomplete");

        Answer kyc = api.get(customer + "/kyc");
        assertThat(Submissions.open(kyc)).contains(requirement);
        assertThat(kyc.json()
                        .at("/history")
                        .valueStream()
                        .map(step -> step.at("/action").asString()))
                .endsWith("reverify");
    }

    /** The lifecycle takes an approval away for what was verified only. */
    @Test
    void aPhoneThatIsGoneShowsInTheProfileOfAnApprovedCustomer() {
        String customer = approved();

        assertThat(api.patch(customer, "{\"phone\":null}").text("/kyc_status")).isEqualTo("approved");

        Answer kyc = api.get(customer + "/kyc");
        assertThat(Submissions.open(kyc)).containsExactly("phone");
        assertThat(bucket(kyc, "required")).containsExactly("phone_number");
        assertThat(kyc.text("/verification_profiles/0/status")).isEqualTo("approved");
    }

    @Test
    void aPersonCannotApproveWithoutIt() {
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        String customer = approved();
        List.of("incomplete", "under_review", "manual_review").forEach(step -> simulate(customer, step));

        assertThat(api.patch(customer, "{\"phone\":null}").text("/kyc_status")).isEqualTo("manual_review");

        Awaitility.await().untilAsserted(() -> {
            Answer refused = reviewer.post(customer + "/kyc/decision", Submissions.APPROVE);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/detail")).contains("missing", "phone");
        });
        Answer asked = reviewer.post(customer + "/kyc/decision", """
                {"decision":"request_information","requested":["phone"],
                 "reasons":[{"code":"information_missing","public":"Your phone number is needed."}]}""");
        assertThat(asked.text("/status")).isEqualTo("incomplete");
        assertThat(bucket(asked, "errors")).containsExactly("phone_number");
        assertThat(api.patch(customer, "{\"phone\":\"+14155550123\"}").text("/kyc_status"))
                .isEqualTo("under_review");
    }

    @Test
    void aMissingRequirementMakesKycIncomplete() {
        String customer = Submissions.john(api);
        assertThat(api.patch(customer, "{\"phone\":null}").text("/kyc_status")).isEqualTo("not_started");
        simulate(customer, "pending");
        assertThat(api.patch(customer, "{\"first_name\":null,\"last_name\":null}")
                        .text("/kyc_status"))
                .isEqualTo("incomplete");
        assertThat(api.patch(customer, "{\"date_of_birth\":null}").text("/kyc_status"))
                .isEqualTo("incomplete");
        assertThat(Submissions.open(api.get(customer + "/kyc")))
                .containsExactly("phone", "full_name", "date_of_birth", "identity_document", "selfie");
    }

    @Test
    void aBusinessThatWaitsForItsOwnersIsIncompleteUntilItIsBack() {
        String acme = Submissions.acme(api);
        Submissions.document(api, acme, "type", "incorporation_articles");
        assertThat(api.get(acme).text("/kyc_status")).isEqualTo("awaiting_ubo");

        assertThat(api.patch(acme, "{\"legal_name\":null}").text("/kyc_status")).isEqualTo("incomplete");
        assertThat(bucket(api.get(acme + "/kyc"), "required")).containsExactly("legal_name", "beneficial_owners");
        assertThat(api.patch(acme, "{\"legal_name\":\"Acme Inc.\"}").text("/kyc_status"))
                .isEqualTo("awaiting_ubo");
    }

    private String approved() {
        String customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        return customer;
    }

    private void simulate(String customer, String outcome) {
        assertThat(api.post(customer + "/simulate", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> bucket(Answer kyc, String name) {
        return kyc.json()
                .at("/verification_profiles/0/criteria/" + name)
                .valueStream()
                .map(criterion -> criterion.asString())
                .toList();
    }
}
