package dev.vouch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.endorsement.DefaultPolicy;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Customers that are active and have an endorsement, and what they ask for. */
public final class Spenders {

    public static final String ENDORSEMENT = "can_wire_transfer";

    private Spenders() {}

    /** The path of an individual of the standard level. */
    public static String individual(Api api, JdbcClient rows) {
        return approved(api, rows, Customers.anIndividual());
    }

    public static String business(Api api, JdbcClient rows) {
        return approved(api, rows, Customers.aBusiness());
    }

    /** Of any customer of the platform: active, with the endorsement. */
    public static void endorse(JdbcClient rows, String id) {
        rows.sql("""
                        update customers set kyc_status = 'APPROVED', endorsements = array['CAN_WIRE_TRANSFER'],
                          endorsement_policy = :policy
                        where id = :id
                        """)
                .param("policy", DefaultPolicy.VERSION)
                .param("id", Ids.uuid(id))
                .update();
    }

    private static String approved(Api api, JdbcClient rows, ObjectNode customer) {
        customer.put("external_id", UUID.randomUUID().toString());
        Answer created = api.post("/v0/customers", customer.toString());
        endorse(rows, created.text("/id"));
        return created.header("Location");
    }

    public static Answer authorize(Api api, String customer, String amount) {
        return authorize(api, customer, amount, "payout");
    }

    public static Answer authorize(Api api, String customer, String amount, String reference) {
        return api.post(customer + "/authorizations", body(ENDORSEMENT, amount, reference));
    }

    public static String body(String endorsement, String amount, String reference) {
        return "{\"endorsement\":\"" + endorsement + "\",\"amount\":\"" + amount + "\",\"reference\":\"" + reference
                + "\"}";
    }

    /** The path of one that is approved. */
    public static String approved(Api api, String customer, String amount) {
        Answer answer = authorize(api, customer, amount);
        assertThat(answer.text("/decision")).as(answer.toString()).isEqualTo("approved");
        return answer.header("Location");
    }
}
