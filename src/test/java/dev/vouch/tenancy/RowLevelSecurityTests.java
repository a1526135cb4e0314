package dev.vouch.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.Tenant;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.Submissions;
import dev.vouch.limit.Spenders;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowLevelSecurityTests extends Journey {

    /** A key is looked up before anybody knows for whom. */
    private static final Set<String> FOR_EVERYBODY = Set.of("api_keys");

    @Autowired
    private JdbcClient jdbc;

    private Tenant ours;
    private Tenant theirs;

    @BeforeEach
    void twoTenantsWithEverything() {
        ours = Tenant.create(operator);
        theirs = Tenant.create(operator);
        for (Tenant tenant : List.of(ours, theirs)) {
            tenant.api()
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/v0/customers", Customers.aCustomer().toString());
        }
    }

    private List<String> tables(String condition) {
        return database.asOwner().sql("""
                        select relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                        and attname = 'platform_id' and\s""" + condition).query(String.class).list().stream()
                .filter(table -> !FOR_EVERYBODY.contains(table))
                .toList();
    }

    private List<String> tenantTables() {
        List<String> tables = tables("true");
        assertThat(tables).contains("customers", "events", "idempotency_keys", "listed_customers");
        return tables;
    }

    @Test
    void everyTableOfPlatformsIsUnderItEvenForItsOwner() {
        assertThat(tables("relkind <> 'v' and not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
        assertThat(tables("relkind <> 'v' and not exists (select from pg_policy where polrelid = c.oid)"))
                .isEmpty();
    }

    @Test
    void theApplicationCannotGetAroundIt() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("vouch_app");
        assertThat(jdbc.sql("""
                                select count(*) from pg_roles r where rolname in ('vouch_app', 'vouch_search', 'vouch_eraser')
                                and (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin
                                or exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')))
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void withoutAPlatformThereAreNoRows() {
        JdbcClient nobody = database.asPlatform(UUID.randomUUID());
        assertThat(tenantTables()).allSatisfy(table -> {
            assertThat(count(jdbc, table)).isZero();
            assertThat(count(nobody, table)).isZero();
        });
    }

    private static long count(JdbcClient sql, String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void aQueryThatForgetsItsPlatformSeesItsOwnRowsOnly() {
        for (Tenant tenant : List.of(ours, theirs)) {
            letChecksRun(tenant);
            countAnAuthorization(tenant);
            try (PlatformScope scope = PlatformScope.of(PlatformId.of(tenant.platform()))) {
                assertThat(tenantTables())
                        .allSatisfy(table -> assertThat(jdbc.sql("select distinct platform_id from " + table)
                                        .query(UUID.class)
                                        .list())
                                .as(table)
                                .containsExactly(uuid(tenant.platform())));
            }
        }
    }

    private void countAnAuthorization(Tenant tenant) {
        String customer = "/v0/customers/" + tenant.ids().get("customers");
        Spenders.endorse(rowsOf(tenant.platform()).sql(), tenant.ids().get("customers"));
        Spenders.approved(tenant.api(), customer, "1.00");
        rowsOf(tenant.platform()).sql().sql("""
                        insert into first_approvals (platform_id, id, customer_id, kind, content, summary, actor_id, reasons, at)
                        select platform_id, uuidv7(), id, 'limits', 'x', 'x', 'key_x', '[]', now() from customers limit 1""").update();
        rowsOf(tenant.platform()).sql().sql("""
                        insert into desk_claims (platform_id, customer_id, actor_id, claimed_at, expires_at)
                        select platform_id, id, 'key_x', now(), now() from customers limit 1;
                        insert into desk_sessions (platform_id, token_hash, key_hash, created_at, last_used_at)
                        select platform_id, 'x', 'x', now(), now() from customers limit 1""").update();
        rowsOf(tenant.platform()).update("""
                with key as (insert into timeline_keys (platform_id, id, ciphertext, created_at)
                  select platform_id, gen_random_uuid(), '', now() from customers limit 1 returning *),
                seal as (insert into timeline_seals (platform_id, number, heads, heads_hash, previous_hash, hash, key_id,
                  signature, sealed_at) select platform_id, 1, 1, '', '', '', id, '', now() from key returning *)
                insert into timeline_heads (platform_id, customer_id, seal_number, sequence, hash, signature)
                select platform_id, gen_random_uuid(), 1, 1, '', '' from seal""");
        rowsOf(tenant.platform()).update("""
                with pack as (insert into evidence_packs (platform_id, id, export_id, customer_id)
                  select platform_id, gen_random_uuid(), id, gen_random_uuid() from evidence_exports limit 1 returning *)
                insert into evidence_chunks (platform_id, pack_id, number, content) select platform_id, id, 0, '' from pack""");
        tenant.reviewer()
                .put(customer + "/limits", "{\"single\":\"1\",\"daily\":\"2\",\"monthly\":\"3\",\"reason\":\"x\"}");
    }

    private static void letChecksRun(Tenant tenant) {
        Api api = tenant.api();
        String john = Submissions.john(api);
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, john, "approved");
        String again = Submissions.john(api);
        api.post(again + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, again, "manual_review");
        tenant.reviewer().post(again + "/kyc/risk", "{\"rating\":\"high\",\"reason\":\"Seen.\"}");
    }

    @Test
    void aRowCannotBeGivenToAnotherPlatform() {
        JdbcClient sql = database.asPlatform(uuid(ours.platform()));
        String them = "'" + uuid(theirs.platform()) + "'";

        for (String statement : new String[] {
            "update customers set platform_id = " + them,
            "insert into idempotency_keys (platform_id, key, fingerprint, response, expires_at) select " + them
                    + ", gen_random_uuid(), fingerprint, response, expires_at from idempotency_keys",
            "insert into events (platform_id, id, sequence, type, actor_type, data, created_at, transaction_id) select "
                    + them
                    + ", gen_random_uuid(), 0, type, actor_type, data, created_at, transaction_id from events limit 1",
            "insert into customers (id, platform_id, type, email, metadata, kyc_status, kyc_level, endorsements, restrictions,"
                    + " version, created_at, updated_at) values (gen_random_uuid(), " + them
                    + ", 'INDIVIDUAL', 'x', '{}', 'PENDING', 'STANDARD', '{}', '[]', 0, now(), now())"
        }) {
            assertThatThrownBy(() -> sql.sql(statement).update()).hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void anotherPlatformsRowsCannotBeChanged() {
        JdbcClient sql = database.asPlatform(uuid(ours.platform()));
        String theirCustomer = uuid(theirs.ids().get("customers")).toString();

        assertThat(sql.sql("update customers set email = 'x' where id = '" + theirCustomer + "'")
                        .update())
                .isZero();
        assertThat(sql.sql("delete from idempotency_keys where platform_id = '" + uuid(theirs.platform()) + "'")
                        .update())
                .isZero();
    }

    @Test
    void anEventStaysAsItWasWritten() {
        JdbcClient sql = database.asPlatform(uuid(ours.platform()));

        for (String statement :
                new String[] {"update events set type = 'x'", "delete from events", "truncate events"}) {
            assertThatThrownBy(() -> sql.sql(statement).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theListCannotBeWrittenThrough() {
        JdbcClient sql = database.asPlatform(uuid(ours.platform()));

        assertThatThrownBy(
                        () -> sql.sql("update listed_customers set email = 'x'").update())
                .hasStackTraceContaining("permission denied");
    }
}
