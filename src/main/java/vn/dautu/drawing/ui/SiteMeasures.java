package vn.dautu.drawing.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.dautu.drawing.DrawnOutline.Measures;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.SiteKind;

/** The measures of a place in words: of land its area, of a route its length, on the province's grid. */
final class SiteMeasures {

    private SiteMeasures() {}

    /** @param kind land or a route */
    static Reason of(SiteKind kind, Measures measures) {
        if (kind == SiteKind.LINE) {
            return Reason.of("draw.length", decimal(measures.lengthM() / 1000, 3));
        }
        return Reason.of("draw.area", decimal(measures.areaM2() / 10_000, 2), decimal(measures.areaM2(), 1));
    }

    private static BigDecimal decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
