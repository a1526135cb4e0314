package dev.vouch.web;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Faults stand in the order of the fields, whichever phase has found them, and an answer has an end. */
class FaultOrderJourneyTests extends BadInput {

    @Test
    void faultsStandInTheOrderOfTheFields() {
        Answer answer = api.post("/v0/customers", """
                {"frist_name": "x", "legal_name": "Acme", "additional_information": {"jurisdictions": ["EU", "MARS",
                  null], "phone": "1"}, "date_of_birth": "1800-01-01", "address": {"country": "ZZ", "line2": "x"},
                 "country": 7, "phone": "1", "type": "individual"}""");

        assertThat(faults(assertProblem(answer, 400, "request_unreadable")))
                .containsExactly(
                        "/email",
                        "/phone",
                        "/country",
                        "/address/line1",
                        "/address/city",
                        "/address/country",
                        "/date_of_birth",
                        "/legal_name",
                        "/additional_information/phone",
                        "/additional_information/jurisdictions/1",
                        "/additional_information/jurisdictions/2",
                        "/frist_name");
    }

    @Test
    void aHundredFaultsAreNamedAndReadingEnds() {
        String wrong = IntStream.rangeClosed(1, 500)
                .mapToObj(field -> ",\"unknown_" + field + "\":1")
                .collect(Collectors.joining());
        Answer answer = api.post("/v0/customers", "{\"type\":0" + wrong + "}");

        assertProblem(answer, 400, "request_unreadable");
        assertThat(faults(answer))
                .hasSize(100)
                .startsWith("/type", "/unknown_1")
                .endsWith("/unknown_99");
        assertThat(answer.text("/detail")).isEqualTo("The request has more than 100 errors. The first 100 are listed.");
    }

    @Test
    void aListOrMapIsReadAsFarAsItMayBeLong() {
        String pairs = IntStream.rangeClosed(1, 500)
                .mapToObj(pair -> "\"" + pair + "\":\"x\"")
                .collect(Collectors.joining(","));
        Answer answer = api.post(
                "/v0/customers",
                "{\"type\":\"individual\",\"email\":\"a@example.com\",\"metadata\":{" + pairs + "},"
                        + "\"additional_information\":{\"jurisdictions\":[" + "\"X\",".repeat(500) + "\"X\"]}}");

        assertThat(faults(assertProblem(answer, 422, "validation_failed")))
                .startsWith("/metadata", "/additional_information/jurisdictions")
                .endsWith("/additional_information/jurisdictions/19")
                .hasSize(22);
    }

    @Test
    void moreThanAnyRequestNeedsIsNotRead() {
        Answer answer = api.post(
                "/v0/customers",
                "{\"additional_information\":{\"jurisdictions\":[" + "null,".repeat(100_000) + "null]}}");

        assertThat(assertProblem(answer, 400, "request_unreadable").text("/detail"))
                .contains("more than 2000");
    }

    @Test
    void anAnswerToBadInputIsAtMost64Kilobytes() {
        StringBuilder body = new StringBuilder("{\"type\":0");
        for (int i = 0; i < 150; i++) {
            body.append(",\"").append("\u20ac".repeat(900)).append(i).append("\":1");
        }
        Answer answer = api.post("/v0/customers", body.append('}').toString());

        assertThat(answer.bytes().length).isLessThanOrEqualTo(64 * 1024);
        assertThat(faults(assertProblem(answer, 400, "request_unreadable")).get(0))
                .isEqualTo("/type");
    }
}
