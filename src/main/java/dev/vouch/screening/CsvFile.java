package dev.vouch.screening;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** One CSV file, read row by row; every way in which it can be wrong is a {@link ListRefused} that names it. */
final class CsvFile {

    private final Resource file;
    private final CSVFormat format;

    CsvFile(Resource file, CSVFormat format) {
        this.file = file;
        this.format = format;
    }

    void read(Charset charset, Consumer<CSVParser> rows) {
        // A new decoder reports malformed input; a reader made from the charset itself would replace it.
        try (Reader text = new BufferedReader(new InputStreamReader(file.getInputStream(), charset.newDecoder()));
                CSVParser parser = format.parse(text)) {
            rows.accept(parser);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** UTF-8 where the file is that, else Latin-1, as older files are. */
    Charset charset() {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    ListRefused refusal(CSVRecord row, String reason) {
        return new ListRefused("%s, row %d: %s".formatted(file.getDescription(), row.getRecordNumber(), reason));
    }

    private ListRefused unreadable(IOException e) {
        String reason = e instanceof FileNotFoundException
                ? "the file does not exist"
                : e instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(e.getMessage());
        return new ListRefused("%s cannot be read: %s".formatted(file.getDescription(), reason), e);
    }
}
