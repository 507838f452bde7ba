package vn.dautu.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in as a photograph, and what is made of it. */
class PhotoFileTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

    /** Left half red, right half blue. */
    private static BufferedImage twoHalves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return image;
    }

    private static byte[] plain() {
        return PictureMaker.jpeg(twoHalves(400, 200));
    }

    private static BufferedImage seen(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String refusal(String name, byte[] content) {
        PhotoRefused[] refused = new PhotoRefused[1];
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> PhotoFile.read(name, content))
                .satisfies(each -> refused[0] = each);
        return refused[0].reason().key();
    }

    @Test
    void whenAndWhereAreReadFromThePicture() {
        DrawnPhoto photo = PhotoFile.read(
                "a.jpg", PictureMaker.withExif(plain(), "2025:10:14 09:31:05", 105.82836, 22.14656, 1, null));
        assertThat(photo.takenAt()).isEqualTo(LocalDateTime.of(2025, 10, 14, 9, 31, 5));
        assertThat(photo.place().lon()).isCloseTo(105.82836, within(1e-6));
        assertThat(photo.place().lat()).isCloseTo(22.14656, within(1e-6));
        assertThat(photo.said(TODAY).dayFrom()).isEqualTo(DayFrom.CAMERA);
    }

    @Test
    void aPictureThatSaysNothingIsOfTheDayItCameAndOfNoPlace() {
        DrawnPhoto photo = PhotoFile.read("a.jpg", plain());
        assertThat(photo.place()).isNull();
        PhotoSaid said = photo.said(TODAY);
        assertThat(said.takenOn()).isEqualTo(TODAY);
        assertThat(said.dayFrom()).isEqualTo(DayFrom.UPLOADED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2.35, 48.85", "-105.8, 22.1", "105.8, -22.1"})
    void aPlaceBeyondTheCountryIsNone(double lon, double lat) {
        assertThat(PhotoFile.read("a.jpg", PictureMaker.withExif(plain(), null, lon, lat, 1, null))
                        .place())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970:01:01 00:00:00", "2025:13:40 99:00:00", "<script>", "0000:00:00 00:00:00"})
    void aClockThatWasNeverSetIsNotBelieved(String at) {
        assertThat(PhotoFile.read("a.jpg", PictureMaker.withExif(plain(), at, Double.NaN, 0, 1, null))
                        .takenAt())
                .isNull();
    }

    @Test
    void aClockAheadOfTodayIsNotBelievedEither() {
        DrawnPhoto photo =
                PhotoFile.read("a.jpg", PictureMaker.withExif(plain(), "2031:01:01 08:00:00", Double.NaN, 0, 1, null));
        assertThat(photo.said(TODAY).takenOn()).isEqualTo(TODAY);
    }

    @Test
    void nothingThatTheCameraWroteIsKept() {
        byte[] content = PictureMaker.withExif(
                plain(), "2025:10:14 09:31:05", 105.8, 22.1, 1, "<script>alert('Nguyễn Văn A')</script>");
        assertThat(new String(content, StandardCharsets.UTF_8)).contains("<script>");
        DrawnPhoto photo = PhotoFile.read("a.jpg", content);
        for (byte[] kept : new byte[][] {photo.large(), photo.small()}) {
            assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("script", "Exif", "2025:10");
        }
    }

    @Test
    void aPictureIsTurnedAsItWasHeld() throws IOException {
        BufferedImage upright =
                seen(PhotoFile.read("a.jpg", PictureMaker.withExif(plain(), null, Double.NaN, 0, 6, null))
                        .large());
        assertThat(upright.getWidth()).isEqualTo(200);
        assertThat(upright.getHeight()).isEqualTo(400);
        assertThat(new Color(upright.getRGB(100, 40)).getRed())
                .as("left is up now")
                .isGreaterThan(200);
        assertThat(new Color(upright.getRGB(100, 360)).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"2, 300, 100", "3, 300, 100", "4, 100, 100", "5, 100, 100", "7, 100, 300", "8, 100, 300"})
    void everyWayOfHoldingEndsUpright(int orientation, int redX, int redY) throws IOException {
        BufferedImage upright =
                seen(PhotoFile.read("a.jpg", PictureMaker.withExif(plain(), null, Double.NaN, 0, orientation, null))
                        .large());
        assertThat(new Color(upright.getRGB(redX, redY)).getRed()).isGreaterThan(200);
    }

    @Test
    void aLargePictureIsKeptSmallerAndItsThumbnailSmallerStill() throws IOException {
        DrawnPhoto photo = PhotoFile.read("a.jpg", PictureMaker.jpeg(twoHalves(5000, 2500)));
        assertThat(photo.width()).isEqualTo(PhotoFile.LARGE);
        assertThat(photo.height()).isEqualTo(PhotoFile.LARGE / 2);
        assertThat(seen(photo.small()).getWidth()).isEqualTo(PhotoFile.SMALL);
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        BufferedImage kept =
                seen(PhotoFile.read("a.png", PictureMaker.written(clear, "png")).large());
        assertThat(new Color(kept.getRGB(50, 50)).getGreen()).isGreaterThan(250);
    }

    // ---- what is no photograph ------------------------------------------------------------------------------------

    @Test
    void aPageCalledJpgIsRefusedByItsBytes() {
        assertThat(refusal("anh.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("photo.no-photo");
    }

    @Test
    void anSvgAGifAndNothingAreRefused() {
        assertThat(refusal("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("photo.no-photo");
        assertThat(refusal("a.jpg", "GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("photo.no-photo");
        assertThat(refusal("a.jpg", new byte[0])).isEqualTo("photo.empty");
    }

    @Test
    void aPhonesOwnFormatIsRefusedWithWhatToDo() {
        byte[] heic = new byte[64];
        System.arraycopy("ftypheic".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 4, 8);
        assertThat(refusal("IMG_0001.HEIC", heic)).isEqualTo("photo.phone-format");
    }

    @Test
    void halfAPictureIsRefused() {
        byte[] whole = plain();
        assertThat(refusal("a.jpg", Arrays.copyOf(whole, 200))).isEqualTo("photo.broken");
        byte[] scribbled = PictureMaker.written(twoHalves(100, 100), "png");
        Arrays.fill(scribbled, 40, 60, (byte) 7);
        assertThat(refusal("a.png", scribbled)).isEqualTo("photo.broken");
    }

    @Test
    void aBombIsRefusedBeforeAPixelOfItIsUnpacked() throws IOException {
        byte[] bomb = hugePng(60_000, 60_000);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal("bom.png", bomb)).isEqualTo("photo.too-many-pixels");
    }

    @Test
    void aPictureOfNothingIsRefused() {
        assertThat(refusal("a.png", PictureMaker.written(twoHalves(4, 4), "png")))
                .isEqualTo("photo.too-small");
    }

    @Test
    void theNameInARefusalHasNoPathAndNoControls() {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> PhotoFile.read("C:\\máy\\a\u202e\u0007nh.jpg", new byte[] {1, 2}))
                .satisfies(refused -> assertThat(refused.reason().arguments()).containsExactly("anh.jpg"));
    }

    /** A PNG whose header promises pixels that nobody has. */
    private static byte[] hugePng(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream in = new DataOutputStream(head);
        in.writeInt(width);
        in.writeInt(height);
        in.write(new byte[] {8, 2, 0, 0, 0});
        chunk(data, "IHDR", head.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[10_000_000]);
        }
        chunk(data, "IDAT", packed.toByteArray());
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        out.writeInt(content.length);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.write(name);
        out.write(content);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt((int) crc.getValue());
    }
}
