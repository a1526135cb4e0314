package dev.vouch.document;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Submissions that are not taken, for what is in them or for where the customer stands: nothing is left of them. */
class RefusedSubmissionsJourneyTests extends Journey {

    private static final String FRONT = DataUrlTests.url(DocumentJourneyTests.FRONT);
    private static final String BACK = DataUrlTests.url(DocumentJourneyTests.BACK);

    private static final byte[] TRAILED_FRONT = FileInspectorTests.joined(DocumentJourneyTests.FRONT, new byte[5]);
    private static final byte[] LOCKED = SamplePdfs.encrypted("secret", 256, true);

    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = Submissions.john(api);
    }

    static Stream<Arguments> submissions() {
        String third = DataUrlTests.url(new byte[8 * 1024 * 1024 + 1]);
        return Stream.of(
                refused(json("passport", "document_front", FRONT + "*"), 422, "/document_front", "invalid_base64"),
                refused(json("passport", "document_front", FRONT + "===="), 422, "/document_front", "invalid_base64"),
                refused(
                        json("passport", "document_front", FRONT.substring(22)),
                        422,
                        "/document_front",
                        "invalid_data_url"),
                refused(
                        json("passport", "document_front", "https://example.com/a.png"),
                        422,
                        "/document_front",
                        "invalid_data_url"),
                refused(
                        json("passport", "document_front", "data:image/png;base64,"),
                        422,
                        "/document_front",
                        "file_empty"),
                refused(
                        json("passport", "document_front", DataUrlTests.url(new byte[10 * 1024 * 1024 + 1])),
                        413,
                        "/document_front",
                        "file_too_large"),
                refused(
                        json("national_id", "document_front", third, "document_back", third, "selfie", third),
                        413,
                        "/selfie",
                        "files_too_large"),
                refused(
                        json("national_id", "document_front", FRONT, "document_back", FRONT),
                        422,
                        "/document_back",
                        "same_file_on_both_sides"),
                refused(json("passport", "document_front", FRONT, "selfie", FRONT), 422, "/selfie", "same_file_twice"),
                refused(
                        json("passport", "document_front", FRONT, "selfie", DataUrlTests.url(TRAILED_FRONT)),
                        422,
                        "/selfie",
                        "same_file_twice"),
                refused(
                        json("passport", "document_front", DataUrlTests.url(LOCKED)),
                        422,
                        "/document_front",
                        "file_encrypted"),
                refused(json("library_card", "document_front", FRONT), 422, "/document_type", "invalid_value"),
                refused(json("selfie", "document_front", FRONT), 422, "/document_type", "invalid_value"),
                refused(json("passport", "selfie", FRONT), 422, "/document_front", "required"),
                refused("{\"document_front\":\"" + FRONT + "\"}", 422, "/document_type", "required"),
                refused(
                        json("passport", "document_front", FRONT, "issuing_country", "XX"),
                        422,
                        "/issuing_country",
                        "invalid_country"),
                refused(json("passport", "document_front", FRONT, "colour", "red"), 400, "/colour", "unknown_field"),
                refused(
                        "{\"document_type\":\"passport\",\"document_front\":[1]}",
                        400,
                        "/document_front",
                        "wrong_type"));
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void namesWhatIsWrong(String body, int status, String pointer, String code) {
        String before = rows().fingerprint();

        Answer answer = assertProblem(api.post(customer + "/kyc", body));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.at("/pointer").asString() + " "
                                + fault.at("/code").asString()))
                .contains(pointer + " " + code);
        assertThat(rows().fingerprint()).isEqualTo(before);
        assertThat(api.get(customer + "/kyc").text("/status")).isEqualTo("not_started");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        Answer answer =
                api.post(customer + "/kyc", json("library_card", "document_front", "x", "issuing_country", "XX"));

        assertThat(answer.json().at("/errors").size()).isGreaterThan(1);
    }

    @Test
    void aLockedCustomerTakesNone() {
        api.post(customer + "/lock", "{\"reason\":\"fraud\"}");

        assertNoneIsTaken("not_started");
    }

    @Test
    void aFinallyRejectedCustomerTakesNone() {
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "approved");
        operator.withKeyOf(platform, "reviewer").post(customer + "/kyc/decision", """
                {"decision":"revoke","reasons":[{"code":"document_forged","public":"It is not genuine."}]}""");

        assertNoneIsTaken("rejected");
    }

    @Test
    void aDeletedCustomerTakesNone() {
        api.delete(customer);
        String before = rows().fingerprint();

        for (Answer answer : bothWays()) {
            assertProblem(answer, 410, "customer_deleted");
        }
        assertThat(rows().fingerprint()).isEqualTo(before);
    }

    private void assertNoneIsTaken(String current) {
        String before = rows().fingerprint();

        for (Answer answer : bothWays()) {
            assertProblem(answer, 409, "kyc_step_refused");
            assertThat(answer.text("/current")).isEqualTo(current);
            assertThat(answer.json().at("/allowed").isArray()).isTrue();
        }
        assertThat(rows().fingerprint()).isEqualTo(before);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo(current);
    }

    private List<Answer> bothWays() {
        return List.of(
                api.post(customer + "/kyc", json("passport", "document_front", BACK)),
                DocumentJourneyTests.passport(DocumentJourneyTests.BACK).postTo(api, customer));
    }

    private static Arguments refused(String body, int status, String pointer, String code) {
        return Arguments.argumentSet(code + " " + pointer, body, status, pointer, code);
    }

    /** @param fields names and values, in turn */
    private static String json(String documentType, String... fields) {
        StringBuilder json = new StringBuilder("{\"document_type\":\"" + documentType + "\"");
        for (int i = 0; i < fields.length; i += 2) {
            json.append(",\"")
                    .append(fields[i])
                    .append("\":\"")
                    .append(fields[i + 1])
                    .append('"');
        }
        return json.append('}').toString();
    }
}
