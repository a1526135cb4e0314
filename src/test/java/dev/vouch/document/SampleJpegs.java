package dev.vouch.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** JPEGs as cameras, telephones and scanners write them. */
final class SampleJpegs {

    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final int APP1 = 0xe1;
    private static final int COM = 0xfe;

    private SampleJpegs() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        BufferedImage colour = picture(BufferedImage.TYPE_INT_RGB);
        byte[] baseline = written(new IIOImage(colour, null, null), false, 0);
        all.put("baseline", baseline);
        all.put("progressive", written(new IIOImage(colour, null, null), true, 0));
        all.put("grey", written(new IIOImage(picture(BufferedImage.TYPE_BYTE_GRAY), null, null), false, 0));
        all.put("CMYK", written(new IIOImage(fourColours(), null, null), false, 0));
        for (int interval : new int[] {1, 7, 64}) {
            all.put("restarts every " + interval, written(new IIOImage(colour, null, null), false, interval));
        }
        all.put("progressive with restarts", written(new IIOImage(colour, null, null), true, 5));
        List<byte[]> segments = segments(baseline);
        for (int i = 0; i <= segments.size(); i++) {
            List<byte[]> more = new ArrayList<>(segments);
            more.add(i, exif(baseline));
            all.put("thumbnail as segment " + i, joined(more, baseline));
            more.set(i, segment(COM, new byte[] {(byte) 0xff, (byte) 0xd9, (byte) 0xff, (byte) 0xd8}));
            all.put("comment as segment " + i, joined(more, baseline));
            more.set(i, new byte[] {1, 2, 3});
            if (i > 0) {
                all.put("rubbish before segment " + i, joined(more, baseline));
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            List<byte[]> filled = new ArrayList<>(segments);
            filled.set(i, FileInspectorTests.joined(filled((byte) 0xff, i % 3 + 1), segments.get(i)));
            all.put("fill bytes before segment " + i, joined(filled, baseline));
        }
        for (int i = 1; i <= 20; i++) {
            List<byte[]> shuffled = new ArrayList<>(segments);
            Collections.shuffle(shuffled, new Random(i));
            all.put("order " + i, joined(shuffled, baseline));
        }
        for (int i = 1; i <= 3; i++) {
            all.put(i + " fill bytes before the end", filledBeforeEnd(baseline, i));
        }
        all.put("without APP0", joined(segments.subList(1, segments.size()), baseline));
        return all;
    }

    /** Data behind the end of real ones. */
    static Map<String, byte[]> trailers() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a telephone's time", bytes("\0\0\1\n\16\0\0\0Image_UTC_Data1790000000000SEFHj\0\0\0SEFT"));
        all.put("a film", bytes("MotionPhoto_Data\0\0\0\30ftypmp42\0\0\0\0isommp42" + "\0".repeat(3_000)));
        all.put("a film alone", bytes("\0\0\0\30ftypmp42\0\0\0\0isommp42"));
        all.put("another picture", FileInspectorTests.JPEG);
        all.put(
                "two pictures and zeros",
                FileInspectorTests.joined(
                        FileInspectorTests.joined(FileInspectorTests.JPEG, new byte[500]), FileInspectorTests.JPEG));
        all.put("a byte", new byte[1]);
        all.put("a block of zeros", new byte[36_864]);
        all.put("fill bytes", filled((byte) 0xff, 700));
        all.put("its end again", new byte[] {(byte) 0xff, (byte) 0xd9});
        all.put("a line end", bytes("\r\n"));
        all.put("metadata", bytes("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta/>"));
        all.put("a maker's note", bytes("PreviewImage\0OLYMPUS OPTICAL CO.,LTD. C2000Z"));
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        all.put("old contents of a memory card", noise);
        all.put("a page, far behind", FileInspectorTests.joined(new byte[1_730], bytes("<html><head><script>")));
        return all;
    }

    private static byte[] written(IIOImage image, boolean progressive, int restarts) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(output);
            writer.write(null, restarts == 0 ? image : with(restarts, image, writer, parameters), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOImage with(int restarts, IIOImage image, ImageWriter writer, ImageWriteParam parameters)
            throws IOException {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image.getRenderedImage());
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, parameters);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode interval = new IIOMetadataNode("dri");
        interval.setAttribute("interval", String.valueOf(restarts));
        root.getLastChild().insertBefore(interval, root.getLastChild().getFirstChild());
        metadata.setFromTree(FORMAT, root);
        return new IIOImage(image.getRenderedImage(), null, metadata);
    }

    private static BufferedImage picture(int type) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(FileInspectorTests.PNG));
            BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
            copy.getGraphics().drawImage(picture, 0, 0, null);
            return copy;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Raster fourColours() {
        return Raster.createInterleavedRaster(0, 240, 320, 4, null);
    }

    /** Those before the scan, which is the last one. */
    private static List<byte[]> segments(byte[] jpeg) {
        List<byte[]> segments = new ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            int end = at + 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
            segments.add(Arrays.copyOfRange(jpeg, at, end));
            at = end;
        }
        return segments;
    }

    private static byte[] joined(List<byte[]> segments, byte[] original) {
        int scan = 2
                + segments(original).stream()
                        .mapToInt(segment -> segment.length)
                        .sum();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.write(original, 0, 2);
        segments.forEach(jpeg::writeBytes);
        jpeg.write(original, scan, original.length - scan);
        return jpeg.toByteArray();
    }

    /** With a whole JPEG in it. */
    private static byte[] exif(byte[] thumbnail) {
        return segment(APP1, FileInspectorTests.joined(bytes("Exif\0\0"), thumbnail));
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    private static byte[] filledBeforeEnd(byte[] jpeg, int count) {
        byte[] filled = Arrays.copyOf(jpeg, jpeg.length + count);
        Arrays.fill(filled, jpeg.length - 2, filled.length, (byte) 0xff);
        filled[filled.length - 1] = (byte) 0xd9;
        return filled;
    }

    private static byte[] filled(byte value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
