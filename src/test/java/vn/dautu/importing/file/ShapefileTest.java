package vn.dautu.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.importing.file.HostileFiles.hole;
import static vn.dautu.importing.file.HostileFiles.polygonRecord;
import static vn.dautu.importing.file.HostileFiles.square;
import static vn.dautu.importing.file.HostileFiles.utf8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.geo.TmMeridian;

class ShapefileTest {

    private static final double E = 431_000;
    private static final double N = 2_450_000;

    private static Survey read(Map<String, byte[]> parts) {
        return Shapefile.read(new FileGate().check("thua-dat.zip", HostileFiles.zip(parts)));
    }

    private static Survey polygons(byte[]... records) {
        return read(HostileFiles.shapefile(5, records));
    }

    @Test
    void parcelsComeWithTheirAttributesAndTheirCoordinateSystem() {
        Survey survey = polygons(polygonRecord(5, square(E, N, 100)), polygonRecord(5, square(E + 100, N, 50)));

        assertThat(survey.issues()).isEmpty();
        assertThat(survey.crs().zone()).isEqualTo(TmMeridian.BAC_KAN);
        assertThat(survey.fields()).containsExactly("THUA", "VUONG_MAC", "DT_THU");
        SurveyFeature second = survey.features().get(1);
        assertThat(second.recordNumber()).isEqualTo(2);
        assertThat(second.geometry().getArea()).isEqualTo(2_500);
        assertThat(second.attribute("VUONG_MAC")).isEqualTo("Chưa nhận tiền");
        assertThat(Amounts.number(Vectors.number(second.attribute("DT_THU"), "", false))
                        .value())
                .isPresent();
        assertThat(second.attribute("KHONG_CO")).isEmpty();
        assertThat(new CoordinateDoctor().diagnose(survey.extent(), null).ok()).isTrue();
    }

    @Test
    void holesGoToTheSmallestShellAroundThemAndIslandsStayApart() {
        Survey survey = polygons(polygonRecord(
                5, square(E, N, 100), square(E + 200, N, 100), hole(E + 220, N + 20, 60), square(E + 240, N + 40, 20)));

        var shape = survey.features().get(0).geometry();
        assertThat(survey.issues()).isEmpty();
        assertThat(shape.getNumGeometries()).isEqualTo(3);
        assertThat(shape.getArea()).isEqualTo(10_000 + 10_000 - 3_600 + 400);
    }

    @Test
    void oneRingTheWrongWayRoundIsStillAParcel() {
        Survey survey = polygons(polygonRecord(5, hole(E, N, 100)));
        assertThat(survey.features().get(0).geometry().getArea()).isEqualTo(10_000);
    }

    @Test
    void badShapesAreToldWithTheirRecordAndShownOnTheMap() {
        double[] bowtie = {E, N, E + 100, N + 100, E + 100, N, E, N + 90, E, N};
        double[] open = {E, N, E, N + 1, E + 1, N + 1, E + 1, N};
        double[] flat = {E, N, E + 5, N, E + 9, N, E, N};
        double[] nan = square(E, N, Double.NaN);
        double[] endless = square(E, Double.POSITIVE_INFINITY, 5);
        byte[] nothing = new byte[4];
        Survey survey = polygons(
                polygonRecord(5, square(E, N, 100)),
                polygonRecord(5, bowtie),
                polygonRecord(5, open),
                polygonRecord(5, flat),
                polygonRecord(5, nan),
                polygonRecord(5, endless),
                nothing,
                polygonRecord(5, square(E, N, 10), hole(E + 500, N, 1)));

        assertThat(survey.issues())
                .extracting(i -> i.row() + " " + i.key())
                .containsExactlyInAnyOrder(
                        "2 shp.crosses-itself",
                        "3 shp.open-ring",
                        "4 shp.no-area",
                        "5 shp.not-a-coordinate",
                        "6 shp.not-a-coordinate",
                        "7 shp.no-shape",
                        "8 shp.stray-hole");
        assertThat(survey.issues()).filteredOn(i -> i.row() < 5 || i.row() == 8).allMatch(i -> i.geometry() != null);
        assertThat(survey.features()).extracting(SurveyFeature::recordNumber).containsExactly(1, 2, 4);
    }

    @Test
    void heightsAndMeasuresArePassedOver() {
        byte[] flat = polygonRecord(15, square(E, N, 100));
        byte[] withZ = Arrays.copyOf(flat, flat.length + 16 + 8 * 5);
        byte[] withZm = Arrays.copyOf(flat, flat.length + 2 * (16 + 8 * 5));
        assertThat(read(HostileFiles.shapefile(15, withZ, withZm)).features()).hasSize(2);
        assertThat(read(HostileFiles.shapefile(25, polygonRecord(25, square(E, N, 100))))
                        .features())
                .hasSize(1);
    }

