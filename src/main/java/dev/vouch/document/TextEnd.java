package dev.vouch.document;

import java.io.Writer;

/**
 * Measures the text that is written to it, without white space, and its base64 padding at the end: both give the size of
 * the encoded file.
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

    /** The line breaks of base64. */
    static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
