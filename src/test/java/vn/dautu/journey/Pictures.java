package vn.dautu.journey;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures of the README: few, small, and always of the product as it is. */
final class Pictures {

    private static final Map<String, String> WANTED = Map.of(
            "map-stadium-1440", "ban-do",
            "map-stadium-1024", "ban-do-ipad",
            "map-stadium-390", "ban-do-dien-thoai",
            "stadium-1440", "ho-so-du-an",
            "import-1440", "nap-du-lieu");

    private Pictures() {}

    static void forDocs(Page page, String name) {
        String file = WANTED.get(name);
        if (file == null) {
            return;
        }
        try {
            Path folder = Path.of(System.getProperty("basedir", ""), "docs", "images");
            Files.createDirectories(folder);
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            ImageIO.write(fewColours(seen), "png", folder.resolve(file + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The 256 colours that the picture uses most; all others become the nearest of them. A page has few, so it looks the same. */
    private static BufferedImage fewColours(BufferedImage seen) {
        Map<Integer, Integer> uses = new HashMap<>();
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            // one step of eight in each colour cannot be seen, and lets edges of letters share
            pixels[i] &= 0xf8f8f8;
            pixels[i] |= pixels[i] >> 5 & 0x070707;
            uses.merge(pixels[i], 1, Integer::sum);
        }
        List<Integer> kept = uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(256)
                .map(Map.Entry::getKey)
                .toList();
        int[] table = kept.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(
                seen.getWidth(),
                seen.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, table.length, table, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        int[] line = new int[1];
        for (int i = 0; i < pixels.length; i++) {
            line[0] = nearest.computeIfAbsent(pixels[i], colour -> nearest(table, colour));
            small.getRaster().setPixel(i % seen.getWidth(), i / seen.getWidth(), line);
        }
        return small;
    }

    private static int nearest(int[] table, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < table.length; i++) {
            int red = (table[i] >> 16 & 255) - (colour >> 16 & 255);
            int green = (table[i] >> 8 & 255) - (colour >> 8 & 255);
            int blue = (table[i] & 255) - (colour & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
