package dev.vouch.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that says SPECIMEN across all that is drawn on it. */
final class Drawing {

    private static final Color INK = new Color(0x1d2733);

    private final BufferedImage image;
    private final Graphics2D pen;

    Drawing(int width, int height, Color top, Color bottom) {
        System.setProperty("java.awt.headless", "true");
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, top, width, height, bottom));
        pen.fillRect(0, 0, width, height);
    }

    /** The wavy lines behind the print. */
    Drawing guilloche(Color color) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(1));
        for (int line = -4; line < image.getHeight() / 14 + 4; line++) {
            Path2D wave = new Path2D.Double();
            wave.moveTo(0, line * 14);
            for (int x = 0; x <= image.getWidth(); x += 8) {
                wave.lineTo(x, line * 14 + 12 * Math.sin(x / 60.0 + line / 3.0));
            }
            pen.draw(wave);
        }
        return this;
    }

    Drawing band(int y, int height, Color color) {
        pen.setColor(color);
        pen.fillRect(0, y, image.getWidth(), height);
        return this;
    }

    Drawing text(int x, int y, int size, Color color, String text) {
        return text(x, y, new Font(Font.SANS_SERIF, Font.BOLD, size), color, text);
    }

    Drawing machineReadable(int y, int size, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(24, y + i * (size + 10), new Font(Font.MONOSPACED, Font.PLAIN, size), INK, lines[i]);
        }
        return this;
    }

    Drawing field(int x, int y, String label, String value) {
        text(x, y, new Font(Font.SANS_SERIF, Font.PLAIN, 11), new Color(0x5b6875), label);
        return text(x, y + 20, 17, INK, value);
    }

    private Drawing text(int x, int y, Font font, Color color, String text) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, x, y);
        return this;
    }

    /** Head and shoulders. */
    Drawing face(int x, int y, int width, int height, Color background, Person person) {
        Graphics2D portrait = (Graphics2D) pen.create(x, y, width, height);
        portrait.setColor(background);
        portrait.fillRect(0, 0, width, height);
        oval(portrait, person.shirt(), width / 2, height * 105 / 100, width * 80 / 100, height * 50 / 100);
        oval(portrait, person.hair(), width / 2, height * 42 / 100, width * 58 / 100, height * 66 / 100);
        oval(portrait, person.skin().darker(), width / 2, height * 74 / 100, width * 20 / 100, height * 24 / 100);
        oval(portrait, person.skin(), width / 2, height * 47 / 100, width * 46 / 100, height * 56 / 100);
        for (int side : new int[] {-1, 1}) {
            int eye = width / 2 + side * width * 10 / 100;
            oval(portrait, Color.WHITE, eye, height * 44 / 100, width * 9 / 100, height * 5 / 100);
            oval(portrait, INK, eye, height * 44 / 100, width * 4 / 100, height * 4 / 100);
            oval(portrait, person.hair(), eye, height * 38 / 100, width * 11 / 100, height * 2 / 100);
        }
        portrait.setColor(new Color(0x9c4a44));
        portrait.setStroke(new BasicStroke(Math.max(2, width / 60)));
        portrait.drawArc(width * 42 / 100, height * 54 / 100, width * 16 / 100, height * 9 / 100, 200, 140);
        portrait.dispose();
        return this;
    }

    private static void oval(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillOval(x - width / 2, y - height / 2, width, height);
    }

    byte[] specimen() {
        pen.setComposite(AlphaComposite.SrcOver.derive(0.45f));
        pen.setColor(new Color(0xc2182b));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        int size = 40 * image.getWidth() * 88 / 100 / pen.getFontMetrics().stringWidth("SPECIMEN");
        pen.setFont(pen.getFont().deriveFont((float) size));
        pen.rotate(-0.18, image.getWidth() / 2.0, image.getHeight() / 2.0);
        pen.drawString("SPECIMEN", image.getWidth() * 6 / 100, image.getHeight() / 2 + size / 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
