package dev.vouch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Journey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceTableTests extends Journey {

    /** Ciphertexts and blind indexes, which say nothing to a reader, and the person key of the screening. */
    private static final List<String> WITHHELD = List.of(
            "beneficial_owners.person_key",
            "beneficial_owners.tax_id_ciphertext",
            "beneficial_owners.tax_id_index",
            "external_accounts.number_ciphertext",
            "external_accounts.number_index",
            "virtual_accounts.details_ciphertext");

    /** A new column waits here for somebody to decide on it. */
    @Test
    void everyColumnIsEitherEvidenceOrWithheld() {
        Stream<String> exported = EvidenceTable.ALL.stream()
                .flatMap(table -> Stream.of(table.columns().split(",\\s+")).map(column -> table.name() + "." + column));
        List<String> names = EvidenceTable.ALL.stream().map(EvidenceTable::name).toList();

        assertThat(database.asOwner()
                        .sql("""
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'public' and table_name in (:names)""")
                        .param("names", names)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(exported, WITHHELD.stream()).toList());
    }
}
