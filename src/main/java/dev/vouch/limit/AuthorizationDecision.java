package dev.vouch.limit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(enumAsRef = true, description = "Whether the customer may move the amount. New values may appear")
public enum AuthorizationDecision {
    APPROVED,
    DECLINED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
