package vn.dautu.project;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How the place of one project differs between two days. What it covers is of all its parts, so that a part put elsewhere is not
 * counted as land lost.
 *
 * @param areaBefore m² on the province's grid (EPSG:9213) of its land, 0 without any
 * @param lengthBefore m of its routes there, 0 without any
 * @param moved m by which the point that moved most is elsewhere now
 * @param gone parts that the earlier day had and the later has no more
 * @param added parts that only the later day has
 */
public record SiteChange(
        BigDecimal areaBefore,
        BigDecimal areaAfter,
        BigDecimal lengthBefore,
        BigDecimal lengthAfter,
        BigDecimal moved,
        int gone,
        int added)
        implements Serializable {

    public BigDecimal areaMore() {
        return areaAfter.subtract(areaBefore);
    }

    public BigDecimal lengthMore() {
        return lengthAfter.subtract(lengthBefore);
    }

    public boolean hasArea() {
        return areaBefore.signum() != 0 || areaAfter.signum() != 0;
    }

    public boolean hasLength() {
        return lengthBefore.signum() != 0 || lengthAfter.signum() != 0;
    }
}
