package dev.vouch.kyc.web;

import dev.vouch.web.Cursor;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import java.time.Instant;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** The query of the queue, which unlike other lists begins with the oldest. */
record ReviewQuery(Cursor place, PageRequest page) {

    private enum Status {
        OPEN;

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
