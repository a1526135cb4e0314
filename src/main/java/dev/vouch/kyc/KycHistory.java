package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps of all cases, and the risk ratings that reviewers set. Rows are inserted and never changed; the primary key
 * refuses a second step with the same number.
 */
@Repository
class KycHistory {

    private static final int MOST = 100;

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

    void append(KycCase kycCase, SetRating rating) {
        jdbc.sql("""
                insert into kyc_risk_ratings
                  (platform_id, id, customer_id, rating, previous, factors, actor, first_approved_by, reason, at)
                values (:platform, :id, :customer, :rating, :previous, :factors, :actor, :firstApprovedBy, :reason, :at)
                """)
                .param("platform", kycCase.platformId().uuid())
                .param("id", TypeId.next())
                .param("customer", kycCase.customerId().uuid())
                .param("rating", rating.rating().name())
                .param("previous", rating.previous().name())
                .param("factors", rating.factors().toArray(String[]::new))
                .param("actor", rating.actor())
                .param("firstApprovedBy", rating.firstApprovedBy())
                .param("reason", rating.reason())
                .param("at", rating.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The ratings that reviewers set last, oldest first. */
    List<SetRating> newestRatings(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select * from (
                  select * from kyc_risk_ratings where platform_id = :platform and customer_id = :customer
                  order by at desc, id desc limit :most) newest
                order by at, id
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("most", MOST)
                .query((row, number) -> new SetRating(
                        RiskRating.valueOf(row.getString("previous")),
                        RiskRating.valueOf(row.getString("rating")),
                        Rows.texts(row, "factors"),
                        row.getString("actor"),
                        row.getString("first_approved_by"),
                        row.getString("reason"),
                        Rows.instant(row, "at")))
                .list();
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
                .param("most", MOST)
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
