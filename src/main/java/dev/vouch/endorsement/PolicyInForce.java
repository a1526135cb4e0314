package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which policy is in force while instances have different ones, as when a new configuration reaches them one by one: that
 * of the latest configuration, until no instance has it any more. Who has which is told by the job of each policy.
 */
@Repository
class PolicyInForce {

    private static final String JOB = "endorsement-policy-";

    /** After five jobs of a policy in vain, no instance has it. The times are those of the database's clock. */
    private static final String SILENT = "seen_at < now() - interval '5 minutes'";

    private final EndorsementPolicy policy;
    private final JdbcClient jdbc;

    PolicyInForce(EndorsementPolicy policy, JdbcClient jdbc) {
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** Only instances with the same policy know it. */
    static TaskDescriptor<Void> job(EndorsementPolicy policy) {
        return TaskDescriptor.of(JOB + policy.version());
    }

    /** Tells that there is an instance with our policy, and whether that is the one in force. */
    @Transactional
    boolean isOurs() {
        forgetTheSilent();
        jdbc.sql("""
                insert into endorsement_policies (version, since, seen_at) values (:ours, now(), now())
                on conflict (version) do update set seen_at = now()
                """).param("ours", policy.version()).update();
        return jdbc.sql("select version = :ours from endorsement_policies order by since desc, version limit 1")
                .param("ours", policy.version())
                .query(Boolean.class)
                .single();
    }

    /** With their jobs, which nobody will ever do. */
    private void forgetTheSilent() {
        jdbc.sql("""
                delete from scheduled_tasks where task_name <> :ours
                and task_name in (select :job || version from endorsement_policies where\s""" + SILENT + ")")
                .param("ours", job(policy).getTaskName())
                .param("job", JOB)
                .update();
        jdbc.sql("delete from endorsement_policies where " + SILENT).update();
    }
}
