package dev.vouch.document;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the declared size of an image from its header, which costs little. */
record PixelSize(int width, int height) {

    private static final int MIN_SIDE = 200;
    private static final long MAX_PIXELS = 50_000_000;
    private static final int THUMBNAIL = 512;

    static PixelSize of(FileType type, byte[] bytes) throws FileRefused {
        try (ImageInputStream input = new ByteArrayImageInputStream(bytes)) {
            ImageReader reader = reader(type);
            try {
                reader.setInput(input, true, true);
                return new PixelSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new FileRefused(FileRefusal.FILE_DAMAGED);
        }
    }

    void refuseUnlessAllowed() throws FileRefused {
        if (width < MIN_SIDE || height < MIN_SIDE) {
            throw new FileRefused(FileRefusal.IMAGE_TOO_SMALL);
        }
        if (pixels() > MAX_PIXELS) {
            throw new FileRefused(FileRefusal.IMAGE_TOO_LARGE);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** Decodes the whole image into a thumbnail. */
    ImageReadParam thumbnail(ImageReader reader) {
        int step = Math.max(1, Math.max(width, height) / THUMBNAIL);
        ImageReadParam thumbnail = reader.getDefaultReadParam();
        thumbnail.setSourceSubsampling(step, step, 0, 0);
        return thumbnail;
    }

    /** Only the readers whose limits are known, not any plug-in for the type. */
    static ImageReader reader(FileType type) throws IOException {
        if (type == FileType.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        return readers.next();
    }
}
