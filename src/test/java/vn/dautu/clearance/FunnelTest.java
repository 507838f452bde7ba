package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dautu.clearance.FunnelStage.APPRAISED;
import static vn.dautu.clearance.FunnelStage.APPROVED;
import static vn.dautu.clearance.FunnelStage.HANDED_OVER;
import static vn.dautu.clearance.FunnelStage.INVENTORIED;
import static vn.dautu.clearance.FunnelStage.ORIGIN_VERIFIED;
import static vn.dautu.clearance.FunnelStage.PAID;
import static vn.dautu.clearance.FunnelStage.POSTED;
import static vn.dautu.clearance.FunnelStage.TO_RECOVER;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dautu.kernel.money.Vnd;

/** The report of a river-basin project in Điện Biên (domain.md §3.4): that is the funnel. */
class FunnelTest {

    private static int bits(FunnelStage... stages) {
        return Arrays.stream(stages).mapToInt(FunnelStage::bit).sum();
    }

    private static Funnel.Households households(int count, String million, FunnelStage... stages) {
        return new Funnel.Households(bits(stages), count, Vnd.ofMillion(million), "0".equals(million) ? 0 : count);
    }

    private static Funnel.Parcels area(String m2, FunnelStage... stages) {
        return new Funnel.Parcels(bits(stages), 1, new BigDecimal(m2));
    }

    private static Funnel report() {
        return Funnel.of(
                List.of(
                        households(4, "0", TO_RECOVER, INVENTORIED),
                        households(9, "0", TO_RECOVER, INVENTORIED, ORIGIN_VERIFIED),
                        households(62, "0", TO_RECOVER, INVENTORIED, ORIGIN_VERIFIED, POSTED),
                        households(56, "0", TO_RECOVER, INVENTORIED, ORIGIN_VERIFIED, POSTED, APPRAISED),
                        // eight gave their ground before their plan was approved
                        households(8, "0", TO_RECOVER, INVENTORIED, ORIGIN_VERIFIED, POSTED, APPRAISED, HANDED_OVER),
                        households(
                                5,
                                "830",
                                TO_RECOVER,
                                INVENTORIED,
                                ORIGIN_VERIFIED,
                                POSTED,
                                APPRAISED,
                                APPROVED,
                                HANDED_OVER),
                        households(
                                370,
                                "34113",
                                TO_RECOVER,
                                INVENTORIED,
                                ORIGIN_VERIFIED,
                                POSTED,
                                APPRAISED,
                                APPROVED,
                                PAID,
                                HANDED_OVER)),
                List.of(
                        area("676000", TO_RECOVER, INVENTORIED, APPROVED, HANDED_OVER),
                        area("50000", TO_RECOVER, INVENTORIED, HANDED_OVER),
                        area("211000", TO_RECOVER, INVENTORIED)),
                Map.of(),
                0,
                Vnd.ofMillion("34943"),
                Vnd.ofMillion("34113"),
                Vnd.ZERO,
                375);
    }

    @Test
    void theReportOfDienBienCountsEachHouseholdOnce() {
        Funnel funnel = report();
        assertThat(funnel.households()).isEqualTo(514);
        assertThat(List.of(INVENTORIED, ORIGIN_VERIFIED, POSTED, APPRAISED, APPROVED, HANDED_OVER))
                .extracting(stage -> funnel.level(stage).households())
                .containsExactly(514, 510, 501, 439, 375, 383);
        assertThat(funnel.missing(HANDED_OVER)).isEqualTo(131);
    }

    @Test
    void itsCleanGroundIs77_5PercentFromSquareMetresAndItsApprovedArea72_1() {
        assertThat(report().area(HANDED_OVER).percent(1)).contains(new BigDecimal("77.5"));
        assertThat(report().area(APPROVED).percent(1)).contains(new BigDecimal("72.1"));
    }

    @Test
    void approvedButUnpaidIsWhatIsNeitherPaidNorDeposited() {
        assertThat(report().unpaid()).isEqualTo(Vnd.ofMillion("830"));
        Funnel deposited = new Funnel(
                report().levels(), Vnd.ofMillion("34943"), Vnd.ofMillion("34113"), Vnd.ofMillion("800"), 375, 0);
        assertThat(deposited.unpaid()).isEqualTo(Vnd.ofMillion("30"));
    }

    @Test
    void theMoneyOfASingleHouseholdIsNotShownToAll() {
        Funnel one = Funnel.of(
                List.of(
                        households(1, "512", TO_RECOVER, INVENTORIED, APPROVED),
                        households(3, "900", TO_RECOVER, INVENTORIED)),
                List.of(),
                Map.of(),
                0,
                Vnd.ofMillion("512"),
                Vnd.ZERO,
                Vnd.ZERO,
                1);
        assertThat(one.moneyOfMany(APPROVED)).isEmpty();
        assertThat(one.moneyOfMany(TO_RECOVER)).contains(Vnd.ofMillion("1412"));
        assertThat(one.moneyIsOfMany()).isFalse();
        assertThat(report().moneyIsOfMany()).isTrue();
    }

    @Test
    void aProjectThatIsNoRoadHasNoShareOfARoute() {
        assertThat(report().route(HANDED_OVER).percent(1)).isEmpty();
    }
}
