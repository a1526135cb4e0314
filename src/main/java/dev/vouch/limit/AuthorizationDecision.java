package dev.vouch.limit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Whether it may be done. */
@Schema(name = "AuthorizationDecision", enumAsRef = true, description = "Whether it may be done. New values may appear")
public enum AuthorizationDecision {
    APPROVED,
    DECLINED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
