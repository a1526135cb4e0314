package dev.vouch.platform.web;

import dev.vouch.error.Fault;
import dev.vouch.platform.NewKey;
import dev.vouch.platform.Role;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApiKeyRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
record CreateApiKeyRequest(
        @NotNull @Schema(example = "platform") Role role,

        @SingleLine @Size(min = 1, max = 255) @Schema(example = "Billing service") @Nullable
        String name,

        @SingleLine
        @Size(min = 1, max = 255)
        @Schema(
                description =
                        "The holder of the key, by name or e-mail; required for `reviewer`. For four eyes, two keys of one person count as one",
                example = "ada@example.com")
        @Nullable
        String person,

        @Future
        @Schema(
                description = "The key is refused from this time on; it never expires if omitted",
                example = "2099-01-15T10:00:00.000Z")
        @Nullable
        Instant expiresAt)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return role == Role.REVIEWER && person == null
                ? List.of(Fault.at("/person", "required", "is required for a reviewer's key: name or e-mail"))
                : List.of();
    }

    NewKey toNewKey() {
        return new NewKey(role, name, person, expiresAt);
    }
}
