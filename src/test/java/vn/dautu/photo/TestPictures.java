package vn.dautu.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Pictures for stories in other packages. */
public final class TestPictures {

    private TestPictures() {}

    /** As a phone takes it; @param at {@code yyyy:MM:dd HH:mm:ss} */
    public static byte[] phone(String at, double lon, double lat, String description) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 480; y++) {
                image.setRGB(x, y, new Color(x * 255 / 640, y * 255 / 480, 140).getRGB());
            }
        }
        return PictureMaker.withExif(PictureMaker.jpeg(image), at, lon, lat, 1, description);
    }
}
