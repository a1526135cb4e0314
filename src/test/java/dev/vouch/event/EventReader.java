package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.util.ArrayList;
import java.util.List;

/** Catches up with {@code GET /v0/events} again and again, from where it was, and keeps what it has seen. */
final class EventReader {

    record Seen(String id, String type, String customer, long sequence) {}

    private final Api api;
    private final String query;
    private final List<Seen> seen = new ArrayList<>();

    EventReader(Api api, String filter) {
        this.api = api;
        this.query = "/v0/events?limit=7" + filter;
    }

    EventReader catchUp() {
        Answer page;
        do {
            page = api.get(
                    seen.isEmpty()
                            ? query
                            : query + "&after=" + seen.get(seen.size() - 1).id());
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .at("/data")
                    .forEach(event -> seen.add(new Seen(
                            event.at("/id").asString(),
                            event.at("/type").asString(),
                            event.at("/customer_id").asString(),
                            event.at("/sequence").asLong())));
        } while (page.json().at("/has_more").asBoolean());
        return this;
    }

    List<Seen> seen() {
        return seen;
    }
}
