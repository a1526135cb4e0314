package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.kyc.ReviewKind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filter of the queue, which holds open reviews only. */
record ReviewFilter(
        @Schema(description = "Only `open` ones are in the queue", example = "open") @Nullable
        Status status,

        @Schema(description = "Reviews of this kind", example = "monitoring") @Nullable
        ReviewKind kind) {

    enum Status {
        OPEN;

        @JsonValue
        @Override
        public String toString() {
            return "open";
        }
    }
}
