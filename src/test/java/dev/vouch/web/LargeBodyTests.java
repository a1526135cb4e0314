package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouch.error.ApiException;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LargeBodyTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /v0/customers/cus_1/documents, FILES_IN_FORM",
        "POST, /v0/customers/cus_1/kyc, FILES_IN_JSON",
        "GET, /v0/customers/cus_1/content, FILES_IN_FORM",
        "HEAD, /v0/customers/cus_1/content, FILES_IN_FORM",
        "PATCH, /v0/customers/cus_1/kyc, ORDINARY",
        "POST, /v0/customers/cus_1/kyc/decision, ORDINARY",
        "POST, /v0/customers/cus_1/documents/, ORDINARY",
        "POST, /v0/nothing/cus_1/documents, ORDINARY",
        "POST, /v0/customers, ORDINARY"
    })
    void theHandlerSaysHowLargeABodyMayBe(String method, String path, BodySize size) {
        BodyLimits limits = new BodyLimits(Handlers.rules(BodyLimit.class));
        assertThat(limits.of(new MockHttpServletRequest(method, path))).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void aBufferedBodyIsReadAsOftenAsOneLikes(int length) throws Exception {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(body);
        try (BufferedRequest buffered = BufferedRequest.of(request)) {
            assertThat(BufferedRequest.of(buffered)).isSameAs(buffered);
            assertThat(buffered.getInputStream().readAllBytes()).isEqualTo(body);
            assertThat(buffered.getInputStream().readAllBytes()).isEqualTo(body);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            buffered.addTo(digest);
            assertThat(digest.digest())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(body));
        }
    }

    @Test
    void aRequestThatWaitsTooLongIsAskedToRetry() throws IOException {
        UploadBulkhead work = new UploadBulkhead(1, Duration.ofMillis(20), 10);
        try (UploadBulkhead.Place taken = work.enter()) {
            ApiException busy = catchThrowableOfType(ApiException.class, work::enter);
            assertThat(busy.code().status()).isEqualTo(503);
            assertThat(busy.headers()).containsKey("Retry-After");
        }
        work.enter().close();
    }
}
