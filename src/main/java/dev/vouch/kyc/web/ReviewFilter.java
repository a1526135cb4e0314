package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filter of the queue, which holds open reviews only. */
record ReviewFilter(
        @Schema(description = "Only `open` ones are in the queue", example = "open") @Nullable
        Status status) {

    enum Status {
        OPEN;

        @JsonValue
        @Override
        public String toString() {
            return "open";
        }
    }
}
