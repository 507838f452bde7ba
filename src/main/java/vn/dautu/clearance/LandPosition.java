package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import vn.dautu.kernel.money.Share;

/**
 * A project's land as of a day, worked out from m², never from rounded hectares.
 *
 * @param parcels number of parcels to recover
 * @param byState number of parcels in each state
 * @param areaByState m² to recover in each state
 */
public record LandPosition(
        int parcels,
        BigDecimal toRecoverM2,
        BigDecimal handedOverM2,
        Map<ParcelState, Integer> byState,
        Map<ParcelState, BigDecimal> areaByState)
        implements Serializable {

    public Share handedOver() {
        return new Share(handedOverM2, toRecoverM2);
    }

    public boolean isComplete() {
        return handedOver().isWhole();
    }

    public int blocked() {
        return byState.getOrDefault(ParcelState.BLOCKED, 0);
    }

    public int open() {
        return parcels - byState.getOrDefault(ParcelState.HANDED_OVER, 0);
    }

    public BigDecimal blockedM2() {
        return areaByState.getOrDefault(ParcelState.BLOCKED, BigDecimal.ZERO);
    }
}
