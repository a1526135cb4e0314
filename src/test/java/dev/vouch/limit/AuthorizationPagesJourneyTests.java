package dev.vouch.limit;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.customer.Endorsement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorizationPagesJourneyTests extends Journey {

    private String john;
    private String list;

    @BeforeEach
    void anIndividual() {
        john = Spenders.individual(api, rows().sql());
        list = john + "/authorizations";
    }

    private String authorized(String amount, String reference) {
        return Spenders.authorize(api, john, amount, reference).text("/id");
    }

    @Test
    void theNewestComeFirstAndEachOnce() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(authorized("1", "r" + i));
        }
        Collections.reverse(all);

        List<String> read = new ArrayList<>();
        Answer page = api.get(list + "?limit=3");
        while (page.json().at("/has_more").asBoolean()) {
            read.addAll(ids(page));
            page = api.get(list + "?limit=3&cursor=" + page.text("/cursor"));
        }
        read.addAll(ids(page));

        assertThat(read).isEqualTo(all);
        assertThat(page.json().at("/cursor").isNull()).isTrue();
    }

    /** All of one millisecond, as a burst of them is. */
    @Test
    void authorizationsOfOneMomentKeepTheirPlace() {
        for (int i = 0; i < 5; i++) {
            authorized("1", "r" + i);
        }
        rows().update("update authorizations set created_at = '2026-01-15T10:00:00Z'");

        Answer first = api.get(list + "?limit=2");
        Answer second = api.get(list + "?limit=2&cursor=" + first.text("/cursor"));
        Answer third = api.get(list + "?limit=2&cursor=" + second.text("/cursor"));
        List<String> read = new ArrayList<>(ids(first));
        read.addAll(ids(second));
        read.addAll(ids(third));
        assertThat(read).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void filtersNarrowTheList() {
        String approved = authorized("1", "a");
        String declined = authorized("7500.01", "a");
        String other = api.post(list, Spenders.body("can_use_mpc", "1", "b")).text("/id");

        assertThat(ids(api.get(list))).containsExactly(other, declined, approved);
        assertThat(ids(api.get(list + "?decision=approved"))).containsExactly(approved);
        assertThat(ids(api.get(list + "?decision=declined"))).containsExactly(other, declined);
        assertThat(ids(api.get(list + "?endorsement=can_use_mpc"))).containsExactly(other);
        assertThat(ids(api.get(list + "?reference=a"))).containsExactly(declined, approved);
        assertThat(ids(api.get(list + "?reference=a&decision=approved&endorsement=can_wire_transfer")))
                .containsExactly(approved);
        assertThat(ids(api.get(list + "?reference=nothing"))).isEmpty();
    }

    @Test
    void authorizationsOfATimeAreListed() {
        String first = authorized("1", "a");
        clock.goAhead(Duration.ofSeconds(1));
        String second = authorized("1", "a");
        clock.goAhead(Duration.ofSeconds(1));
        String third = authorized("1", "a");
        String time = api.get(list + "/" + second).text("/created_at");

        assertThat(ids(api.get(list + "?created_after=" + time))).containsExactly(third);
        assertThat(ids(api.get(list + "?created_before=" + time))).containsExactly(first);
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        authorized("1", "a");
        authorized("1", "a");
        String cursor = api.get(list + "?limit=1").text("/cursor");
        String other = Spenders.individual(api, rows().sql()) + "/authorizations";

        assertProblem(api.get(list + "?decision=approved&cursor=" + cursor), 400, "cursor_invalid");
        assertProblem(api.get(other + "?cursor=" + cursor), 400, "cursor_invalid");
    }

    @Test
    void noPageIsReachedByReadingOthers() {
        rows().update("""
                insert into authorizations (id, platform_id, customer_id, endorsement, amount, reference, decision,
                  reasons, counted_on, created_at)
                select uuidv7(), c.platform_id, c.id,
                  case when n % 1000 = 0 then 'CAN_USE_MPC' else 'CAN_WIRE_TRANSFER' end, 1, 'r' || n,
                  case when n % 500 = 0 then 'DECLINED' else 'APPROVED' end, '[]',
                  case when n % 500 <> 0 then date '2026-01-01' end, timestamptz '2026-01-01' + n * interval '1 second'
                from customers c, generate_series(1, 20000) n
                """);
        database.asOwner().sql("analyze authorizations").update();

        assertIsReadInTheOrderOfAnIndex(new AuthorizationFilter(null, null, null, null, null));
        assertIsReadInTheOrderOfAnIndex(
                new AuthorizationFilter(AuthorizationDecision.DECLINED, null, null, null, null));
        assertIsReadInTheOrderOfAnIndex(new AuthorizationFilter(null, Endorsement.CAN_USE_MPC, null, null, null));
        assertIsReadInTheOrderOfAnIndex(new AuthorizationFilter(null, null, "r77", null, null));
        assertIsReadInTheOrderOfAnIndex(
                new AuthorizationFilter(null, null, null, Instant.parse("2026-01-01T02:00:00Z"), null));
    }

    private void assertIsReadInTheOrderOfAnIndex(AuthorizationFilter filter) {
        List<String> plan = rows().sql()
                .sql("explain " + AuthorizationRepository.listing(filter, 11))
                .param("platform", uuid(platform))
                .param("customer", uuid(john.substring(john.lastIndexOf('/') + 1)))
                .param("time", OffsetDateTime.parse("2026-01-01T03:00:00Z"))
                .param("id", new UUID(0, 0))
                .param("decision", "DECLINED")
                .param("endorsement", "CAN_USE_MPC")
                .param("reference", filter.reference())
                .param("createdAfter", OffsetDateTime.parse("2026-01-01T02:00:00Z"))
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan))
                .as(filter.toString())
                .contains("Index Scan using authorizations_")
                .containsPattern("Index Cond: .*customer_id.*ROW\\(created_at, id\\)")
                .doesNotContain("Sort", "Seq Scan");
    }
}
