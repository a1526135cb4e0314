package dev.vouch.event;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every event names its actor. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class EventActorJourneyTests extends Journey {

    private static final String ADA = "ada@example.com";

    @Parameter
    String environment;

    private Api grace;
    private Api ada;

    @BeforeEach
    void aDeveloperAndAReviewer() {
        use(environment);
        grace = operator.withKeyOf(platform, "platform", "Grace");
        ada = operator.withKeyOf(platform, "reviewer", ADA);
    }

    private List<JsonNode> events() {
        Answer answer = grace.get("/v0/events?limit=100");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/data").valueStream().toList();
    }

    /** Does it, and returns who did what came of it. */
    private List<JsonNode> actorsOf(Consumer<Api> work, Api by) {
        int before = events().size();
        work.accept(by);
        List<JsonNode> all = events();
        List<JsonNode> more = all.subList(before, all.size());
        assertThat(more).isNotEmpty();
        return more.stream().map(event -> event.path("actor")).toList();
    }

    /** Checks that an earlier call has started may end at any moment. */
    private void assertDoneBy(String person, Api by, Consumer<Api> work) {
        assertThat(actorsOf(work, by))
                .filteredOn(actor -> !actor.path("type").asString().equals("checks"))
                .isNotEmpty()
                .allSatisfy(actor -> {
                    assertThat(actor.path("type").asString()).isEqualTo("key");
                    assertThat(actor.path("id").asString()).startsWith("key_");
                    assertThat(actor.path("person").asString()).isEqualTo(person);
                });
    }

    private static void refusedNothing(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private Consumer<Api> post(String path, String json) {
        return caller -> refusedNothing(caller.post(path, json));
    }

    @Test
    void theKeyAndItsPersonStandOnWhateverAPlatformDoes() {
        String[] path = new String[2];
        assertDoneBy("Grace", grace, caller -> path[0] = Submissions.acme(caller));
        String acme = path[0];
        assertDoneBy("Grace", grace, caller -> refusedNothing(caller.patch(acme, "{\"metadata\":{\"tier\":\"a\"}}")));
        assertDoneBy("Grace", grace, post(acme + "/lock", "{\"reason\":\"x\"}"));
        assertDoneBy("Grace", grace, post(acme + "/unlock", null));
        assertDoneBy(
                "Grace", grace, post(acme + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}"));
        assertDoneBy(
                "Grace",
                grace,
                caller -> path[1] = Submissions.owner(caller, acme, "Jane", "536-90-4398", "30.00", "control_person"));
        assertDoneBy("Grace", grace, post(acme + "/beneficial-owners/attestation", null));
        assertDoneBy(
                "Grace",
                grace,
                caller -> refusedNothing(Submissions.document(caller, acme, "type", "incorporation_articles")));
        assertDoneBy("Grace", grace, post(path[1] + "/kyc", Submissions.passportAndSelfie()));
        assertDoneBy("Grace", grace, caller -> refusedNothing(caller.delete(acme)));
    }

    @Test
    void theReviewersPersonStandsOnWhatAReviewerDoes() {
        String john = Submissions.john(grace);
        refusedNothing(grace.post(john + "/kyc", Submissions.passportAndSelfie()));
        awaitApproval(john, ada);
        String document = grace.get(john + "/documents").text("/data/0/id");

        assertDoneBy(ADA, ada, caller -> refusedNothing(caller.get(john + "/documents/" + document + "/content")));
        assertDoneBy(
                ADA,
                ada,
                caller -> refusedNothing(caller.put(
                        john + "/limits", "{\"single\":\"1\",\"daily\":\"1\",\"monthly\":\"1\",\"reason\":\"x\"}")));
        assertDoneBy(ADA, ada, post(john + "/endorsements/can_wire_transfer/revoke", "{\"reason\":\"x\"}"));
        assertDoneBy(ADA, ada, post(john + "/kyc/decision", "{\"decision\":\"reverify\"}"));
    }

    @Test
    void theChecksStandOnWhatTheyDecide() {
        String john = Submissions.john(grace);
        refusedNothing(grace.post(john + "/kyc", Submissions.passportAndSelfie()));
        String decided = environment.equals("live") ? "manual_review" : "approved";
        Submissions.await(grace, john, decided);

        assertThat(grace.get("/v0/events?type=customer.kyc." + decided).text("/data/0/actor/type"))
                .isEqualTo("checks");
    }

    @Test
    void theCustomerStandsOnWhatItsLinkDoes() {
        String link = grace.post("/v0/customers", Submissions.JOHN).text("/kyc_link");
        api.withKey(null).post(link.replaceFirst("https?://[^/]+", "") + "/start", null);

        Answer started = grace.get("/v0/events?type=customer.kyc.pending");
        assertThat(started.json().at("/data/0/actor").toString()).isEqualTo("{\"type\":\"customer\"}");
    }

    @Test
    void theServiceStandsOnWhatItDoesByItself() {
        String john = Submissions.john(grace);
        String soon = clock.instant().plusSeconds(60).toString();
        String restriction = grace.post(
                        john + "/restrictions",
                        "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\",\"expires_at\":\"" + soon + "\"}")
                .text("/id");
        clock.goAhead(Duration.ofSeconds(61));
        rows().update("update scheduled_tasks set execution_time = now() where task_instance = '" + restriction + "'");

        String expired = "/v0/events?type=customer.restriction.expired";
        await().atMost(3, MINUTES)
                .until(() -> grace.get(expired).json().at("/data").size() == 1);
        assertThat(grace.get(expired).text("/data/0/actor/type")).isEqualTo("system");
    }
}
