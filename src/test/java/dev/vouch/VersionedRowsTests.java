package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version of a row is its ETag. JPA raises it with each update; a statement of our own must do so too. */
class VersionedRowsTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern VERSIONED = Pattern.compile(
            "create table (\\w+) \\((?:(?!create table).)*?\\n  version bigint not null", Pattern.DOTALL);

    /** No caller sees these columns. */
    private static final List<String> UNSEEN = List.of("data_key = :current", "screened_revision = :revision");

    @Test
    void everyUpdateRaisesTheVersion() {
        Set<String> tables = new TreeSet<>(texts(MIGRATIONS)
                .flatMap(text -> VERSIONED.matcher(text).results().map(table -> table.group(1)))
                .toList());
        // The library's own: it is no object of the API.
        tables.remove("scheduled_tasks");
        assertThat(tables).contains("customers", "kyc_cases", "webhook_deliveries", "documents");
        Pattern update = Pattern.compile(
                "update (" + String.join("|", tables) + ")\\s+(?:\\w+\\s+)?set\\s.*?\\swhere\\s", Pattern.DOTALL);

        List<String> updates = Stream.of(MIGRATIONS, SOURCES)
                .flatMap(VersionedRowsTests::texts)
                .flatMap(text -> update.matcher(text).results().map(found -> found.group()))
                .toList();

        assertThat(updates)
                .hasSizeGreaterThan(8)
                .allSatisfy(statement -> assertThat(statement.contains("version = ")
                                || UNSEEN.stream().anyMatch(statement::contains))
                        .as(statement)
                        .isTrue());
    }

    private static Stream<String> texts(Path folder) {
        return SourceFiles.below(folder).map(SourceFiles::text);
    }
}
