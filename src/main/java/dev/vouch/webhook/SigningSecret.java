package dev.vouch.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.vouch.crypto.Randomness;
import java.util.Base64;
import java.util.Optional;

/** The signing secret of an endpoint in the form of the Standard Webhooks specification: {@code whsec_…}. */
public record SigningSecret(String value) {

    public static final String RULE = "must be whsec_ and 24 to 64 random bytes in base64";

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final int FEWEST = 24;
    private static final int MOST = 64;

    static SigningSecret random() {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(Randomness.bytes(BYTES)));
    }

    /** The secret in {@code text}, or empty if it violates the {@link #RULE}. */
    public static Optional<SigningSecret> of(String text) {
        return text.startsWith(PREFIX) && hasEnoughBytes(text.substring(PREFIX.length()))
                ? Optional.of(new SigningSecret(text))
                : Optional.empty();
    }

    private static boolean hasEnoughBytes(String base64) {
        try {
            int bytes = Base64.getDecoder().decode(base64).length;
            return bytes >= FEWEST && bytes <= MOST;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** For the header {@code webhook-signature}: the version, a comma, and the signature in base64. */
    String sign(String messageId, long timestamp, String body) {
        try {
            return new Webhook(value).sign(messageId, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException("The JDK has no HMAC with SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
