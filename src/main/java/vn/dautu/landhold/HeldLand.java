package vn.dautu.landhold;

import java.io.Serializable;
import java.math.BigDecimal;

/** Some land: its parcels, the households that hold them, each counted once, and what is to be recovered of it. */
public record HeldLand(int parcels, int households, BigDecimal areaM2) implements Serializable {

    public static final HeldLand NONE = new HeldLand(0, 0, BigDecimal.ZERO);

    public boolean isNone() {
        return parcels == 0;
    }
}
