package dev.vouch.document;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each hostile file, on each way into the service: refused, at little cost, and nothing is different afterwards. */
class HostileFilesJourneyTests extends Journey {

    private static final int MOST_HEAP = 128 * 1024 * 1024;
    private static final String ANY_TYPE = "application/octet-stream";

    @Autowired
    private AllocationMeter meter;

    private String customer;
    private String before;

    @BeforeEach
    void aCustomer() {
        meter.reset();
        customer = api.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
        before = rows().fingerprint();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedInAForm(HostileFile file) {
        assertRefused(
                FormBody.of("passport").file("front", ANY_TYPE, file.bytes()).postTo(api, customer), file, "/file");
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedInJson(HostileFile file) {
        String front = DataUrlTests.url(ANY_TYPE, file.bytes());
        Answer answer =
                api.post(customer + "/kyc", "{\"document_type\":\"passport\",\"document_front\":\"" + front + "\"}");
        assertRefused(answer, file, "/document_front");
    }

    private void assertRefused(Answer answer, HostileFile file, String pointer) {
        assertProblem(answer, 422, "validation_failed");
        assertThat(answer.json().at("/errors").size()).isOne();
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code"))
                .isEqualTo(file.refusal().name().toLowerCase(Locale.ROOT));
        assertThat(meter.next()).isLessThan(MOST_HEAP);
        assertThat(rows().fingerprint()).isEqualTo(before);
        assertThat(api.get(customer + "/kyc").text("/status")).isEqualTo("not_started");
    }
}
