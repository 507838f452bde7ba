package vn.dautu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;

/** The tree of sources, domain.md §1.5. */
class CapitalSourceTest {

    @Test
    void everySourceHangsOnTheOneItsCodeBeginsWith() {
        assertThat(CapitalSource.NSTW_MTQG.parent()).contains(CapitalSource.NSTW);
        assertThat(CapitalSource.NSDP_DAT.parent()).contains(CapitalSource.NSDP);
        assertThat(CapitalSource.NN_CP.parent()).contains(CapitalSource.NN);
        assertThat(CapitalSource.NSTW.parent()).isEmpty();
        for (CapitalSource source : CapitalSource.values()) {
            assertThat(source.isRoot()).isEqualTo(source.parent().isEmpty());
        }
    }

    @Test
    void aSourceIsWithinItselfAndItsParentAndNoOther() {
        assertThat(CapitalSource.NSDP_XSKT.isWithin(CapitalSource.NSDP_XSKT)).isTrue();
        assertThat(CapitalSource.NSDP_XSKT.isWithin(CapitalSource.NSDP)).isTrue();
        assertThat(CapitalSource.NSDP_XSKT.isWithin(CapitalSource.NSTW)).isFalse();
        assertThat(CapitalSource.NSDP.isWithin(CapitalSource.NSDP_XSKT)).isFalse();
    }

    @Test
    void aTotalTakesInItsOwnMoneyAndThatOfThePartsOnce() {
        Map<CapitalSource, Vnd> totals = CapitalSource.rollUp(Map.of(
                CapitalSource.NSTW, new Vnd(1),
                CapitalSource.NSTW_MT, new Vnd(20),
                CapitalSource.NSTW_PH, new Vnd(300),
                CapitalSource.NSDP_DAT, new Vnd(4000)));

        assertThat(totals)
                .containsExactly(
                        Map.entry(CapitalSource.NSTW, new Vnd(321)),
                        Map.entry(CapitalSource.NSTW_MT, new Vnd(20)),
                        Map.entry(CapitalSource.NSTW_PH, new Vnd(300)),
                        Map.entry(CapitalSource.NSDP, new Vnd(4000)),
                        Map.entry(CapitalSource.NSDP_DAT, new Vnd(4000)));
    }

    @Test
    void aNameIsReadWithoutRegardToCaseAndAccents() {
        assertThat(CapitalSource.read("ngan sach DIA PHUONG")).contains(CapitalSource.NSDP);
        assertThat(CapitalSource.read("nsdp.dat")).contains(CapitalSource.NSDP_DAT);
        assertThat(CapitalSource.read("vốn lạ")).isEmpty();
    }
}
