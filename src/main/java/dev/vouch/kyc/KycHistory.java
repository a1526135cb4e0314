package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps of all cases. Rows are inserted and never changed; the primary key refuses a second step with the same
 * number.
 */
@Repository
class KycHistory {

    private static final int MOST_STEPS = 100;

    private final JdbcClient jdbc;

    KycHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(KycCase kycCase, KycStep step) {
        jdbc.sql("""
                insert into kyc_steps
                  (customer_id, platform_id, number, from_status, to_status, action, actor, first_approved_by, reason,
                   reasons, at)
                values (:customer, :platform, :number, :from, :to, :action, :actor, :firstApprovedBy, :reason,
                  :reasons::jsonb, :at)
                """)
                .param("customer", kycCase.customerId().uuid())
                .param("platform", kycCase.platformId().uuid())
                .param("number", step.number())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("action", step.action().name())
                .param("actor", step.actor())
                .param("firstApprovedBy", step.firstApprovedBy())
                .param("reason", step.reason())
                .param("reasons", StoredJson.write(step.reasons()))
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<KycStep> newest(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select * from (
                  select number, from_status, to_status, action, actor, first_approved_by, reason, reasons, at
                  from kyc_steps where platform_id = :platform and customer_id = :customer
                  order by number desc limit :most) newest
                order by number
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("most", MOST_STEPS)
                .query((row, number) -> new KycStep(
                        row.getInt("number"),
                        KycStatus.valueOf(row.getString("from_status")),
                        KycStatus.valueOf(row.getString("to_status")),
                        KycAction.valueOf(row.getString("action")),
                        row.getString("actor"),
                        row.getString("first_approved_by"),
                        row.getString("reason"),
                        List.of(StoredJson.read(row.getString("reasons"), Decision.Reason[].class)),
                        Rows.instant(row, "at")))
                .list();
    }
}
