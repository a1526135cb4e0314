package dev.vouch.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Invisible characters: they are trimmed from the ends of a text, and refused within a name or an id. */
public final class Blanks {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;
    private static final int EMPTY_BRAILLE = 0x2800;

    private Blanks() {}

    /** Trims all kinds of blanks from both ends, including invisible ones. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Whether every character is visible and fits on a single line. Joiners, which Persian and Indic names contain, and
     * the emoji variation selector are allowed.
     */
    public static boolean isVisibleLine(String text) {
        return text.codePoints().noneMatch(Blanks::isInvisible);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || character == '\u0085';
    }

    private static boolean isInvisible(int character) {
        return switch (character) {
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, EMOJI_VARIATION -> false;
            case EMPTY_BRAILLE -> true;
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        true;
                    default ->
                        UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                                || UCharacter.hasBinaryProperty(character, UProperty.NONCHARACTER_CODE_POINT);
                };
        };
    }
}
