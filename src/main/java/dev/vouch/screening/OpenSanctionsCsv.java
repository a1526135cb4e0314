package dev.vouch.screening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The file {@code targets.simple.csv} that OpenSanctions publishes for each of its collections: one row for an entry,
 * several values in a column separated by semicolons. Columns are found by their names, as some were added over time.
 * Skips everything but persons, organisations and wallets.
 */
final class OpenSanctionsCsv implements ListReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat VALUES =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final List<String> NEEDED =
            List.of("id", "schema", "name", "aliases", "birth_date", "countries", "sanctions");
    private static final Set<String> ORGANISATIONS = Set.of("Organization", "Company", "PublicBody");
    /** Has its address as its name, or among its identifiers. */
    private static final String WALLET = "CryptoWallet";

    /** A legal entity may be a person as well. */
    private static final String EITHER = "LegalEntity";

    @Override
    public List<Resource> files(Resource main) {
        return List.of(main);
    }

    @Override
    public void read(Resource main, Consumer<ListEntry> entries) {
        CsvFile file = new CsvFile(main, FORMAT);
        Set<String> ids = new HashSet<>();
        file.read(StandardCharsets.UTF_8, rows -> {
            requireHeader(main, rows);
            for (CSVRecord row : rows) {
                if (!row.isConsistent()) {
                    throw file.refusal(
                            row,
                            "it has %d columns, expected %d"
                                    .formatted(row.size(), rows.getHeaderNames().size()));
                }
                if (row.get("id").isBlank() || row.get("name").isBlank()) {
                    throw file.refusal(row, "the id or the name is missing");
                }
                if (!ids.add(row.get("id"))) {
                    throw file.refusal(row, "the id " + row.get("id") + " occurs twice");
                }
                if (isParty(row.get("schema"))) {
                    entries.accept(entry(row));
                }
            }
        });
    }

    private static void requireHeader(Resource main, CSVParser rows) {
        List<String> header = rows.getHeaderNames();
        if (!header.containsAll(NEEDED)) {
            throw new ListRefused("%s is not of the format targets.simple.csv: its first row must name %s"
                    .formatted(main.getDescription(), String.join(", ", NEEDED)));
        }
    }

    private static boolean isParty(String schema) {
        return schema.equals("Person")
                || schema.equals(WALLET)
                || schema.equals(EITHER)
                || ORGANISATIONS.contains(schema);
    }

    private static ListEntry entry(CSVRecord row) {
        String schema = row.get("schema");
        List<String> programs = row.isMapped("program_ids") ? values(row.get("program_ids")) : List.of();
        return new ListEntry(
                row.get("id"),
                kind(row, schema),
                row.get("name"),
                values(row.get("aliases")),
                values(row.get("birth_date")).stream().filter(ListedDate::isOne).toList(),
                values(row.get("countries")).stream()
                        .filter(code -> code.length() == 2)
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                programs.isEmpty() ? values(row.get("sanctions")) : programs,
                schema.equals(WALLET) ? addresses(row) : List.of());
    }

    private static List<String> addresses(CSVRecord row) {
        List<String> identifiers = row.isMapped("identifiers") ? values(row.get("identifiers")) : List.of();
        return Stream.concat(Stream.of(row.get("name").strip()), identifiers.stream())
                .distinct()
                .toList();
    }

    /** A legal entity with a legal form in its name is no person. */
    private static @Nullable PartyKind kind(CSVRecord row, String schema) {
        if (schema.equals("Person")) {
            return PartyKind.PERSON;
        }
        return schema.equals(WALLET) || schema.equals(EITHER) && !LegalForms.isIn(Names.plain(row.get("name")))
                ? null
                : PartyKind.ORGANISATION;
    }

    /** A value that contains a semicolon is quoted. */
    private static List<String> values(String text) {
        Stream<String> values = Stream.of(text.split(";"));
        if (text.indexOf('"') >= 0) {
            try (CSVParser rows = CSVParser.parse(text, VALUES)) {
                values = rows.getRecords().stream().flatMap(CSVRecord::stream);
            } catch (IOException e) {
                // A quotation mark that quotes nothing is part of a value.
            }
        }
        return values.map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
