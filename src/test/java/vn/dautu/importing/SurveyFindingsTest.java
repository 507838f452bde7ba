package vn.dautu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import vn.dautu.importing.SurveyFindings.Parcel;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.ImportIssue.Severity;
import vn.dautu.importing.file.ParcelFormats;
import vn.dautu.kernel.geo.EastNorth;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;

class SurveyFindingsTest {

    private static final double E = 431_000;
    private static final double N = 2_450_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Polygon box(double x, double y, double width, double height) {
        return GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(E + x, N + y),
            new Coordinate(E + x, N + y + height),
            new Coordinate(E + x + width, N + y + height),
            new Coordinate(E + x + width, N + y),
            new Coordinate(E + x, N + y)
        });
    }

    private static Parcel parcel(int record, Geometry shape) {
        BigDecimal area = BigDecimal.valueOf(Math.round(shape.getArea()));
        return new Parcel(record, "1/" + record, shape, area, area);
    }

    private static List<String> told(Geometry site, Geometry... shapes) {
        List<Parcel> parcels = new ArrayList<>();
        for (Geometry shape : shapes) {
            parcels.add(parcel(parcels.size() + 1, shape));
        }
        return SurveyFindings.of("tệp", parcels, site, new ImportWatch()).stream()
                .map(issue -> issue.severity() + " " + issue.row() + " " + issue.key())
                .toList();
    }

    @Test
    void aMosaicOfNeighboursHasNothingToTell() {
        List<Parcel> parcels = new ArrayList<>();
        ParcelFormats.mosaic(400, E, N, "MH-001", "01900", 9)
                .forEach(plot -> parcels.add(parcel(parcels.size() + 1, plot.shape())));
        assertThat(SurveyFindings.of("tệp", parcels, null, new ImportWatch())).isEmpty();
    }

    @Test
    void anOverlapIsToldAtTheLaterOfTheTwoWithBothNamesAndItsArea() {
        List<ImportIssue> issues = SurveyFindings.of(
                "tệp", List.of(parcel(1, box(0, 0, 20, 20)), parcel(2, box(18, 0, 20, 20))), null, new ImportWatch());
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.row()).isEqualTo(2);
            assertThat(issue.key()).isEqualTo("import.overlap");
            assertThat(issue.args()).containsExactly("1/1", "1/2", new BigDecimal("40.0"));
            assertThat(issue.geometry().getArea()).isBetween(39.99, 40.01);
        });
    }

    @Test
    void aSmallOverlapIsADoubtAndNoiseAlongAnEdgeIsNothing() {
        assertThat(told(null, box(0, 0, 20, 20), box(19.5, 0, 20, 20))).containsExactly("DOUBT 2 import.overlap");
        assertThat(told(null, box(0, 0, 20, 20), box(19.999, 0, 20, 20))).isEmpty();
    }

    @Test
    void oneInsideAnotherAndTheSameTwiceAreSeenThoughNoEdgesCross() {
        assertThat(told(null, box(0, 0, 20, 20), box(5, 5, 4, 4))).containsExactly("ERROR 2 import.overlap");
        assertThat(told(null, box(0, 0, 20, 20), box(0, 0, 20, 20))).containsExactly("ERROR 2 import.shape-twice");
        Polygon corner = GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(E, N), new Coordinate(E, N + 20), new Coordinate(E + 20, N), new Coordinate(E, N)
        });
        assertThat(told(null, box(0, 0, 20, 20), corner)).containsExactly("ERROR 2 import.overlap");
    }

    @Test
    void aSliverIsADoubtAndAnAreaThatDiffersAWarning() {
        assertThat(told(null, box(0, 0, 0.3, 60))).containsExactly("DOUBT 1 import.sliver");
        Parcel larger = new Parcel(1, "1/1", box(0, 0, 20, 20), new BigDecimal("450.0"), new BigDecimal("450.0"));
        Parcel within = new Parcel(2, "1/2", box(40, 0, 20, 20), new BigDecimal("419.0"), new BigDecimal("419.0"));
        assertThat(SurveyFindings.of("tệp", List.of(larger, within), null, new ImportWatch()))
                .extracting(issue -> issue.severity() + " " + issue.row() + " " + issue.key())
                .containsExactly("WARNING 1 import.area-differs");
    }

    @Test
    void landBeyondTheSiteIsADoubt() {
        Geometry site = box(0, 0, 100, 100);
        assertThat(told(site, box(10, 10, 20, 20), box(300, 0, 20, 20), box(90, 0, 20, 20)))
                .containsExactly("DOUBT 2 import.outside-site", "DOUBT 3 import.beyond-site");
        Parcel cut = new Parcel(1, "1/1", box(90, 0, 20, 20), new BigDecimal("400"), new BigDecimal("200"));
        assertThat(SurveyFindings.of("tệp", List.of(cut), site, new ImportWatch()))
                .as("only the part within the site is recovered")
                .isEmpty();
    }

    @Test
    void aParcelFarFromTheRouteIsADoubt() {
        Geometry route =
                GEOMETRY.createLineString(new Coordinate[] {new Coordinate(E, N), new Coordinate(E + 8_000, N + 500)});
        assertThat(told(route, box(100, 0, 20, 20), box(100, 3_000, 20, 20)))
                .containsExactly("DOUBT 2 import.far-from-route");
    }

    @Test
    void theShiftLeftOutIsRecognisedBySiteAndByRoute() {
        EastNorth right = new EastNorth(E + 50, N + 50);
        EastNorth wrong = Vn2000.unshifted(TmMeridian.BAC_KAN, Vn2000.bacKan().toWgs84(right));
        AffineTransformation unshifted = AffineTransformation.translationInstance(
                wrong.easting() - right.easting(), wrong.northing() - right.northing());
        Geometry[] parcels = {unshifted.transform(box(0, 0, 50, 50)), unshifted.transform(box(50, 0, 50, 50))};
        assertThat(told(box(0, 0, 100, 100), parcels)).containsExactly("ERROR 1 import.coordinates.NO_DATUM_SHIFT");
        Geometry route = GEOMETRY.createLineString(
                new Coordinate[] {new Coordinate(E - 2_000, N - 500), new Coordinate(E + 2_000, N + 500)});
        assertThat(told(route, parcels)).containsExactly("ERROR 1 import.coordinates.NO_DATUM_SHIFT");
    }

    @Test
    void whoStopsItIsObeyed() {
        ImportWatch watch = new ImportWatch();
        watch.cancel();
        assertThatThrownBy(() -> SurveyFindings.of("tệp", List.of(parcel(1, box(0, 0, 9, 9))), null, watch))
                .isInstanceOf(ImportWatch.Cancelled.class);
    }

    @Test
    void aRepairIsPolygonsOnly() {
        Polygon bowtie = GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(E, N),
            new Coordinate(E + 10, N + 10),
            new Coordinate(E + 10, N),
            new Coordinate(E, N + 10),
            new Coordinate(E, N)
        });
        assertThat(ShapeRepair.of(bowtie)).hasValueSatisfying(fixed -> {
            assertThat(fixed.isValid()).isTrue();
            assertThat(fixed.getArea()).isBetween(49.9, 50.1);
        });
    }
}