    @Test
    void withoutACpgTheTableIsUtf8OrElseWindows1258() {
        Map<String, byte[]> parts = HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)));
        parts.remove("thua-dat.cpg");
        assertThat(read(parts).features().get(0).attribute("VUONG_MAC")).isEqualTo("Chưa nhận tiền");

        String nfdLike = "Ch\u01B0a nh\u00E2\u0323n ti\u00EA\u0300n";
        parts.put("thua-dat.dbf", HostileFiles.dbf(Charset.forName("windows-1258"), new String[] {"1", nfdLike, "5"}));
        assertThat(read(parts).features().get(0).attribute("VUONG_MAC")).isEqualTo("Chưa nhận tiền");
        assertThat(read(parts).issues()).noneMatch(ImportIssue::isError);
    }

    @Test
    void withoutAPrjTheFileComesInAndSaysNothingOfItsCoordinates() {
        Map<String, byte[]> parts = HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)));
        parts.remove("thua-dat.prj");
        assertThat(read(parts).crs().isSaid()).isFalse();
        assertThat(read(parts).features()).hasSize(1);
    }

    @Test
    void tcvn3InTheTableIsReadAsSuchAndSaid() {
        Map<String, byte[]> parts =
                HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)), polygonRecord(5, square(E, N, 50)));
        parts.remove("thua-dat.cpg");
        String[] row = {"1", "Ch\u00ADa nh\u00CBn tiÒn", "5"};
        parts.put("thua-dat.dbf", HostileFiles.dbf(Charset.forName("windows-1252"), row, row));

        assertThat(read(parts).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.key()).isEqualTo("dbf.read-as");
            assertThat(issue.severity()).isEqualTo(ImportIssue.Severity.NOTE);
        });
        assertThat(read(parts).features().get(0).attribute("VUONG_MAC")).isEqualTo("Chưa nhận tiền");
    }

    @Test
    void vniInTheTableIsToldOncePerField() {
        Map<String, byte[]> parts =
                HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)), polygonRecord(5, square(E, N, 50)));
        parts.remove("thua-dat.cpg");
        String[] row = {"1", "chöa nhaän tieàn", "5"};
        parts.put("thua-dat.dbf", HostileFiles.dbf(Charset.forName("windows-1252"), row, row));

        assertThat(read(parts).issues())
                .filteredOn(ImportIssue::isError)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.key()).isEqualTo("text.vni");
                    assertThat(issue.column()).isEqualTo("VUONG_MAC");
                });
    }

    @Test
    void aLetterCutInTwoAtTheFieldsEndIsForgiven() {
        Map<String, byte[]> parts = HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)));
        parts.put(
                "thua-dat.dbf",
                HostileFiles.dbf(StandardCharsets.UTF_8, new String[] {"1", "abcdefghijklmnopqrsđ", "5"}));
        assertThat(read(parts).features().get(0).attribute("VUONG_MAC"))
                .isEqualTo("abcdefghijklmnopqrsđ".substring(0, 19));
        parts.remove("thua-dat.cpg");
        assertThat(read(parts).features().get(0).attribute("VUONG_MAC")).startsWith("abcdefghijklmnopqrs");
    }

    @Test
    void aRecordMarkedAsDeletedIsLeftOutAndSaid() {
        Map<String, byte[]> parts =
                HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)), polygonRecord(5, square(E, N, 50)));
        parts.get("thua-dat.dbf")[129] = '*';
        Survey survey = read(parts);
        assertThat(survey.features()).extracting(SurveyFeature::recordNumber).containsExactly(2);
        assertThat(survey.issues()).extracting(ImportIssue::key).containsExactly("shp.deleted-record");
    }

    @Test
    void theRightPrjIsAskedForByNumbersNotByName() {
        Map<String, byte[]> parts = HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100)));
        parts.put("thua-dat.prj", utf8(HostileFiles.PRJ.replace("106.5", "106.0")));
        assertThat(read(parts).crs().epsg()).isEqualTo(9211);
        parts.put("thua-dat.prj", utf8("<!DOCTYPE x>"));
        assertThat(read(parts).crs().epsg()).isZero();
    }

    @Test
    void everySingleFlippedByteIsReadOrRefusedButNothingElseHappens() {
        Map<String, byte[]> good =
                HostileFiles.shapefile(5, polygonRecord(5, square(E, N, 100), hole(E + 10, N + 10, 20)));
        for (String part : good.keySet()) {
            byte[] bytes = good.get(part);
            for (int i = 0; i < bytes.length; i++) {
                byte[] spoilt = bytes.clone();
                spoilt[i] ^= (byte) 0xFF;
                good.put(part, spoilt);
                try {
                    read(good);
                } catch (FileRefused refused) {
                    assertThat(refused.key()).isNotBlank();
                }
            }
            good.put(part, bytes);
        }
        assertThat(ByteBuffer.wrap(good.get("thua-dat.shp"))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(32))
                .isEqualTo(5);
    }
}
