package dev.vouch.kyc;

import dev.vouch.TestDatabase;

/** Holds background jobs back for as long as a test needs, however fast the machine is. */
final class LateJobs {

    private final TestDatabase database;

    LateJobs(TestDatabase database) {
        this.database = database;
    }

    void hold() {
        database.asOwner().sql("""
                create function late() returns trigger language plpgsql as $$
                begin
                  new.execution_time := now() + interval '1 day';
                  return new;
                end $$;
                create trigger late before insert on scheduled_tasks for each row execute function late()
                """).update();
    }

    /** Those to come; those that are late already stay so. */
    void holdNoMore() {
        database.asOwner().sql("drop function if exists late cascade").update();
    }

    void makeDue(String job) {
        database.asOwner()
                .sql("update scheduled_tasks set execution_time = now() where task_name = :job")
                .param("job", job)
                .update();
    }

    int count(String job) {
        return database.asOwner()
                .sql("select count(*) from scheduled_tasks where task_name = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }
}
