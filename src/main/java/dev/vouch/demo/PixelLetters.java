package dev.vouch.demo;

import java.awt.Graphics2D;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Letters of 5 by 7 squares: container images have no fonts, and Java needs one to draw text. */
final class PixelLetters {

    private static final int COLUMNS = 5;
    private static final int ROWS = 7;

    /** A letter, and its columns from the left; the lowest bit is the top. */
    private static final String LETTERS = """
            A 7C1211127C B 7F49494936 C 3E41414122 D 7F4141413E E 7F49494941 F 7F09090901 G 3E41415173 H 7F0808087F
            I 00417F4100 J 2040413F01 K 7F08142241 L 7F40404040 M 7F021C027F N 7F0408107F O 3E4141413E P 7F09090906
            Q 3E4151215E R 7F09192946 S 2649494932 T 03017F0103 U 3F4040403F V 1F2040201F W 3F4038403F X 6314081463
            Y 0304780403 Z 6159494D43 0 3E5149453E 1 00427F4000 2 7249494946 3 2141494D33 4 1814127F10 5 2745454539
            6 3C4A494931 7 4121110907 8 3649494936 9 464949291E - 0808080808 . 0060600000 , 0080703000 ' 0000070300""";

    private static final Map<Character, int[]> COLUMNS_OF = read();

    private PixelLetters() {}

    /** Strips accents; unknown letters are blank. */
    static void draw(Graphics2D pen, String text, int x, int y, int square) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            int[] columns = COLUMNS_OF.getOrDefault(plain.charAt(i), new int[COLUMNS]);
            for (int column = 0; column < COLUMNS; column++) {
                for (int row = 0; row < ROWS; row++) {
                    if ((columns[column] >> row & 1) == 1) {
                        int left = x + (i * (COLUMNS + 1) + column) * square;
                        pen.fillRect(left, y + row * square, square, square);
                    }
                }
            }
        }
    }

    private static Map<Character, int[]> read() {
        Map<Character, int[]> all = new HashMap<>();
        String[] words = LETTERS.split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            int[] columns = new int[COLUMNS];
            for (int column = 0; column < COLUMNS; column++) {
                columns[column] = Integer.parseInt(words[i + 1].substring(column * 2, column * 2 + 2), 16);
            }
            all.put(words[i].charAt(0), columns);
        }
        return all;
    }
}
