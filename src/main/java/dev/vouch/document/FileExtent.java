package dev.vouch.document;

import java.util.Arrays;

/** Where the file itself stands in what was sent: devices and servers write before and behind it. */
record FileExtent(int start, int end) {

    static FileExtent upTo(int end) {
        return new FileExtent(0, end);
    }

    /** The file alone; the same array where there is nothing to cut off. */
    byte[] cut(byte[] sent) {
        return start == 0 && end == sent.length ? sent : Arrays.copyOfRange(sent, start, end);
    }
}
