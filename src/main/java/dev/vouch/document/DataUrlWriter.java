package dev.vouch.document;

import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the data URL that is written to it, straight into an array of the file's size. The JDK's decoder wants all of the
 * text as bytes, and takes what is not padded, or several spellings of one file.
 */
final class DataUrlWriter extends Writer {

    private static final Pattern HEADER =
            Pattern.compile("data:([a-z]+/[a-z0-9.+-]+);base64", Pattern.CASE_INSENSITIVE);
    private static final int MAX_HEADER = 100;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUES = values();

    private final TextEnd text;
    private final StringBuilder header = new StringBuilder();
    private byte @Nullable [] bytes;
    private int count;
    private int bits;
    private int digits;
    private int padding;
    private @Nullable FileRefusal refusal;

    /** @param text what will be written, which has gone by once already */
    DataUrlWriter(TextEnd text) {
        this.text = text;
    }

    @Override
    public void write(char[] text, int offset, int characters) {
        for (int i = offset; i < offset + characters && refusal == null; i++) {
            if (bytes == null) {
                head(text[i]);
            } else {
                digit(text[i], bytes);
            }
        }
    }

    private void head(char c) {
        if (c == ',') {
            int base64 = text.length() - header.length() - 1;
            if (!HEADER.matcher(header).matches()) {
                refusal = FileRefusal.INVALID_DATA_URL;
            } else if (base64 % 4 != 0) {
                refusal = FileRefusal.INVALID_BASE64;
            } else if (base64 / 4 * 3L - text.padding() > Upload.MAX_BYTES) {
                refusal = FileRefusal.FILE_TOO_LARGE;
            } else {
                bytes = new byte[base64 / 4 * 3 - text.padding()];
            }
        } else if (header.append(c).length() > MAX_HEADER) {
            refusal = FileRefusal.INVALID_DATA_URL;
        }
    }

    private void digit(char c, byte[] into) {
        int value = c < VALUES.length ? VALUES[c] : -1;
        if (c == '=' && digits >= 2) {
            padding++;
            value = 0;
        } else if (padding > 0) {
            value = -1;
        }
        if (value < 0) {
            refusal = FileRefusal.INVALID_BASE64;
            return;
        }
        bits = bits << 6 | value;
        if (++digits == 4) {
            group(into);
        }
    }

    private void group(byte[] into) {
        // What padding cuts off has to be zero, so that a file has one spelling.
        if ((bits & (1 << 8 * padding) - 1) != 0) {
            refusal = FileRefusal.INVALID_BASE64;
            return;
        }
        for (int shift = 16; shift >= 8 * padding; shift -= 8) {
            into[count++] = (byte) (bits >> shift);
        }
        bits = 0;
        digits = 0;
    }

    DataUrl dataUrl() {
        return new DataUrl(upload());
    }

    private Upload upload() {
        if (refusal != null) {
            return Upload.unreadable(refusal);
        }
        Matcher type = HEADER.matcher(header);
        if (bytes == null || !type.matches()) {
            return Upload.unreadable(FileRefusal.INVALID_DATA_URL);
        }
        return Upload.of(bytes, type.group(1), null);
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
