package vn.dautu.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Draws the demonstration's photographs, which nobody took, and writes into them what a phone writes: when and where. Run with the
 * folder {@code seeds/anh} as argument; what it writes is committed, for a machine without fonts draws no words.
 */
public final class PictureMaker {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private PictureMaker() {}

    /** How far a building has come, percent; what stands in its way. */
    private record Scene(String file, String what, int percent, String at, double lon, double lat, String words) {}

    private static final List<Scene> SCENES = List.of(
            new Scene(
                    "san-van-dong-2022-11.jpg",
                    "stadium",
                    4,
                    "2022:11:24 08:41:10",
                    105.82835,
                    22.14655,
                    "Sân vận động: ruộng, nhà dân"),
            new Scene(
                    "san-van-dong-2024-03.jpg",
                    "stadium",
                    26,
                    "2024:03:12 15:20:44",
                    105.82838,
                    22.14657,
                    "Sân vận động: móng khán đài A"),
            new Scene(
                    "san-van-dong-2025-10.jpg",
                    "stadium",
                    62,
                    "2025:10:14 09:31:05",
                    105.82836,
                    22.14656,
                    "Sân vận động: khung khán đài A"),
            new Scene(
                    "san-van-dong-ho-dan-2025-10.jpg",
                    "houses",
                    0,
                    "2025:10:14 10:02:31",
                    105.82905,
                    22.14590,
                    "Khán đài B: nhà chưa di dời"),
            new Scene(
                    "duong-cho-moi-2024-05.jpg",
                    "road",
                    15,
                    "2024:05:20 07:55:00",
                    105.78420,
                    21.88890,
                    "Đường Chợ Mới: đào nền"),
            new Scene(
                    "duong-cho-moi-2025-09.jpg",
                    "road",
                    55,
                    "2025:09:18 16:12:27",
                    105.78424,
                    21.88893,
                    "Đường Chợ Mới: rải cấp phối"),
            new Scene(
                    "tai-dinh-cu-2025-08.jpg",
                    "houses",
                    70,
                    "2025:08:06 14:00:12",
                    105.78510,
                    21.88010,
                    "Khu tái định cư: hạ tầng xong"));

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Scene scene : SCENES) {
            Files.write(
                    folder.resolve(scene.file), withExif(jpeg(draw(scene)), scene.at, scene.lon, scene.lat, 1, null));
        }
    }

    // ---- EXIF -------------------------------------------------------------------------------------------------------

    /**
     * A JPEG with an APP1 segment as cameras write it.
     *
     * @param at {@code yyyy:MM:dd HH:mm:ss}; null for no clock
     * @param lon not a number for no place
     * @param description null for none
     */
    static byte[] withExif(
            byte[] jpeg, @Nullable String at, double lon, double lat, int orientation, @Nullable String description) {
        byte[] tiff = tiff(at, lon, lat, orientation, description);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private record Entry(int tag, int type, int count, byte[] value) {}

    private static byte[] tiff(
            @Nullable String at, double lon, double lat, int orientation, @Nullable String description) {
        List<Entry> main = new ArrayList<>();
        if (description != null) {
            main.add(text(0x010E, description));
        }
        main.add(new Entry(
                0x0112,
                3,
                1,
                ByteBuffer.allocate(4).putShort((short) orientation).array()));
        List<Entry> exif = at == null ? List.of() : List.of(text(0x9003, at));
        List<Entry> gps = Double.isNaN(lon)
                ? List.of()
                : List.of(
                        text(1, lat < 0 ? "S" : "N"),
                        degrees(2, Math.abs(lat)),
                        text(3, lon < 0 ? "W" : "E"),
                        degrees(4, Math.abs(lon)));
        int mainEntries = main.size() + (exif.isEmpty() ? 0 : 1) + (gps.isEmpty() ? 0 : 1);
        int mainSize = 2 + 12 * mainEntries + 4 + extra(main);
        int exifAt = 8 + mainSize;
        int gpsAt = exifAt + (exif.isEmpty() ? 0 : 2 + 12 * exif.size() + 4 + extra(exif));
        if (!exif.isEmpty()) {
            main.add(pointer(0x8769, exifAt));
        }
        if (!gps.isEmpty()) {
            main.add(pointer(0x8825, gpsAt));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .array());
        out.writeBytes(directory(main, 8));
        if (!exif.isEmpty()) {
            out.writeBytes(directory(exif, exifAt));
        }
        if (!gps.isEmpty()) {
            out.writeBytes(directory(gps, gpsAt));
        }
        return out.toByteArray();
    }

    private static int extra(List<Entry> entries) {
        return entries.stream()
                .mapToInt(each -> each.value.length > 4 ? each.value.length : 0)
                .sum();
    }

    private static byte[] directory(List<Entry> entries, int at) {
        ByteBuffer out = ByteBuffer.allocate(2 + 12 * entries.size() + 4 + extra(entries))
                .order(ByteOrder.BIG_ENDIAN);
        out.putShort((short) entries.size());
        int free = at + 2 + 12 * entries.size() + 4;
        List<byte[]> behind = new ArrayList<>();
        for (Entry entry : entries) {
            out.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
            if (entry.value.length > 4) {
                out.putInt(free);
                free += entry.value.length;
                behind.add(entry.value);
            } else {
                out.put(Arrays.copyOf(entry.value, 4));
            }
        }
        out.putInt(0);
        behind.forEach(out::put);
        return out.array();
    }

    private static Entry text(int tag, String value) {
        byte[] bytes = (value + "\0").getBytes(StandardCharsets.UTF_8);
        return new Entry(tag, 2, bytes.length, bytes);
    }

    private static Entry pointer(int tag, int to) {
        return new Entry(tag, 4, 1, ByteBuffer.allocate(4).putInt(to).array());
    }

    private static Entry degrees(int tag, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        long seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 10_000);
        return new Entry(
                tag,
                5,
                3,
                ByteBuffer.allocate(24)
                        .putInt(whole)
                        .putInt(1)
                        .putInt(minutes)
                        .putInt(1)
                        .putInt((int) seconds)
                        .putInt(10_000)
                        .array());
    }

    // ---- pictures ---------------------------------------------------------------------------------------------------

    static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage draw(Scene scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9FC4DC), 0, 520, new Color(0xEAF2F4)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Random random = new Random(7);
        hills(pen, random, 430, 150, new Color(0x9DB8AE));
        hills(pen, random, 500, 120, new Color(0x7FA48F));
        hills(pen, random, 560, 70, new Color(0x5F8B6E));
        pen.setPaint(new GradientPaint(
                0,
                560,
                scene.percent > 20 ? new Color(0xC9B18C) : new Color(0x9BB86A),
                0,
                HEIGHT,
                scene.percent > 20 ? new Color(0xA98A60) : new Color(0x6F9548)));
        pen.fillRect(0, 570, WIDTH, HEIGHT - 570);
        switch (scene.what) {
            case "stadium" -> stadium(pen, scene.percent);
            case "road" -> road(pen, scene.percent);
            default -> houses(pen, scene.percent > 0);
        }
        band(pen, scene);
        pen.dispose();
        return image;
    }

    private static void hills(Graphics2D pen, Random random, int base, int height, Color colour) {
        Polygon hill = new Polygon();
        hill.addPoint(0, HEIGHT);
        double phase = random.nextDouble() * 6;
        for (int x = 0; x <= WIDTH; x += 12) {
            hill.addPoint(x, (int) (base
                    - height * (0.5 + 0.32 * Math.sin(x / 170.0 + phase) + 0.18 * Math.sin(x / 61.0 + 2 * phase))));
        }
        hill.addPoint(WIDTH, HEIGHT);
        pen.setColor(colour);
        pen.fillPolygon(hill);
    }

    private static void stadium(Graphics2D pen, int percent) {
        if (percent < 10) {
            houses(pen, false);
            return;
        }
        int bays = 11;
        int floors = percent > 50 ? 4 : 1;
        pen.setStroke(new BasicStroke(9));
        for (int bay = 0; bay <= bays; bay++) {
            int x = 170 + bay * 78;
            pen.setColor(new Color(0x8A8F94));
            pen.fillRect(x - 9, 640 - floors * 62, 18, floors * 62 + 60);
        }
        for (int floor = 0; floor <= floors; floor++) {
            pen.setColor(new Color(0xA9AEB3));
            pen.fillRect(160, 640 - floor * 62, bays * 78 + 24, 14);
        }
        if (percent > 50) {
            pen.setColor(new Color(0x6C7A86));
            Polygon seats = new Polygon(new int[] {160, 1042, 1042, 160}, new int[] {640, 640, 520, 600}, 4);
            pen.fillPolygon(seats);
            pen.setColor(new Color(0xD9A441));
            pen.setStroke(new BasicStroke(8));
            pen.drawLine(930, 640, 930, 170);
            pen.drawLine(640, 200, 1110, 200);
            pen.drawLine(930, 170, 640, 200);
            pen.drawLine(930, 170, 1110, 200);
            pen.setStroke(new BasicStroke(2));
            pen.drawLine(700, 200, 700, 400);
        }
        pen.setColor(new Color(0xB5533C));
        for (int i = 0; i < 9; i++) {
            pen.fillRect(60 + i * 130, 742, 110, 34);
        }
    }

    private static void road(Graphics2D pen, int percent) {
        Polygon bed = new Polygon(new int[] {545, 640, 1080, 120}, new int[] {560, 560, HEIGHT, HEIGHT}, 4);
        pen.setColor(percent > 40 ? new Color(0x7B7F83) : new Color(0xB98F5E));
        pen.fillPolygon(bed);
        pen.setColor(percent > 40 ? new Color(0xE8E3D5) : new Color(0x9A7548));
        for (int i = 0; i < 6; i++) {
            int y = 590 + i * i * 10;
            pen.fillRect(590 + i * 2, y, 6 + i * 3, 12 + i * 6);
        }
        pen.setColor(new Color(0xE0A526));
        pen.fillRoundRect(700, 610, 170, 74, 18, 18);
        pen.setColor(new Color(0x2F3A44));
        pen.fillOval(706, 664, 62, 62);
        pen.fillOval(802, 664, 62, 62);
        pen.setColor(new Color(0x4D6878));
        pen.fillRect(716, 572, 70, 46);
    }

    private static void houses(Graphics2D pen, boolean tidy) {
        int[] places = tidy ? new int[] {90, 300, 510, 720, 930} : new int[] {150, 430, 830};
        for (int i = 0; i < places.length; i++) {
            int x = places[i];
            int y = tidy ? 590 : 560 + 34 * i;
            pen.setColor(tidy ? new Color(0xF0E4CE) : new Color(0xD8C6A6));
            pen.fillRect(x, y, 170, 130);
            pen.setColor(tidy ? new Color(0xA8452F) : new Color(0x8C6A4F));
            pen.fillPolygon(new int[] {x - 18, x + 85, x + 188}, new int[] {y, y - 70, y}, 3);
            pen.setColor(new Color(0x5A4638));
            pen.fillRect(x + 66, y + 52, 40, 78);
            pen.setColor(new Color(0x7FA4B8));
            pen.fillRect(x + 16, y + 40, 34, 34);
            pen.fillRect(x + 122, y + 40, 34, 34);
        }
        if (tidy) {
            pen.setColor(new Color(0x8D9196));
            pen.fillRect(0, 745, WIDTH, 70);
        }
    }

    private static void band(Graphics2D pen, Scene scene) {
        pen.setColor(new Color(20, 25, 35, 215));
        pen.fillRect(0, HEIGHT - 78, WIDTH, 78);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font("Noto Sans", Font.BOLD, 30));
        pen.drawString("ẢNH MINH HỌA · hình vẽ, không phải ảnh chụp", 28, HEIGHT - 42);
        pen.setFont(new Font("Noto Sans", Font.PLAIN, 22));
        pen.drawString(scene.words, 28, HEIGHT - 14);
    }
}
