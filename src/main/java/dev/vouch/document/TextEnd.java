package dev.vouch.document;

import java.io.Writer;

/** How long the text is that is written to it, and how much padding of base64 it ends in: so large is what it encodes. */
final class TextEnd extends Writer {

    private int length;
    private char last;
    private char beforeLast;

    @Override
    public void write(char[] text, int offset, int characters) {
        if (characters > 0) {
            beforeLast = characters > 1 ? text[offset + characters - 2] : last;
            last = text[offset + characters - 1];
            length += characters;
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

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
