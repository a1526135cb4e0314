package dev.vouch.document;

import java.util.Arrays;

/** The position of the file in the received bytes: devices and servers add data before and after it. */
record FileExtent(int start, int end) {

    static FileExtent upTo(int end) {
        return new FileExtent(0, end);
    }

    /** The file alone; the same array if nothing is cut off. */
    byte[] cut(byte[] sent) {
        return start == 0 && end == sent.length ? sent : Arrays.copyOfRange(sent, start, end);
    }
}
