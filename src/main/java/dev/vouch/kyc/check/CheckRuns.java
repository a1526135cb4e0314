package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CheckRunId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckReport;
import dev.vouch.kyc.CheckReports;
import dev.vouch.storage.Rows;
import dev.vouch.storage.StoredJson;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every run of the checks: what it was run on, and what each check found. Rows are added and never changed. */
@Repository
public class CheckRuns implements CheckReports {

    private static final int REPORTS = 100;

    private final JdbcClient jdbc;

    CheckRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Customer customer, CheckRun run) {
        jdbc.sql("""
                insert into kyc_check_runs (platform_id, id, customer_id, number, step, facts, risk_rating, results, at)
                values (:platform, :id, :customer, :number, :step, :facts::jsonb, :rating, :results::jsonb, :at)
                """)
                .param("platform", customer.platformId().uuid())
                .param("id", run.id().uuid())
                .param("customer", customer.id().uuid())
                .param("number", run.number())
                .param("step", run.step())
                .param("facts", StoredJson.write(run.facts()))
                .param("rating", run.riskRating().name())
                .param("results", StoredJson.write(run.results()))
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<CheckRun> latest(PlatformId platform, CustomerId customer) {
        return before(platform, customer, Cursor.START, 1).stream().findFirst();
    }

    /** Newest first, behind this place in the list. */
    public List<CheckRun> before(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return jdbc.sql("""
                select id, number, step, facts, risk_rating, results, at from kyc_check_runs
                where platform_id = :platform and customer_id = :customer and (at, id) < (:at, :id)
                order by at desc, id desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("at", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(CheckRuns::run)
                .list();
    }

    @Override
    public List<CheckReport> of(PlatformId platform, CustomerId customer) {
        return before(platform, customer, Cursor.START, REPORTS).stream()
                .map(CheckRun::report)
                .toList();
    }

    private static CheckRun run(ResultSet row, int number) throws SQLException {
        return new CheckRun(
                new CheckRunId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getInt("step"),
                StoredJson.read(row.getString("facts"), CheckedFacts.class),
                RiskRating.valueOf(row.getString("risk_rating")),
                List.of(StoredJson.read(row.getString("results"), CheckResult[].class)),
                Rows.instant(row, "at"));
    }
}
