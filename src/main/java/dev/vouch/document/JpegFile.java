package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a JPEG (ISO/IEC 10918-1) to its end: first its markers, which is cheap, then its pixels. Cameras append further
 * images, films and data of their own, which no viewer shows. ImageIO alone is not enough: it accepts a truncated file with a
 * warning, and does not report where the image ends.
 */
final class JpegFile {

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    /** Progressive images have about ten. Each costs as much as the whole image, even a short one. */
    private static final int MAX_SCANS = 32;

    /** An image in several scans is kept as a whole outside the heap while it is decoded: six bytes a pixel or more. */
    private static final int MAX_PIXELS_IN_SCANS = 16_000_000;

    private final byte[] bytes;

    JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    FileExtent readToEnd(PixelSize size) throws FileRefused {
        int scans = 0;
        int at = nextMarker(2);
        while (u8(at) != END) {
            if (u8(at) == SCAN && ++scans > MAX_SCANS) {
                throw new FileRefused(FILE_DAMAGED);
            }
            at = nextMarker(isAlone(u8(at)) ? at + 1 : endOfSegment(at + 1));
        }
        if (scans == 1 || size.pixels() <= MAX_PIXELS_IN_SCANS) {
            decode(size);
        }
        return FileExtent.upTo(at + 1);
    }

    /**
     * The position of the next marker's code. Any number of 0xff may precede it (B.1.1.2); other bytes between two
     * segments are the data of a scan, or skipped by decoders.
     */
    private int nextMarker(int from) throws FileRefused {
        int at = from;
        while (at < bytes.length && u8(at) != 0xff) {
            at++;
        }
        while (at < bytes.length && u8(at) == 0xff) {
            at++;
        }
        if (at >= bytes.length) {
            throw new FileRefused(FILE_DAMAGED);
        }
        return at;
    }

    private int endOfSegment(int at) throws FileRefused {
        if (at + 1 >= bytes.length) {
            throw new FileRefused(FILE_DAMAGED);
        }
        return at + (u8(at) << 8 | u8(at + 1));
    }

    /** Markers without a segment: a restart, or the zero that escapes 0xff in the data of a scan. */
    private static boolean isAlone(int marker) {
        return marker == 0 || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private int u8(int at) {
        return bytes[at] & 0xff;
    }

    /** Reads a raster, which ignores colours: an image in CMYK would be refused otherwise. */
    private void decode(PixelSize size) throws FileRefused {
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
