package vn.dautu.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.geo.CoordinateDoctor.Diagnosis;
import vn.dautu.kernel.geo.CoordinateDoctor.Finding;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.RecognisedCrs;
import vn.dautu.kernel.geo.SurveyBox;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.kernel.geo.Vn2000;

/** What the coordinates of a file are taken for, and the ways from there to the province's grid and to the map. */
final class SurveyGrid {

    static final SurveyGrid PROVINCE = new SurveyGrid(TmMeridian.BAC_KAN);

    private final @Nullable TmMeridian zone;

    private SurveyGrid(@Nullable TmMeridian zone) {
        this.zone = zone;
    }

    /**
     * @param chosen an EPSG code for a file that says nothing, 0 for none
     * @return empty when the file says something that is no zone of VN-2000 nor WGS 84, or says nothing and nothing is chosen
     */
    static Optional<SurveyGrid> of(RecognisedCrs said, int chosen) {
        RecognisedCrs crs = said.isSaid() ? said : RecognisedCrs.ofEpsg(chosen, "");
        if (crs.kind() == RecognisedCrs.Kind.WGS84) {
            return Optional.of(new SurveyGrid(null));
        }
        TmMeridian zone = crs.zone();
        return zone == null ? Optional.empty() : Optional.of(new SurveyGrid(zone));
    }

    boolean isProvince() {
        return TmMeridian.BAC_KAN.equals(zone);
    }

    String label() {
        return zone == null ? "WGS 84" : "VN-2000 " + zone.label();
    }

    int epsg() {
        return zone == null ? Vn2000.SRID_WGS84 : zone.epsg();
    }

    /** In EPSG:9213; the very shape when it is there already. */
    Geometry toProvince(Geometry shape) {
        if (isProvince()) {
            return shape;
        }
        return Vn2000.bacKan().fromWgs84(zone == null ? shape : Vn2000.at(zone).toWgs84(shape));
    }

    /** In WGS 84, when it then lies in Việt Nam or near. */
    Optional<Geometry> toWgs84(Geometry shape) {
        Geometry wgs84;
        try {
            wgs84 = zone == null ? shape : Vn2000.at(zone).toWgs84(shape);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Envelope box = wgs84.getEnvelopeInternal();
        return box.getMinX() > 100 && box.getMaxX() < 119 && box.getMinY() > 5 && box.getMaxY() < 25
                ? Optional.of(wgs84)
                : Optional.empty();
    }

    Diagnosis diagnose(Envelope extent, @Nullable ExpectedPlace expected) {
        if (zone != null) {
            return new CoordinateDoctor(zone, box(zone)).diagnose(extent, expected);
        }
        boolean degrees = extent.getMinX() >= -180
                && extent.getMaxX() <= 180
                && extent.getMinY() >= -90
                && extent.getMaxY() <= 90;
        if (!degrees
                && extent.getMinX() >= 5
                && extent.getMaxX() <= 25
                && extent.getMinY() >= 100
                && extent.getMaxY() <= 119) {
            return new Diagnosis(Finding.SWAPPED_AXES, List.of(), true, null, Double.NaN);
        }
        if (!degrees) {
            return new Diagnosis(Finding.OUTSIDE, List.of(), false, null, Double.NaN);
        }
        if (extent.getMaxX() <= 25 && extent.getMinY() >= 100) {
            return new Diagnosis(Finding.SWAPPED_AXES, List.of(), true, null, Double.NaN);
        }
        Geometry corners = new GeometryFactory().createMultiPointFromCoords(new Coordinate[] {
            new Coordinate(extent.getMinX(), extent.getMinY()), new Coordinate(extent.getMaxX(), extent.getMaxY())
        });
        if (toWgs84(corners).isEmpty()) {
            return new Diagnosis(Finding.OUTSIDE, List.of(), false, null, Double.NaN);
        }
        return PROVINCE.diagnose(Vn2000.bacKan().fromWgs84(corners).getEnvelopeInternal(), expected);
    }

    /** The province's extent on another zone. */
    private static SurveyBox box(TmMeridian zone) {
        SurveyBox home = SurveyBox.BAC_KAN;
        if (zone.equals(TmMeridian.BAC_KAN)) {
            return home;
        }
        Geometry corners = new GeometryFactory().createMultiPointFromCoords(new Coordinate[] {
            new Coordinate(home.minEasting(), home.minNorthing()),
            new Coordinate(home.minEasting(), home.maxNorthing()),
            new Coordinate(home.maxEasting(), home.minNorthing()),
            new Coordinate(home.maxEasting(), home.maxNorthing())
        });
        Envelope there =
                Vn2000.at(zone).fromWgs84(Vn2000.bacKan().toWgs84(corners)).getEnvelopeInternal();
        return new SurveyBox(there.getMinX(), there.getMaxX(), there.getMinY(), there.getMaxY());
    }
}
