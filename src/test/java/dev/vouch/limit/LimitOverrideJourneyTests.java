package dev.vouch.limit;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static dev.vouch.limit.Spenders.approved;
import static dev.vouch.limit.Spenders.authorize;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitOverrideJourneyTests extends Journey {

    private Api reviewer;
    private String john;

    @BeforeEach
    void anIndividualAndAReviewer() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        john = Spenders.individual(api, rows().sql());
    }

    private static String limits(String single, String daily, String monthly) {
        return "{\"single\":\"" + single + "\",\"daily\":\"" + daily + "\",\"monthly\":\"" + monthly
                + "\",\"reason\":\"Accounts seen\"}";
    }

    private String used(String pointer) {
        return api.get(john).text("/transaction_limits" + pointer);
    }

    @Test
    void aReviewerGivesACustomerOtherLimits() {
        approved(api, john, "100.00");

        Answer given = reviewer.put(john + "/limits", limits("20000", "40000", "80000.50"));

        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(given.text("/object")).isEqualTo("customer_limits");
        assertThat(given.text("/override/reason")).isEqualTo("Accounts seen");
        assertThat(given.text("/override/actor")).startsWith("key_");
        assertThat(given.text("/monthly/remaining")).isEqualTo("79900.50");
        assertThat(api.get(john + "/limits").bytes()).isEqualTo(given.bytes());
        assertThat(used("/single/max")).isEqualTo("20000.00");
        approved(api, john, "20000.00");
        assertThat(used("/daily/used")).isEqualTo("20100.00");
    }

    @Test
    void aChangeOfOtherLimitsThanThoseReadIsRefused() {
        String read = api.get(john + "/limits").header("ETag");
        approved(api, john, "1.00");
        Api stale = reviewer.with("If-Match", read);
        assertProblem(stale.put(john + "/limits", limits("1", "2", "3")), 412, "version_stale");
        String again = api.get(john + "/limits").header("ETag");

        Answer given = reviewer.with("If-Match", again).put(john + "/limits", limits("1", "2", "3"));

        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(api.get(john + "/limits").header("ETag")).isEqualTo(given.header("ETag"));
        assertProblem(reviewer.with("If-Match", again).delete(john + "/limits"), 412, "version_stale");
        assertThat(reviewer.with("If-Match", given.header("ETag"))
                        .delete(john + "/limits")
                        .header("ETag"))
                .isEqualTo(again);
    }

    @Test
    void lowerLimitsHoldAtOnceAndLeaveNothingBelowZero() {
        approved(api, john, "5000.00");

        reviewer.put(john + "/limits", limits("0", "100", "100"));

        assertThat(used("/daily/remaining")).isEqualTo("0.00");
        assertThat(used("/daily/used")).isEqualTo("5000.00");
        assertThat(authorize(api, john, "0.01").json().at("/reasons").findValuesAsString("code"))
                .containsExactly("single_limit_exceeded", "daily_limit_exceeded", "monthly_limit_exceeded");
    }

    @Test
    void withoutAnOverrideTheLevelSaysWhatTheLimitsAre() {
        reviewer.put(john + "/limits", limits("1", "2", "3"));
        rows().update("update customers set kyc_level = 'ENHANCED'");
        assertThat(used("/monthly/max")).isEqualTo("3.00");

        Answer removed = reviewer.delete(john + "/limits");

        assertThat(removed.status()).as(removed.toString()).isEqualTo(200);
        assertThat(removed.json().has("override")).isFalse();
        assertThat(used("/single/max")).isEqualTo("25000.00");
        assertThat(api.get(john + "/limits").bytes()).isEqualTo(removed.bytes());
        approved(api, john, "25000.00");
        assertThat(reviewer.delete(john + "/limits").text("/single/max")).isEqualTo("25000.00");
    }

    @Test
    void eachChangeIsAnEvent() {
        reviewer.put(john + "/limits", limits("1", "2", "3"));
        reviewer.put(john + "/limits", limits("1", "2", "4"));
        reviewer.delete(john + "/limits");
        reviewer.delete(john + "/limits");

        var events = api.get("/v0/events?type=customer.limits.changed").json().at("/data");
        assertThat(events).hasSize(3);
        assertThat(events.at("/0/data/object/override/actor").asString()).startsWith("key_");
        assertThat(events.at("/0/data/previous/single/max").asString()).isEqualTo("7500.00");
        assertThat(events.at("/1/data/previous/monthly/max").asString()).isEqualTo("3.00");
        assertThat(events.at("/1/data/previous").has("single")).isFalse();
        assertThat(events.at("/2/data/previous/override/reason").asString()).isEqualTo("Accounts seen");
        assertThat(events.at("/2/data/object/daily/max").asString()).isEqualTo("15000.00");
    }

    @Test
    void nobodyButAReviewerChangesThem() {
        Api readOnly = operator.withKeyOf(platform, "read_only");
        String before = rows().fingerprint();
        for (Api other : List.of(api, readOnly, operator)) {
            assertProblem(other.put(john + "/limits", limits("1", "2", "3")), 403, "forbidden");
            assertProblem(other.delete(john + "/limits"), 403, "forbidden");
        }
        assertProblem(authorize(reviewer, john, "1"), 403, "forbidden");
        assertThat(rows().fingerprint()).isEqualTo(before);
        assertThat(readOnly.get(john + "/limits").status()).isEqualTo(200);
    }

    @Test
    void inconsistentLimitsAreRefused() {
        Answer answer = reviewer.put(john + "/limits", limits("3", "2", "1"));
        assertProblem(answer, 422, "validation_failed");
        assertThat(faults(answer)).containsExactly("/single", "/daily");
        assertThat(faults(reviewer.put(john + "/limits", limits("-1", "2", "3"))))
                .containsExactly("/single");
        assertThat(faults(reviewer.put(john + "/limits", "{}")))
                .containsExactlyInAnyOrder("/single", "/daily", "/monthly", "/reason");
        assertThat(api.get(john + "/limits").json().has("override")).isFalse();
    }

    @Test
    void aDeletedCustomerKeepsWhatItHad() {
        api.delete(john);

        assertProblem(reviewer.put(john + "/limits", limits("1", "2", "3")), 410, "customer_deleted");
        assertProblem(reviewer.delete(john + "/limits"), 410, "customer_deleted");
        assertThat(api.get(john + "/limits").text("/single/max")).isEqualTo("7500.00");
    }
}
