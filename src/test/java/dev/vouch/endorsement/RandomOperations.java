package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.customer.Endorsement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Anything that may give or take an endorsement, legal or refused; and what has to hold after any of it. */
record RandomOperations(Api api, Api reviewer) {

    private static final List<String> PATCHES = List.of(
            "{\"tax_id\":null}",
            "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}",
            "{\"country\":\"DE\"}",
            "{\"country\":null}",
            "{\"address\":{\"country\":\"FR\"}}",
            "{\"address\":{\"country\":\"US\"}}",
            "{\"metadata\":{\"tier\":\"gold\"}}",
            "{\"additional_information\":null}",
            "{\"additional_information\":{\"type\":\"individual\",\"source_of_funds\":null}}",
            "{\"additional_information\":{\"type\":\"individual\",\"source_of_funds\":\"SAVINGS\"}}",
            "{\"additional_information\":{\"type\":\"individual\",\"involved_activities\":[\"GAMBLING\"]}}",
            "{\"additional_information\":" + Endorsed.american().get("additional_information") + "}");
    private static final List<String> SIMULATED =
            List.of("pending", "incomplete", "under_review", "manual_review", "rejected");
    private static final String WHY = "{\"reason\":\"x\"}";

    /** A step towards approval, as often as not: else hardly anybody would have anything. */
    Answer one(String customer, Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> api.patch(customer, any(PATCHES, random));
            case 3, 4, 5, 6 -> approve(customer);
            case 7 -> api.post(customer + "/simulate", "{\"outcome\":\"" + any(SIMULATED, random) + "\"}");
            case 8 -> api.post(customer + "/lock", WHY);
            case 9, 10 -> api.post(customer + "/unlock", null);
            case 11 ->
                api.post(
                        customer + "/kyc/level",
                        "{\"level\":\"" + (random.nextBoolean() ? "enhanced" : "standard") + "\"}");
            case 12 -> restrictOrLift(customer, random);
            default ->
                reviewer.post(
                        customer + "/endorsements/" + any(List.of(Endorsement.values()), random)
                                + (random.nextBoolean() ? "/revoke" : "/reinstate"),
                        WHY);
        };
    }

    private Answer approve(String customer) {
        reviewer.post(customer + "/kyc/decision", "{\"decision\":\"reopen\"}");
        api.post(customer + "/simulate", "{\"outcome\":\"pending\"}");
        api.post(customer + "/simulate", "{\"outcome\":\"under_review\"}");
        return api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");
    }

    private Answer restrictOrLift(String customer, Random random) {
        JsonNode restrictions = api.get(customer).json().path("restrictions");
        return restrictions.isEmpty()
                ? api.post(
                        customer + "/restrictions",
                        "{\"endorsements\":[\"" + any(List.of(Endorsement.values()), random) + "\"],\"reason\":\"x\"}")
                : api.delete(
                        customer + "/restrictions/" + restrictions.at("/0/id").asString());
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What the customer has is what the contract says, in every place where it is shown. */
    Set<String> assertHolds(String customer) {
        JsonNode shown = api.get(customer).json();
        List<JsonNode> explained = api.get(customer + "/endorsements")
                .json()
                .path("data")
                .valueStream()
                .toList();
        Set<String> has = names(shown.path("endorsements"));

        assertThat(has)
                .as(shown.toString())
                .isEqualTo(
                        isMonitored(customer)
                                ? Set.of()
                                : Contract.endorsements(shown, withStatus("revoked", explained)))
                .isEqualTo(withStatus("granted", explained));
        return has;
    }

    private boolean isMonitored(String customer) {
        JsonNode kyc = api.get(customer + "/kyc").json();
        return kyc.path("status").asString().equals("approved") && kyc.has("open_review");
    }

    private static Set<String> withStatus(String status, List<JsonNode> explained) {
        return explained.stream()
                .filter(one -> one.path("status").asString().equals(status))
                .map(one -> one.path("name").asString())
                .collect(Collectors.toSet());
    }

    /** Steps that do not follow from the one before, and customers whose last steps do not say what they have. */
    static long brokenHistories(JdbcClient rows) {
        return rows.sql("""
                with chain as (select *,
                    lag(action, 1, 'WITHDRAW') over w as before, lag(number, 1, 0) over w as previous,
                    lead(number) over w is null as is_last
                  from endorsement_steps window w as (partition by customer_id, endorsement order by number))
                select (select count(*) from chain where number <> previous + 1 or not case action
                    when 'GRANT' then before in ('WITHDRAW', 'REINSTATE')
                    when 'WITHDRAW' then before = 'GRANT'
                    when 'REVOKE' then before <> 'REVOKE'
                    when 'REINSTATE' then before = 'REVOKE' end)
                  + (select count(*) from chain join customers c on c.id = customer_id where is_last
                    and (action = 'GRANT') <> (endorsement = any(c.endorsements))
                    or is_last and (action = 'REVOKE') <> (endorsement = any(c.revoked_endorsements)))
                  + (select count(*) from customers c, unnest(c.endorsements) as has where not exists
                    (select from chain where customer_id = c.id and endorsement = has and is_last and action = 'GRANT'))
                """).query(Long.class).single();
    }
}
