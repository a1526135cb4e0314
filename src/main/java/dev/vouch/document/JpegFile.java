package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.FILE_TRAILED;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A JPEG (ISO/IEC 10918-1), read to its end: first its markers, which costs next to nothing, then its pixels. Behind
 * the end there may be further JPEGs, as telephones put a depth or brightness map there (CIPA DC-007), and zeros.
 * ImageIO alone would do less: it takes what was cut off with a warning, and never looks behind the end.
 */
final class JpegFile {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    /** Progressive images have some ten. Each costs as much as the whole image, however short it is. */
    private static final int MAX_SCANS = 32;

    /** What comes in several scans is held whole while it is decoded, outside the heap: six bytes a pixel or more. */
    private static final int MAX_PIXELS_IN_SCANS = 16_000_000;

    private JpegFile() {}

    static void readToEnd(byte[] bytes, PixelSize size) throws FileRefused {
        Extent image = extent(bytes, 0);
        int end = image.end();
        while (end < bytes.length) {
            end = bytes[end] == 0 ? end + 1 : endOfNext(bytes, end);
        }
        if (image.scans() == 1 || size.pixels() <= MAX_PIXELS_IN_SCANS) {
            decode(bytes, size);
        }
    }

    private static int endOfNext(byte[] bytes, int at) throws FileRefused {
        if (at + 1 < bytes.length && u8(bytes, at) == 0xff && u8(bytes, at + 1) == START) {
            return extent(bytes, at).end();
        }
        throw new FileRefused(FILE_TRAILED);
    }

    /** Where an image ends, and in how many scans its pixels come. */
    private record Extent(int end, int scans) {}

    private static Extent extent(byte[] bytes, int start) throws FileRefused {
        int at = start + 2;
        int scans = 0;
        while (at + 3 < bytes.length || at + 1 < bytes.length && u8(bytes, at + 1) == END) {
            int marker = u8(bytes, at + 1);
            if (u8(bytes, at) != 0xff) {
                break;
            }
            if (marker == END) {
                return new Extent(at + 2, scans);
            }
            if (marker == 0xff) {
                at++;
            } else if (isAlone(marker)) {
                at += 2;
            } else {
                at += 2 + (u8(bytes, at + 2) << 8 | u8(bytes, at + 3));
                if (marker == SCAN) {
                    at = endOfScan(bytes, at);
                    scans++;
                }
            }
            if (scans > MAX_SCANS) {
                break;
            }
        }
        throw new FileRefused(FILE_DAMAGED);
    }

    /** Where the next marker is: 0xff in the data is followed by a zero, or begins a restart. */
    private static int endOfScan(byte[] bytes, int start) {
        int at = start;
        while (at + 1 < bytes.length
                && (u8(bytes, at) != 0xff || u8(bytes, at + 1) == 0 || isAlone(u8(bytes, at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    /** As a raster: colours do not matter here, and those of print (CMYK) would be refused otherwise. */
    private static void decode(byte[] bytes, PixelSize size) throws FileRefused {
        AtomicBoolean cutOff = new AtomicBoolean();
        try (ImageInputStream input = new ByteArrayImageInputStream(bytes)) {
            ImageReader reader = PixelSize.reader(FileType.JPEG);
            try {
                reader.setInput(input, true, true);
                reader.addIIOReadWarningListener((source, warning) -> {
                    if (warning.toLowerCase(Locale.ROOT).contains("premature")) {
                        cutOff.set(true);
                    }
                });
                reader.readRaster(0, size.thumbnail(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new FileRefused(FILE_DAMAGED);
        }
        if (cutOff.get()) {
            throw new FileRefused(FILE_DAMAGED);
        }
    }
}
