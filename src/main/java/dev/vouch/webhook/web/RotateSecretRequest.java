package dev.vouch.webhook.web;

import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.webhook.SigningSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookSecretRequest", description = "A secret of your own. Optional.")
record RotateSecretRequest(
        @Size(max = 128)
        @Schema(
                description = "`whsec_` and 24 to 64 random bytes in base64; a random one if omitted",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwbCk9zYDrVn4=")
        @Nullable
        String secret)
        implements CrossFieldChecked {

    static @Nullable SigningSecret secret(@Nullable RotateSecretRequest request) {
        return request == null || request.secret() == null
                ? null
                : SigningSecret.of(request.secret()).orElseThrow();
    }

    @Override
    public List<Fault> faults() {
        return secret == null || SigningSecret.of(secret).isPresent()
                ? List.of()
                : List.of(Fault.at("/secret", "invalid_secret", SigningSecret.RULE));
    }

    @Override
    public String toString() {
        return "RotateSecretRequest[…]";
    }
}
