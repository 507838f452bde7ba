package vn.dautu.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.clearance.ParcelState;

class ParcelStatesTest {

    @Test
    void idsOfAStateRiseAndEachIsTheDistanceFromTheOneBefore() {
        Map<ParcelState, long[]> states = ParcelStates.apart(Map.of(
                907L, ParcelState.PAID,
                12L, ParcelState.PAID,
                900L, ParcelState.BLOCKED,
                13L, ParcelState.PAID,
                14L, ParcelState.NOT_INVENTORIED));

        assertThat(states).containsOnlyKeys(ParcelState.PAID, ParcelState.BLOCKED);
        assertThat(states.get(ParcelState.PAID)).containsExactly(12, 1, 894);
        assertThat(states.get(ParcelState.BLOCKED)).containsExactly(900);
    }
}
