package dev.vouch.branding;

import dev.vouch.document.Upload;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A small PNG picture, re-encoded so that nothing but its pixels is served. */
public final class Logo {

    private static final String POINTER = "/logo";
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MIN_SIDE = 16;
    private static final int MAX_SIDE = 1024;

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    public static List<Fault> faults(Upload file) {
        try {
            of(file);
            return List.of();
        } catch (InvalidRequest refused) {
            return refused.faults();
        }
    }

    /** Faults name {@code /logo}. */
    public static Logo of(Upload file) {
        byte[] sent = file.read(POINTER);
        if (sent.length > MAX_BYTES) {
            throw refused("file_too_large", "must not be larger than 64 kB");
        }
        if (!Arrays.equals(SIGNATURE, Arrays.copyOf(sent, SIGNATURE.length))) {
            throw refused("unsupported_file_type", "must be a PNG file by its content: SVG can carry script");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(input, true, true);
                refuseUnlessAllowed(reader.getWidth(0), reader.getHeight(0));
                return new Logo(written(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw refused("file_damaged", "cannot be read to its end: it is damaged or was cut off");
        }
    }

    /** Checks the size before decoding. */
    private static void refuseUnlessAllowed(int width, int height) {
        if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) {
            throw refused(
                    "image_size_not_allowed",
                    "must have from " + MIN_SIDE + " to " + MAX_SIDE + " pixels on each side, and has " + width + " x "
                            + height);
        }
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static RuntimeException refused(String code, String message) {
        return Branding.refusal(POINTER, code, message);
    }

    byte[] png() {
        return png;
    }

    String hash() {
        return DigestUtils.sha256Hex(png).substring(0, 32);
    }
}
