package dev.vouch.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * The legacy CSV of the US Treasury's Office of Foreign Assets Control, by its data specification: three files without
 * header rows, {@code -0-} for null; {@code sdn.csv} with the names that {@code alt.csv} and {@code add.csv} refer to by
 * number. The consolidated list is the same as {@code cons_prim.csv} and so on. Vessels and aircraft are left out.
 */
final class OfacCsv implements ListReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
    private static final String NULL = "-0-";
    /** The files end with this character. */
    private static final String END_OF_FILE = "\u001a";

    @Override
    public List<Resource> files(Resource main) {
        return Stream.concat(Stream.of(main, beside(main, "alt"), beside(main, "add")), spillover(main).stream())
                .toList();
    }

    @Override
    public void read(Resource main, Consumer<ListEntry> entries) {
        Map<String, List<String>> aliases = column(beside(main, "alt"), 5, 3);
        Map<String, List<String>> countries = column(beside(main, "add"), 6, 4);
        Map<String, List<String>> moreRemarks =
                spillover(main).map(comments -> column(comments, 2, 1)).orElse(Map.of());
        Set<String> ids = new HashSet<>();
        CsvFile file = new CsvFile(main, FORMAT);
        rows(file, 12, row -> {
            if (!ids.add(row.get(0))) {
                throw file.refusal(row, "the number " + row.get(0) + " occurs twice");
            }
            if (row.get(1).isBlank() || row.get(1).equals(NULL)) {
                throw file.refusal(row, "the name is missing");
            }
            String type = text(row, 2);
            if (type.isEmpty() || type.equals("individual")) {
                entries.accept(entry(row, type, aliases, countries, moreRemarks));
            }
        });
    }

    private static ListEntry entry(
            CSVRecord row,
            String type,
            Map<String, List<String>> aliases,
            Map<String, List<String>> addresses,
            Map<String, List<String>> moreRemarks) {
        String id = row.get(0);
        OfacRemarks remarks = new OfacRemarks(text(row, 11) + String.join("", moreRemarks.getOrDefault(id, List.of())));
        List<String> countries = Stream.concat(
                        addresses.getOrDefault(id, List.of()).stream(), remarks.countries().stream())
                .flatMap(country -> CountryNames.alpha2(country).stream())
                .distinct()
                .toList();
        return new ListEntry(
                id,
                type.isEmpty() ? PartyKind.ORGANISATION : PartyKind.PERSON,
                row.get(1),
                aliases.getOrDefault(id, List.of()),
                remarks.birthDates(),
                countries,
                // Several are written "SDGT] [IRAN".
                Stream.of(text(row, 3).split("[\\[\\];]"))
                        .map(String::strip)
                        .filter(program -> !program.isEmpty())
                        .toList(),
                remarks.addresses());
    }

    /** The values of one column by the number of the entry. */
    private static Map<String, List<String>> column(Resource resource, int columns, int column) {
        Map<String, List<String>> values = new HashMap<>();
        rows(new CsvFile(resource, FORMAT), columns, row -> {
            if (!text(row, column).isEmpty()) {
                values.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(text(row, column));
            }
        });
        return values;
    }

    private static void rows(CsvFile file, int columns, Consumer<CSVRecord> rows) {
        file.read(
                file.charset(),
                parser -> parser.forEach(row -> {
                    if (row.size() == 1 && row.get(0).equals(END_OF_FILE)) {
                        return;
                    }
                    if (row.size() != columns) {
                        throw file.refusal(row, "it has %d columns, expected %d".formatted(row.size(), columns));
                    }
                    if (!row.get(0).matches("\\d{1,10}")) {
                        throw file.refusal(row, "it must begin with the number of an entry");
                    }
                    rows.accept(row);
                }));
    }

    private static String text(CSVRecord row, int column) {
        String text = row.get(column).strip();
        return text.equals(NULL) ? "" : text;
    }

    /** Remarks that do not fit into their column: published in a separate file, which may be missing. */
    private static Optional<Resource> spillover(Resource main) {
        return Optional.of(beside(main, "comments")).filter(Resource::exists);
    }

    /** {@code SDN.CSV} has {@code ALT.CSV} beside it, {@code cons_prim.csv} has {@code cons_alt.csv}. */
    private static Resource beside(Resource main, String name) {
        String file = Objects.requireNonNull(main.getFilename());
        // The consolidated list's files begin with cons_; only the comments of the SDN list keep its name before
        // theirs.
        String kept = name.equals("comments") ? "sdn_" : "";
        String other = file.replaceFirst("sdn", kept + name)
                .replaceFirst("prim", name)
                .replaceFirst("SDN", (kept + name).toUpperCase(Locale.ROOT))
                .replaceFirst("PRIM", name.toUpperCase(Locale.ROOT));
        if (other.equals(file)) {
            throw new ListRefused(
                    main.getDescription() + " must be named sdn.csv or cons_prim.csv, as it is published");
        }
        try {
            return main.createRelative(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
