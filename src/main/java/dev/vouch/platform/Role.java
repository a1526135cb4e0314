package dev.vouch.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What an API key may do within its platform. */
@Schema(
        enumAsRef = true,
        description =
                "What a key may do: `platform` everything with its platform's customers except deciding KYC, `reviewer` read, decide KYC, lock and restrict, `read_only` read. New values may appear")
public enum Role {
    /** Customers and all they own; cannot decide KYC. */
    PLATFORM,
    /** Reads, decides KYC, locks and restricts. */
    REVIEWER,
    /** Reads. */
    READ_ONLY;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
