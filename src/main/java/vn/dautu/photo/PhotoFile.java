package vn.dautu.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.FileStore;
import vn.dautu.kernel.geo.LonLat;

/**
 * Makes a photograph of a file from outside, or refuses it. What the bytes are decides, never the name; how large a picture says it is
 * is asked before a single pixel is unpacked; and what is kept is drawn anew, so that nothing but pixels comes through.
 */
final class PhotoFile {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    /** As many as the largest of today's phones take; more is a mistake, or meant to fill the memory. */
    static final long MOST_PIXELS = 64_000_000;

    static final int LARGE = 2048;
    static final int SMALL = 480;

    private static final int SHORTEST_SIDE = 16;
    private static final float QUALITY = 0.85f;
    /** Two pictures unpacked at once: the others wait. */
    private static final Semaphore UNPACKING = new Semaphore(2);

    private static final Set<String> PHONE_FORMATS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");
    private static final DateTimeFormatter CAMERA_CLOCK =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private PhotoFile() {}

    /**
     * @param name as the sender's device calls the file, for the words of a refusal
     * @throws PhotoRefused when it is no JPEG or PNG, too large, or cannot be unpacked
     */
    static DrawnPhoto read(String name, byte[] content) {
        String shown = shown(name);
        if (content.length > MOST_BYTES) {
            throw new PhotoRefused("photo.too-large", shown, MOST_BYTES / 1024 / 1024);
        }
        String format = format(shown, content);
        Metadata written = metadata(content);
        BufferedImage image = upright(unpack(shown, format, content), orientation(written));
        BufferedImage large = fit(image, LARGE);
        byte[] picture = jpeg(large);
        return new DrawnPhoto(
                FileStore.sha256(content),
                picture,
                jpeg(fit(large, SMALL)),
                large.getWidth(),
                large.getHeight(),
                takenAt(written),
                place(written));
    }

    // ---- what it is -----------------------------------------------------------------------------------------------

    private static String format(String name, byte[] content) {
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        if (content.length > 12
                && new String(content, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && PHONE_FORMATS.contains(new String(content, 8, 4, StandardCharsets.ISO_8859_1))) {
            throw new PhotoRefused("photo.phone-format", name);
        }
        throw new PhotoRefused(content.length == 0 ? "photo.empty" : "photo.no-photo", name);
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    // ---- pixels ---------------------------------------------------------------------------------------------------

    @SuppressWarnings("CatchingUnchecked") // a decoder fed with broken bytes throws whatever it likes
    private static BufferedImage unpack(String name, String format, byte[] content) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new PhotoRefused("photo.broken", name);
        }
        ImageReader reader = readers.next();
        UNPACKING.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new PhotoRefused("photo.too-many-pixels", name, width, height, MOST_PIXELS / 1_000_000);
            }
            if (Math.min(width, height) < SHORTEST_SIDE) {
                throw new PhotoRefused("photo.too-small", name, width, height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            // Every second, third … pixel of what is far larger than what is kept: never the whole in memory.
            int step = Math.max(1, Math.max(width, height) / (2 * LARGE));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (PhotoRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new PhotoRefused("photo.broken", name);
        } finally {
            UNPACKING.release();
            reader.dispose();
        }
    }

    /** As it was held: the camera says which way is up (EXIF 1 to 8). */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean swapped = orientation >= 5;
        BufferedImage turned = canvas(swapped ? height : width, swapped ? width : height);
        Graphics2D pen = pen(turned);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    /** No larger than {@code most}; halved until near, so that thin lines stay lines. What shines through becomes white. */
    private static BufferedImage fit(BufferedImage image, int most) {
        double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage now = image;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage smaller = canvas(width, height);
        Graphics2D pen = pen(smaller);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D pen(BufferedImage on) {
        Graphics2D pen = on.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        return pen;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new IllegalStateException("a picture in memory is written to memory", impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    // ---- what the camera wrote --------------------------------------------------------------------------------------

    /** Nothing when it cannot be read: the picture may be sound all the same. */
    @SuppressWarnings("CatchingUnchecked") // what a hostile file makes the reader throw is no reason to fail
    private static Metadata metadata(byte[] content) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return new Metadata();
        }
    }

    private static int orientation(Metadata written) {
        ExifIFD0Directory directory = written.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer said = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return said == null ? 1 : said;
    }

    private static @Nullable LocalDateTime takenAt(Metadata written) {
        ExifSubIFDDirectory directory = written.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String said = directory == null ? null : directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (said == null) {
            return null;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(said.strip(), CAMERA_CLOCK);
            // A camera whose clock was never set says 1970, 1980 or 2000-01-01: before the medium-term plans it is
            // none.
            return at.getYear() < 2005 ? null : at;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** Beyond the country it is no place of a project: a receiver without satellites says 0°, 0°. */
    private static @Nullable LonLat place(Metadata written) {
        GpsDirectory directory = written.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation said = directory == null ? null : directory.getGeoLocation();
        if (said == null) {
            return null;
        }
        double lon = said.getLongitude();
        double lat = said.getLatitude();
        return lon >= 102 && lon <= 110 && lat >= 8 && lat <= 24 ? new LonLat(lon, lat) : null;
    }

    /** A name fit to be said: no path, nothing that steers a terminal, not endless. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String bare = Objects.requireNonNullElse(last, "");
        return bare.length() > 80 ? "…" + bare.substring(bare.length() - 80) : bare;
    }
}
