package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.RawHttp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a client library would not send. */
@ExtendWith(OutputCaptureExtension.class)
class RawRequestsTests extends Journey {

    private static final String CUSTOMER = aCustomer().toString();

    @AfterEach
    void nothingIsWritten() {
        assertThat(rows().count("customers")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET /v0/customers HTTP/9.9",
                "\0\1\2",
                "GET /v0/customers?email=quillmere<@example.com HTTP/1.1",
                "GET /v0/<script> HTTP/1.1",
                "GET /v0/customers?email=%zz HTTP/1.1",
                "GET /v0/customers?email=% HTTP/1.1",
                "GET /v0/\u00e9 HTTP/1.1",
                "GET http://[ HTTP/1.1",
                "GET v0/customers HTTP/1.1",
                "GE\0T / HTTP/1.1",
                "TRACE /v0/customers HTTP/1.1",
                "CONNECT example.com:443 HTTP/1.1",
                "GET /v0/customers?email=%C3%28 HTTP/1.1",
                "GET /v0/customers?%ff=1 HTTP/1.1",
                "GET /v0/customers?%00=1 HTTP/1.1",
                "GET /v0/customers?metadata[%07]=1 HTTP/1.1"
            })
    void aBrokenRequestLineIsRefused(String line) {
        assertProblem(RawHttp.send(port, line, "Host: localhost", key(), "Connection: close"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: other", "Content-Length: 2\r\nContent-Length: 3", "Content-Length: -1", "Content-Length: x",
                "Content-Length: 99999999999999999999", "Transfer-Encoding: nonsense", "No colon at all", "X\0Y: z",
                "Idempotency-Key: \u00e9", "If-Match: \u0001", "Content-Type: \u00ff\u00fe", "Accept: \u0007",
                "Transfer-Encoding: chunked\r\nContent-Length: 5"
            })
    void aBrokenHeaderIsRefused(String header) {
        Answer answer = RawHttp.sendBytes(port, head("POST /v0/customers") + header + "\r\n\r\n{}");

        assertProblem(answer);
    }

    @Test
    void headersHaveALimit() {
        String list = head("GET /v0/customers");
        for (String headers :
                List.of("X: " + "x".repeat(20_000) + "\r\n", "X: y\r\n".repeat(5_000), "X: y\r\n".repeat(200))) {
            assertProblem(RawHttp.sendBytes(port, list + headers + "\r\n"), 431, "headers_too_large");
        }
    }

    @Test
    void addressesHaveALimit() {
        for (String address : List.of("/v0/customers?email=", "/v0/customers/")) {
            assertProblem(
                    RawHttp.sendBytes(port, head("GET " + address + "x".repeat(20_000)) + "\r\n"), 414, "uri_too_long");
        }
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405, method_not_allowed", "PUT, 405, method_not_allowed", "BREW, 501, not_implemented"})
    void aMethodThatIsNotOfferedIsNamed(String method, int status, String code) {
        Answer answer = RawHttp.sendBytes(port, head(method + " /v0/customers") + "\r\n");

        assertProblem(answer, status, code);
        if (status == 405) {
            assertThat(answer.header("Allow")).contains("GET", "POST");
        }
    }

    @Test
    void anUnknownTransferEncodingIsNotImplemented() {
        assertProblem(
                RawHttp.sendBytes(port, head("POST /v0/customers") + "Transfer-Encoding: nonsense\r\n\r\n{}"),
                501,
                "not_implemented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity, br", "x"})
    void aCompressedBodyIsRefusedAsSuch(String encoding) {
        Answer answer = RawHttp.sendBytes(
                port,
                head("POST /v0/customers") + "Content-Type: application/json\r\nContent-Length: 2\r\nContent-Encoding: "
                        + encoding + "\r\n\r\n{}");

        assertProblem(answer, 415, "media_type_not_supported");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void noHeaderThatCannotBeReadIsLogged(CapturedOutput output) {
        for (String header : List.of(
                "Cookie: key=\u0001planted-secret", "Cookie: $Version=9; planted-secret=\"", "Bad\0: planted-secret")) {
            RawHttp.sendBytes(port, head("GET /v0/customers") + header + "\r\n\r\n");
        }
        assertThat(output).doesNotContain("planted-secret");
    }

    /** In chunks it would be two writes. */
    @Test
    void anAnswerHasALength() {
        Answer answer = RawHttp.sendBytes(port, head("GET /v0/customers") + "\r\n");

        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
        assertThat(answer.header("Transfer-Encoding")).isNull();
    }

    @Test
    void aLongAddressThatFitsIsAnsweredLikeAnyOther() {
        assertProblem(
                RawHttp.sendBytes(port, head("GET /v0/customers/" + "x".repeat(10_000)) + "\r\n"),
                404,
                "customer_not_found");
        assertProblem(
                RawHttp.sendBytes(port, head("GET /v0/customers?" + "a=b&".repeat(2_000)) + "\r\n"),
                400,
                "parameter_invalid");
    }

    @Test
    void chunksBeyondOneMegabyteAreRefused() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String start = head("POST /v0/customers") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";

        assertProblem(
                RawHttp.sendBytes(port, start + "\r\n" + chunk.repeat(17) + "0\r\n\r\n"), 413, "payload_too_large");
        assertProblem(
                RawHttp.sendBytes(
                        port,
                        start + "Idempotency-Key: 3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a\r\n\r\n" + chunk.repeat(17)
                                + "0\r\n\r\n"),
                413,
                "payload_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "2\r\n{}x\r\n0\r\n\r\n", "ff\r\n{}", "-1\r\n", ""})
    void brokenChunksAreRefused(String chunks) {
        String start = head("POST /v0/customers") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";

        assertProblem(RawHttp.sendBytes(port, start + "\r\n" + chunks));
        assertProblem(RawHttp.sendBytes(
                port, start + "Idempotency-Key: 3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a\r\n\r\n" + chunks));
    }

    @Test
    void aBodyThatIsCutOffIsRefused() {
        String start = head("POST /v0/customers") + "Content-Type: application/json\r\n";

        assertProblem(RawHttp.sendBytes(port, start + "Content-Length: 500\r\n\r\n" + CUSTOMER));
        assertProblem(RawHttp.sendBytes(
                port,
                start + "Idempotency-Key: 3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a\r\nContent-Length: 500\r\n\r\n"
                        + CUSTOMER));
    }

    @Test
    void withoutAHostThereIsNoRequest() {
        assertProblem(RawHttp.send(port, "GET /v0/customers HTTP/1.1", key()));
    }

    private String head(String call) {
        return call + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + key() + "\r\n";
    }

    private String key() {
        return "Authorization: Bearer " + operator.newKeyOf(platform, "platform");
    }
}
