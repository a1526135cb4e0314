package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTests {

    /** The vector that the specification's own libraries are tested with. */
    @Test
    void signsAsTheSpecificationDoes() {
        SigningSecret secret =
                SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aMessageWithTwoSecretsIsAcceptedByBoth() throws Exception {
        SigningSecret current = SigningSecret.random();
        SigningSecret previous = SigningSecret.random();
        WebhookMessage message =
                new WebhookMessage("", null, "evt_1", Instant.now(), "{\"ü\": 1}", List.of(current, previous));
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(message.id()),
                "webhook-timestamp", List.of(message.timestamp()),
                "webhook-signature", List.of(message.signatures()));

        new Webhook(current.value()).verify(message.body(), headers);
        new Webhook(previous.value()).verify(message.body(), headers);
    }

    @Test
    void aRandomOneKeepsTheRule() {
        SigningSecret one = SigningSecret.random();

        assertThat(SigningSecret.of(one.value())).contains(one);
        assertThat(one).isNotEqualTo(SigningSecret.random());
        assertThat(Base64.getDecoder().decode(one.value().substring("whsec_".length())))
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_not base64 at all, whatever it may look like",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!"
            })
    void invalidSecretsAreRefused(String text) {
        assertThat(SigningSecret.of(text)).isEmpty();
    }

    @Test
    void itsValueIsNotPrinted() {
        SigningSecret secret = SigningSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.value().substring(6));
    }
}
