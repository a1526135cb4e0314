package dev.vouch.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What previews of policies answer. */
public final class Previews {

    private static final String PATH = "/v0/endorsements/policy/preview";

    private Previews() {}

    /** How many there are of what. */
    public static JsonNode counts(Api reviewer, String policy) {
        return of(reviewer, "", policy).path("counts");
    }

    /** Everybody who would have others, by so many a page. */
    static List<JsonNode> all(Api reviewer, String policy, int limit) {
        List<JsonNode> differing = new ArrayList<>();
        String query = "?limit=" + limit;
        JsonNode page = of(reviewer, query, policy);
        assertThat(page.has("counts")).as("on the first page").isTrue();
        page.at("/customers/data").forEach(differing::add);
        while (page.at("/customers/has_more").asBoolean()) {
            assertThat(page.at("/customers/data")).hasSize(limit);
            page = of(
                    reviewer, query + "&cursor=" + page.at("/customers/cursor").asString(), policy);
            assertThat(page.has("counts")).as("on a later page").isFalse();
            page.at("/customers/data").forEach(differing::add);
        }
        return differing;
    }

    private static JsonNode of(Api reviewer, String query, String policy) {
        Answer answer = reviewer.post(PATH + query, policy);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
