package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.kyc.Submissions;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers whose KYC is approved. */
public final class Verified {

    private Verified() {}

    /** The path of a customer that is approved: by the checks, or before them. */
    public static String customer(Api api) {
        String customer = Submissions.john(api);
        Answer submitted = api.post(customer + "/kyc", Submissions.passportAndSelfie());
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
        api.post(customer + "/simulate", "{\"outcome\":\"approved\"}");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        return customer;
    }

    /** Gives the customer these endorsements and no others, whatever the policy says. */
    public static void endorse(JdbcClient sql, String customer, String... endorsements) {
        String all = Stream.of(endorsements)
                .map(endorsement -> "'" + endorsement.toUpperCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(", "));
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        sql.sql("update customers set endorsements = array[" + all + "]::text[] where id = :id")
                .param("id", Ids.uuid(id))
                .update();
    }
}
