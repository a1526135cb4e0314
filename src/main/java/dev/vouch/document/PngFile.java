package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.IMAGE_ANIMATED;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a PNG (ISO/IEC 15948) to its end without keeping a pixel: the checksum of every chunk, and all image data, which must
 * inflate to exactly the declared size. ImageIO is not enough: it skips checksums and trailing data, and inflates some texts
 * without a limit. An animation (APNG) is refused, since viewers show different pictures of it.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int ACTL = 0x6163544c;
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };
    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private final ByteBuffer bytes;
    private final CRC32 checksum = new CRC32();
    private final byte[] chunk = new byte[16 * 1024];
    private long inflated;
    private long expected;

    PngFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    FileExtent readToEnd() throws FileRefused {
        Inflater inflater = new Inflater();
        try {
            bytes.position(SIGNATURE);
            while (!readChunk(inflater)) {}
            refuseIf(!inflater.finished() || inflated != expected);
        } catch (DataFormatException damaged) {
            throw new FileRefused(FILE_DAMAGED);
        } finally {
            inflater.end();
        }
        return FileExtent.upTo(bytes.position());
    }

    /** Whether this was the last one. */
    private boolean readChunk(Inflater inflater) throws FileRefused, DataFormatException {
        refuseIf(bytes.remaining() < CHUNK_FRAME);
        int length = bytes.getInt();
        refuseIf(length < 0 || length > bytes.remaining() - 8);
        int start = bytes.position();
        checksum.reset();
        checksum.update(bytes.array(), start, 4 + length);
        int type = bytes.getInt(start);
        int data = start + 4;
        bytes.position(data + length);
        refuseIf(bytes.getInt() != (int) checksum.getValue());
        switch (type) {
            case IHDR -> readHeader(data, length);
            case IDAT -> inflate(inflater, data, length);
            case ACTL -> throw new FileRefused(IMAGE_ANIMATED);
            default -> {}
        }
        return type == IEND;
    }

    private void readHeader(int at, int length) throws FileRefused {
        refuseIf(expected != 0 || length != 13);
        int width = bytes.getInt(at);
        int height = bytes.getInt(at + 4);
        int channels = switch (bytes.get(at + 9)) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new FileRefused(FILE_DAMAGED);
        };
        long bitsPerPixel = (long) bytes.get(at + 8) * channels;
        refuseIf(bitsPerPixel < 1 || bitsPerPixel > 64);
        for (int[] pass : bytes.get(at + 12) == 1 ? ADAM7 : WHOLE) {
            long columns = (width - pass[0] + pass[2] - 1) / pass[2];
            long rows = (height - pass[1] + pass[3] - 1) / pass[3];
            expected += columns == 0 ? 0 : rows * (1 + (columns * bitsPerPixel + 7) / 8);
        }
    }

    private void inflate(Inflater inflater, int at, int length) throws FileRefused, DataFormatException {
        inflater.setInput(bytes.array(), at, length);
        while (!inflater.finished() && !inflater.needsInput()) {
            int more = inflater.inflate(chunk);
            inflated += more;
            refuseIf(inflater.needsDictionary() || inflated > expected);
        }
    }

    private static void refuseIf(boolean damaged) throws FileRefused {
        if (damaged) {
            throw new FileRefused(FILE_DAMAGED);
        }
    }
}
