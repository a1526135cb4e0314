package dev.vouch.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws documents and faces that nobody takes for real. Each shows a name, so that no two people share one. */
final class SpecimenPicture {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int FACE = 400;
    private static final Color INK = new Color(0x1f2a37);

    private SpecimenPicture() {}

    static byte[] document(String title, String holder) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        fill(pen, paper(title + holder), 0, 0, WIDTH, HEIGHT);
        fill(pen, shade(title), 0, 0, WIDTH, 48);
        pen.setColor(Color.WHITE);
        PixelLetters.draw(pen, title.replace('_', ' '), 16, 14, 3);
        face(pen, holder, 24, 80, 130);
        pen.setColor(INK);
        PixelLetters.draw(pen, holder, 180, 110, 3);
        PixelLetters.draw(pen, "ISSUED BY NOBODY, VALID NOWHERE", 180, 160, 2);
        pen.setColor(new Color(0xb42318));
        PixelLetters.draw(pen, "SPECIMEN", 60, 270, 9);
        pen.dispose();
        return png(image);
    }

    static byte[] selfie(String holder) {
        BufferedImage image = new BufferedImage(FACE, FACE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        fill(pen, paper(holder), 0, 0, FACE, FACE);
        face(pen, holder, 90, 50, 220);
        pen.setColor(INK);
        PixelLetters.draw(pen, "SPECIMEN", 20, 350, 4);
        PixelLetters.draw(pen, holder, 20, 20, 2);
        pen.dispose();
        return png(image);
    }

    private static void face(Graphics2D pen, String holder, int x, int y, int size) {
        pen.setColor(shade(holder));
        pen.fillOval(x, y, size, size * 5 / 4);
        pen.setColor(Color.WHITE);
        pen.fillOval(x + size / 4, y + size / 3, size / 8, size / 8);
        pen.fillOval(x + size * 5 / 8, y + size / 3, size / 8, size / 8);
        pen.fillRect(x + size / 3, y + size * 4 / 5, size / 3, size / 24 + 1);
    }

    private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    private static Color paper(String seed) {
        return Color.getHSBColor(hue(seed), 0.12f, 0.96f);
    }

    private static Color shade(String seed) {
        return Color.getHSBColor(hue(seed), 0.45f, 0.55f);
    }

    private static float hue(String seed) {
        return Math.floorMod(seed.hashCode(), 360) / 360f;
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
