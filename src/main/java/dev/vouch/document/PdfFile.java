package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.FILE_ENCRYPTED;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;

import java.nio.charset.StandardCharsets;

/**
 * A PDF (ISO 32000-2), as far as can be told without reading its objects: its first and last line, and its trailer. A
 * library would inflate and interpret what is in it, which is where a PDF does its harm; nothing here shows one.
 */
final class PdfFile {

    private static final byte[] HEADER = ascii("%PDF-");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] ENCRYPT = ascii("/Encrypt");

    private PdfFile() {}

    static void readToEnd(byte[] bytes) throws FileRefused {
        int end = lastIndexOf(END, bytes, bytes.length);
        if (!isAt(0, HEADER, bytes) || end < 0) {
            throw new FileRefused(FILE_DAMAGED);
        }
        for (int i = end + END.length; i < bytes.length; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                throw new FileRefused(FILE_TRAILED);
            }
        }
        if (isEncrypted(bytes)) {
            throw new FileRefused(FILE_ENCRYPTED);
        }
    }

    /** The entry of a trailer, which is never compressed itself; not {@code /EncryptMetadata}. */
    private static boolean isEncrypted(byte[] bytes) {
        int at = lastIndexOf(ENCRYPT, bytes, bytes.length);
        while (at >= 0) {
            int next = at + ENCRYPT.length;
            if (next < bytes.length && !Character.isLetterOrDigit(bytes[next])) {
                return true;
            }
            at = lastIndexOf(ENCRYPT, bytes, at);
        }
        return false;
    }

    private static int lastIndexOf(byte[] wanted, byte[] bytes, int before) {
        int at = before - wanted.length;
        while (at >= 0 && !isAt(at, wanted, bytes)) {
            at--;
        }
        return at;
    }

    private static boolean isAt(int at, byte[] wanted, byte[] bytes) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
