package dev.vouch.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Encrypts the signing secrets of endpoints. */
@Component
class SealedSecrets {

    private static final String CURRENT = "webhook_secret";
    private static final String PREVIOUS = "webhook_previous_secret";

    private final PlatformCipher cipher;

    SealedSecrets(PlatformCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(PlatformId platform, WebhookEndpointId endpoint, SigningSecret secret) {
        return seal(platform, endpoint, CURRENT, secret);
    }

    /** Encrypts the current secret as the previous one. */
    byte[] sealAsPrevious(WebhookEndpoint endpoint) {
        return seal(endpoint.platformId(), endpoint.id(), PREVIOUS, current(endpoint));
    }

    /** The secrets that sign now, the current one first. */
    List<SigningSecret> open(WebhookEndpoint endpoint, Instant now) {
        byte[] previous = endpoint.previousSecretCiphertext(now);
        return previous == null
                ? List.of(current(endpoint))
                : List.of(current(endpoint), open(endpoint, PREVIOUS, previous));
    }

    SigningSecret current(WebhookEndpoint endpoint) {
        return open(endpoint, CURRENT, endpoint.secretCiphertext());
    }

    private byte[] seal(PlatformId platform, WebhookEndpointId endpoint, String purpose, SigningSecret secret) {
        return cipher.encrypt(
                platform.uuid(), purpose, endpoint.uuid(), secret.value().getBytes(UTF_8));
    }

    private SigningSecret open(WebhookEndpoint endpoint, String purpose, byte[] ciphertext) {
        byte[] secret = cipher.decrypt(
                endpoint.platformId().uuid(), purpose, endpoint.id().uuid(), ciphertext);
        return new SigningSecret(new String(secret, UTF_8));
    }
}
