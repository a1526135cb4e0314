package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.FILE_ENCRYPTED;
import static dev.vouch.document.FileRefusal.FILE_TOO_COMPLEX;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF (ISO 32000-2), from its header to its last end marker: that it opens without a password, and has a page. None of
 * its pages is read or shown.
 */
final class PdfFile {

    /** Within which viewers look for the header. */
    private static final int MAX_BEFORE_HEADER = 1024;

    private static final byte[] HEADER = ascii("%PDF-");

    private static final byte[] END = ascii("%%EOF");

    /** The beginning of an update, which needs another end marker. */
    private static final Pattern UPDATE =
            Pattern.compile("\\s*+(?:%[^\\r\\n]*+\\s*+)*+(?:\\d+\\s+\\d|xref|startxref|trailer).*", Pattern.DOTALL);

    private static final int UPDATE_LENGTH = 200;

    /** A signature may cover data after the last end marker. */
    private static final String WHITE_SPACE = "\0\t\n\f\r ";

    private PdfFile() {}

    static FileExtent readToEnd(byte[] bytes) throws FileRefused {
        FileExtent extent = extent(bytes);
        try (PDDocument document = new PdfParser(extent.cut(bytes)).parse()) {
            return extent;
        } catch (InvalidPasswordException | PdfParser.Locked locked) {
            throw new FileRefused(FILE_ENCRYPTED);
        } catch (PdfBudget.Exceeded exceeded) {
            throw new FileRefused(FILE_TOO_COMPLEX);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new FileRefused(FILE_DAMAGED);
        }
    }

    /** The position of the header that viewers find, or -1. */
    static int header(byte[] bytes) {
        int at = 0;
        while (at <= MAX_BEFORE_HEADER && !isAt(at, HEADER, bytes)) {
            at++;
        }
        return at <= MAX_BEFORE_HEADER ? at : -1;
    }

    private static FileExtent extent(byte[] bytes) throws FileRefused {
        int start = header(bytes);
        int end = bytes.length - END.length;
        while (end >= 0 && !isAt(end, END, bytes)) {
            end--;
        }
        if (start < 0 || end < start) {
            throw new FileRefused(FILE_DAMAGED);
        }
        end += END.length;
        while (end < bytes.length && WHITE_SPACE.indexOf(bytes[end]) >= 0) {
            end++;
        }
        if (UPDATE.matcher(new String(
                        bytes, end, Math.min(bytes.length - end, UPDATE_LENGTH), StandardCharsets.ISO_8859_1))
                .matches()) {
            throw new FileRefused(FILE_DAMAGED);
        }
        return new FileExtent(start, end);
    }

    private static boolean isAt(int at, byte[] wanted, byte[] bytes) {
        int end = at + wanted.length;
        return end <= bytes.length && Arrays.equals(bytes, at, end, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
