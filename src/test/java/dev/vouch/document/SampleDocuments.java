package dev.vouch.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws documents that nobody could take for real ones. Run it to replace those in the test resources. */
public final class SampleDocuments {

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private SampleDocuments() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of("src/test/resources/documents"));
        Files.write(directory.resolve("passport.png"), passport(320, 220));
        Files.write(directory.resolve("selfie.jpg"), selfie(240, 320));
        Files.write(directory.resolve("selfie.webp"), webp(240, 320));
        Files.write(directory.resolve("statement.pdf"), pdf("BANK OF NOWHERE: SPECIMEN STATEMENT"));
    }

    public static byte[] passport(int width, int height) {
        BufferedImage image = canvas(width, height, new Color(0x7a1f3d));
        Graphics2D pen = pen(image);
        pen.drawString("UTOPIA / SPECIMEN", width / 12, height / 5);
        pen.drawString("MUSTERMANN, ERIKA", width / 12, height / 2);
        pen.drawString("P<UTOSPECIMEN<<NOT<<VALID<<<<<<<", width / 12, height * 9 / 10);
        return encoded(image, "png");
    }

    public static byte[] selfie(int width, int height) {
        BufferedImage image = canvas(width, height, new Color(0xdfe7ee));
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xf2c894));
        pen.fillOval(width / 5, height / 6, width * 3 / 5, height * 2 / 3);
        pen.setColor(Color.DARK_GRAY);
        pen.fillOval(width * 2 / 5, height * 2 / 5, width / 20, width / 20);
        pen.fillOval(width * 11 / 20, height * 2 / 5, width / 20, width / 20);
        pen.drawArc(width * 2 / 5, height / 2, width / 5, height / 8, 180, 180);
        return encoded(image, "jpg");
    }

    /** A passport photographed in bad light: noise that does not compress, so about three bytes a pixel. */
    public static byte[] noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new Random(seed).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        pen(image).drawString("SPECIMEN", width / 4, height / 2);
        return encoded(image, "png");
    }

    /** 5.2 MB of it. */
    public static byte[] large(long seed) {
        return noise(1_320, 1_320, seed);
    }

    public static byte[] pdf(String text) {
        String content = "BT /F1 18 Tf 40 100 Td (" + text + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 6\n").append(table).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n");
        return (pdf.toString() + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * One colour in VP8L, in which no pixel needs a bit. Some 30 bytes would do, however large it is, but decoders then
     * suspect an attack: a chunk that nobody reads makes up for it.
     */
    public static byte[] webp(int width, int height) {
        Bits bits = new Bits();
        bits.put(width - 1, 14).put(height - 1, 14).put(0, 4);
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int colour : new int[] {0x80, 0x40, 0xc0, 0xff}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(colour, 8);
        }
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
        byte[] data = bits.toBytes();
        int length = data.length + 1;
        int unread = width * height / 512 * 2;
        ByteBuffer webp =
                ByteBuffer.allocate(20 + length + length % 2 + 8 + unread).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(ascii("RIFF")).putInt(webp.capacity() - 8).put(ascii("WEBPVP8L"));
        webp.putInt(length).put((byte) 0x2f).put(data).position(20 + length + length % 2);
        return webp.put(ascii("VOID")).putInt(unread).array();
    }

    private static final class Bits {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int count;

        Bits put(int value, int width) {
            for (int i = 0; i < width; i++) {
                current |= (value >> i & 1) << count;
                if (++count == 8) {
                    bytes.write(current);
                    current = 0;
                    count = 0;
                }
            }
            return this;
        }

        byte[] toBytes() {
            put(0, (8 - count) % 8);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage canvas(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, Math.max(10, image.getWidth() / 25)));
        return pen;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
