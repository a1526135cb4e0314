package dev.vouch.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Detects files that are archives, too: programs read archives from the end, so anything may precede them. Tika detects
 * types by the beginning, and misses them.
 */
final class ZipTail {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;

    private ZipTail() {}

    /** An end of central directory whose comment reaches to the end of the file (PKWARE APPNOTE, 4.3.16). */
    static boolean isIn(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int last = bytes.length - LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (file.getInt(at) == SIGNATURE && (file.getShort(at + 20) & MAX_COMMENT) == last - at) {
                return true;
            }
        }
        return false;
    }
}
