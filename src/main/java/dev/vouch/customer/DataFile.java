package dev.vouch.customer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The tables of rules that ship with Vouch: columns separated by semicolons, comments that name the sources. */
public final class DataFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuote(null)
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private DataFile() {}

    public static List<CSVRecord> rows(String name) {
        try (Reader file = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(file)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
