package dev.vouch.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The platform leads every key of the tables that platforms own, as hash partitioning and Citus demand. The reference
 * tables are exempt: they are small, and each node would have its own copy of them.
 */
class TenantKeysTests {

    private static final String REFERENCE_TABLES = "('platforms', 'api_keys')";
    private static final String TENANT_TABLES = """
            select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and c.relname not in\s""" + REFERENCE_TABLES;

    private static final JdbcClient database = TestDatabase.create().asOwner();

    @Test
    void thePlatformLeadsEveryPrimaryKeyAndUniqueIndex() {
        assertThat(keysThatForgetThePlatform()).isEmpty();
    }

    @Test
    void thePlatformLeadsEveryForeignKeyBetweenThem() {
        assertThat(foreignKeysThatForgetThePlatform()).isEmpty();
    }

    @Test
    void everyTenantTableHasAPrimaryKey() {
        assertThat(database.sql("select t.oid::regclass::text from (" + TENANT_TABLES + """
                        ) t where not exists (select from pg_index where indrelid = t.oid and indisprimary)
                        """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void aTableThatForgetsIsFound() {
        database.sql("""
                create table forgetful (id uuid constraint forgetful_pk primary key, platform_id uuid,
                  customer_id uuid, constraint forgetful_unique unique (customer_id, platform_id));
                create table forgetful_notes (platform_id uuid, id uuid, forgetful_id uuid
                  constraint forgetful_notes_fk references forgetful (id), primary key (platform_id, id))
                """).update();
        try {
            assertThat(keysThatForgetThePlatform()).containsExactlyInAnyOrder("forgetful_pk", "forgetful_unique");
            assertThat(foreignKeysThatForgetThePlatform()).containsExactly("forgetful_notes_fk");
        } finally {
            database.sql("drop table forgetful_notes, forgetful").update();
        }
    }

    private static List<String> keysThatForgetThePlatform() {
        return database.sql("select i.indexrelid::regclass::text from pg_index i join (" + TENANT_TABLES + """
                ) t on t.oid = i.indrelid
                join pg_attribute first on first.attrelid = i.indrelid and first.attnum = i.indkey[0]
                where i.indisunique and first.attname <> 'platform_id'
                """)
                .query(String.class)
                .list();
    }

    private static List<String> foreignKeysThatForgetThePlatform() {
        return database.sql(
                        "select k.conname from pg_constraint k join (" + TENANT_TABLES + """
                ) t on t.oid = k.conrelid
                join pg_attribute first on first.attrelid = k.conrelid and first.attnum = k.conkey[1]
                join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = k.confkey[1]
                where k.contype = 'f' and k.confrelid::regclass::text not in\s""" + REFERENCE_TABLES + """
                 and (first.attname, theirs.attname) <> ('platform_id', 'platform_id')
                """)
                .query(String.class)
                .list();
    }
}
