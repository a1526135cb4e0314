package dev.vouch.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a brand: buttons with white text, lines and progress.
 *
 * @param hex like {@code #1d4ed8}
 */
public record AccentColor(String hex) {

    /** The minimum for text by WCAG 2.2, success criterion 1.4.3 (AA). */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double HOVERED = 0.8;
    private static final double SHADOW = 0.45;

    public static Optional<AccentColor> of(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(HEX.asMatchPredicate())
                .map(AccentColor::new);
    }

    /** The contrast to white as WCAG defines it: from 1 for white to 21 for black. */
    public double contrastWithWhite() {
        double luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
        return 1.05 / (luminance + 0.05);
    }

    private double linear(int at) {
        double share = channel(at) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private int channel(int at) {
        return Integer.parseInt(hex, at, at + 2, 16);
    }

    /** The rules that the style sheet adds for this colour. */
    String css() {
        return ":root{--page-accent:" + hex + ";--page-accent-hover:" + darkened(HOVERED) + ";--page-accent-shadow:"
                + darkened(SHADOW) + "}";
    }

    private String darkened(double share) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(channel(1) * share),
                Math.round(channel(3) * share),
                Math.round(channel(5) * share));
    }
}
