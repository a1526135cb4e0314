package dev.vouch.webhook;

import dev.vouch.platform.Environment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request by the Standard Webhooks specification.
 *
 * @param id the same on each attempt
 * @param secrets all of them sign
 */
record WebhookMessage(
        String url, Environment environment, String id, Instant at, String body, List<SigningSecret> secrets) {

    String timestamp() {
        return Long.toString(at.getEpochSecond());
    }

    String signatures() {
        return secrets.stream()
                .map(secret -> secret.sign(id, at.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }
}
