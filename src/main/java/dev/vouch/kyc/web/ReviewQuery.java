package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.web.Cursor;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of the queue, which unlike other lists begins with the oldest. */
record ReviewQuery(Cursor place, PageRequest page) {

    /** All that there is to filter by. */
    record Filter(
            @Schema(description = "Only `open` ones are in the queue", example = "open") @Nullable
            Status status) {}

    enum Status {
        OPEN;

        @JsonValue
        @Override
        public String toString() {
            return "open";
        }
    }

    static ReviewQuery of(MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters);
        query.oneOf(Status.class, "status");
        PageRequest page = new PageRequest(query, "reviews");
        return new ReviewQuery(page.after().equals(Cursor.START) ? Cursor.BEGINNING : page.after(), page);
    }

    Instant since() {
        return place.createdAt();
    }

    UUID after() {
        return place.id();
    }
}
