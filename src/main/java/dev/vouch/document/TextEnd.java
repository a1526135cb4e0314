package dev.vouch.document;

import java.io.Writer;

/**
 * How long the text is that is written to it, white space apart, and how much padding of base64 it ends in: so large is
 * what it encodes.
 */
final class TextEnd extends Writer {

    private int length;
    private char last;
    private char beforeLast;

    @Override
    public void write(char[] text, int offset, int characters) {
        for (int i = offset; i < offset + characters; i++) {
            if (!isSpace(text[i])) {
                beforeLast = last;
                last = text[i];
                length++;
            }
        }
    }

    int length() {
        return length;
    }

    int padding() {
        if (last != '=') {
            return 0;
        }
        return beforeLast == '=' ? 2 : 1;
    }

    /** What base64 is broken into lines with. */
    static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
