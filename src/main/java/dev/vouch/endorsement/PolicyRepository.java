package dev.vouch.endorsement;

import dev.vouch.storage.StoredJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The policies that have been in force. Rows are only added. */
@Repository
class PolicyRepository {

    private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};

    private final CriterionCatalog criteria;
    private final JdbcClient jdbc;

    PolicyRepository(CriterionCatalog criteria, JdbcClient jdbc) {
        this.criteria = criteria;
        this.jdbc = jdbc;
    }

    /** @param version as computed by the instance that put the policy in force; other criteria give another version */
    record Stored(String version, EndorsementPolicy policy) {}

    List<Stored> findAll() {
        return find("order by number");
    }

    Optional<Stored> findLast() {
        return find("order by number desc limit 1").stream().findFirst();
    }

    private List<Stored> find(String which) {
        return jdbc.sql("select version, endorsements from endorsement_policies " + which)
                .query((row, number) -> new Stored(
                        row.getString("version"),
                        EndorsementPolicy.stored(criteria, StoredJson.read(row.getString("endorsements"), LISTS))))
                .list();
    }

    /** Adds a policy unless another one has taken its number. */
    boolean append(EndorsementPolicy policy, int number, Instant since) {
        return jdbc.sql("""
                        insert into endorsement_policies (number, version, endorsements, since)
                        values (:number, :version, :endorsements::jsonb, :since) on conflict do nothing
                        """)
                        .param("number", number)
                        .param("version", policy.version())
                        .param("endorsements", StoredJson.write(policy.lists()))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Runs the job that applies the policy now. */
    void applySoon(Instant now) {
        jdbc.sql("update scheduled_tasks set execution_time = :now where task_name = :job and not picked")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("job", PolicyRollout.JOB.getTaskName())
                .update();
    }
}
