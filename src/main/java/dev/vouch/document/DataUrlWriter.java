package dev.vouch.document;

import java.io.Writer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the data URL that is written to it, a chunk at a time, into an array of the file's size. It reads what browsers
 * read: parameters of the media type, which says nothing about the content, and base64 in lines, without padding or with
 * percent-encoded characters. The JDK's MIME decoder would skip everything else, and so accept a damaged file.
 */
final class DataUrlWriter extends Writer {

    private static final Pattern HEADER =
            Pattern.compile("\\s*data:.*;\\s*base64\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The longest parameter is a file's name, percent-encoded. */
    private static final int MAX_HEADER = 1_000;

    private static final int CHUNK = 8 * 1024;

    private final Base64.Decoder decoder = Base64.getDecoder();
    private final TextEnd text;
    private final StringBuilder header = new StringBuilder();
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] decoded = new byte[CHUNK / 4 * 3];
    private byte @Nullable [] bytes;
    private int count;
    private int digits;
    private int escaped;
    private int escapedDigits;
    private boolean ended;
    private @Nullable FileRefusal refusal;

    /** @param text the text that will be written, after a first pass over it */
    DataUrlWriter(TextEnd text) {
        this.text = text;
    }

    @Override
    public void write(char[] text, int offset, int characters) {
        for (int i = offset; i < offset + characters && refusal == null; i++) {
            if (bytes == null) {
                head(text[i]);
            } else {
                character(text[i], bytes);
            }
        }
    }

    /** A comma may also stand in a parameter. */
    private void head(char c) {
        if (c == ',' && HEADER.matcher(header).matches()) {
            bytes = new byte[Math.min(size(), Upload.ENOUGH_BYTES)];
        } else if (header.append(c).length() > MAX_HEADER) {
            refusal = FileRefusal.INVALID_DATA_URL;
        }
    }

    /** The size of the file, or more if characters are percent-encoded. */
    private int size() {
        long head = header.chars().filter(c -> !TextEnd.isSpace(c)).count() + 1;
        long base64 = text.length() - head;
        return (int) (base64 % 4 == 0 ? base64 / 4 * 3 - text.padding() : base64 * 3 / 4);
    }

    private void character(char c, byte[] into) {
        if (escapedDigits > 0) {
            escape(c, into);
        } else if (c == '%') {
            escaped = 0;
            escapedDigits = 2;
        } else {
            digit(c, into);
        }
    }

    private void escape(char c, byte[] into) {
        if (!HexFormat.isHexDigit(c)) {
            refusal = FileRefusal.INVALID_BASE64;
            return;
        }
        escaped = escaped << 4 | HexFormat.fromHexDigit(c);
        if (--escapedDigits == 0) {
            digit(escaped, into);
        }
    }

    private void digit(int c, byte[] into) {
        if (TextEnd.isSpace(c)) {
            return;
        }
        if (ended || c > 127) {
            refusal = FileRefusal.INVALID_BASE64;
            return;
        }
        chunk[digits++] = (byte) c;
        if (digits == CHUNK) {
            decode(chunk, into);
        }
    }

    private void decode(byte[] base64, byte[] into) {
        try {
            int length = decoder.decode(base64, decoded);
            if (length > into.length - count) {
                refusal = FileRefusal.FILE_TOO_LARGE;
                return;
            }
            System.arraycopy(decoded, 0, into, count, length);
            count += length;
            ended = length < decoded.length;
            digits = 0;
        } catch (IllegalArgumentException notBase64) {
            refusal = FileRefusal.INVALID_BASE64;
        }
    }

    Upload upload() {
        if (bytes == null) {
            return Upload.unreadable(FileRefusal.INVALID_DATA_URL);
        }
        if (refusal == null && escapedDigits > 0) {
            refusal = FileRefusal.INVALID_BASE64;
        }
        if (refusal == null) {
            decode(Arrays.copyOf(chunk, digits), bytes);
        }
        return refusal == null
                ? Upload.of(count == bytes.length ? bytes : Arrays.copyOf(bytes, count))
                : Upload.unreadable(refusal);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
