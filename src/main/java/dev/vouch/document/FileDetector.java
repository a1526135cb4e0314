package dev.vouch.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** Detects the type of a file by its first bytes, regardless of the declared type. */
final class FileDetector {

    private static final int BEGINNING = 64 * 1024;
    private static final int BEGINNING_OF_SECOND = 512;

    /** Types whose files have no signature at their beginning. */
    private static final Set<String> UNKNOWN =
            Set.of("application/octet-stream", "text/plain", "application/x-httpresponse", "message/rfc822");

    private static final Set<String> SECOND_FILES = Set.of(
            "application/gzip",
            "application/pdf",
            "application/x-7z-compressed",
            "application/x-bzip2",
            "application/x-executable",
            "application/x-msdownload",
            "application/x-rar-compressed",
            "application/x-sh",
            "application/xhtml+xml",
            "application/xml",
            "application/zip",
            "image/svg+xml",
            "text/html",
            "text/x-php");

    /** Except metadata (XMP), which some devices write there. */
    private static final Pattern PAGE = Pattern.compile("\\s*<(?!\\?xpacket|x:xmpmeta).*", Pattern.DOTALL);

    /** By content alone, without parsers or other detectors on the class path. */
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    Optional<FileType> typeOf(byte[] sent) {
        String type = mediaType(sent, 0, BEGINNING);
        if (UNKNOWN.contains(type) && PdfFile.header(sent) > 0) {
            return Optional.of(FileType.PDF);
        }
        return FileType.of(type);
    }

    /** Whether the file is embedded in another one that programs open, so that its meaning is ambiguous. */
    boolean hasSecondFile(byte[] sent, FileExtent file) {
        return isPage(sent, 0, file.start())
                || isPage(sent, file.end(), sent.length)
                || SECOND_FILES.contains(mediaType(sent, file.end(), BEGINNING_OF_SECOND))
                || ZipTail.isIn(sent);
    }

    private static boolean isPage(byte[] sent, int start, int end) {
        int length = Math.min(end - start, BEGINNING_OF_SECOND);
        return PAGE.matcher(new String(sent, start, length, StandardCharsets.ISO_8859_1))
                .matches();
    }

    private String mediaType(byte[] sent, int start, int length) {
        return tika.detect(Arrays.copyOfRange(sent, start, Math.min(sent.length, start + length)))
                .replaceFirst(";.*", "");
    }
}
