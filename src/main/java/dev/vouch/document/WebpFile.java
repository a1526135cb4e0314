package dev.vouch.document;

import static dev.vouch.document.FileRefusal.FILE_DAMAGED;
import static dev.vouch.document.FileRefusal.IMAGE_ANIMATED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Verifies the container of a WebP (RFC 9649): its length, which shows truncated files, and the size of its one image. The
 * pixels are not decoded: the available decoder keeps whole frames, at some hundred bytes a pixel, and takes minutes over a
 * few altered bytes. An animation is refused.
 */
final class WebpFile {

    private static final int RIFF_FRAME = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int VP8 = fourCc("VP8 ");
    private static final int VP8L = fourCc("VP8L");
    private static final int ANIM = fourCc("ANIM");
    private static final int SIZE_BITS = 0x3fff;

    private WebpFile() {}

    static FileExtent readToEnd(byte[] bytes, PixelSize size) throws FileRefused {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long end = even(Integer.toUnsignedLong(file.getInt(4))) + RIFF_FRAME;
        if (end > even(bytes.length)) {
            throw new FileRefused(FILE_DAMAGED);
        }
        file.limit((int) Math.min(end, bytes.length));
        if (!hasImage(file, size)) {
            throw new FileRefused(FILE_DAMAGED);
        }
        return FileExtent.upTo(file.limit());
    }

    private static boolean hasImage(ByteBuffer file, PixelSize size) throws FileRefused {
        boolean found = false;
        long at = FIRST_CHUNK;
        while (at + RIFF_FRAME <= file.limit()) {
            int data = (int) at + RIFF_FRAME;
            long length = Integer.toUnsignedLong(file.getInt((int) at + 4));
            if (length > file.limit() - data) {
                throw new FileRefused(FILE_DAMAGED);
            }
            int type = file.getInt((int) at);
            if (type == ANIM) {
                throw new FileRefused(IMAGE_ANIMATED);
            }
            found |= type == VP8 && length >= 10 && size.equals(lossy(file, data))
                    || type == VP8L && length >= 5 && size.equals(lossless(file, data));
            at = data + even(length);
        }
        return found;
    }

    private static PixelSize lossy(ByteBuffer file, int at) {
        return new PixelSize(file.getShort(at + 6) & SIZE_BITS, file.getShort(at + 8) & SIZE_BITS);
    }

    private static PixelSize lossless(ByteBuffer file, int at) {
        int sizes = file.getInt(at + 1);
        return new PixelSize((sizes & SIZE_BITS) + 1, (sizes >> 14 & SIZE_BITS) + 1);
    }

    private static int fourCc(String type) {
        return ByteBuffer.wrap(type.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    /** Chunks of odd length are padded. */
    private static long even(long length) {
        return length + (length & 1);
    }
}
