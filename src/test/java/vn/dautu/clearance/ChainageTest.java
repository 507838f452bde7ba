package vn.dautu.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.clearance.Chainage.Reach;
import vn.dautu.clearance.Chainage.Run;

/** What of a route is clear (domain.md §3.4). */
class ChainageTest {

    private static Reach clear(int from, int to) {
        return new Reach(from, to, true, false, List.of());
    }

    private static Reach held(int from, int to, String... households) {
        return new Reach(from, to, false, false, List.of(households));
    }

    @Test
    void theVectorOf5900MetresHas5300ClearAndAGapFromKm2_500ToKm3_100() {
        Chainage chainage = Chainage.of(5900, List.of(clear(0, 1200), clear(1000, 2500), clear(3100, 5900)));

        assertThat(chainage.clearedM()).isEqualTo(5300);
        assertThat(chainage.share().percent(1)).contains(new BigDecimal("89.8"));
        assertThat(chainage.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(Chainage.km(gap.fromM()) + "–" + Chainage.km(gap.toM()))
                        .isEqualTo("Km2+500–Km3+100"));
        assertThat(chainage.longestRun()).contains(new Run(3100, 5900));
    }

    @Test
    void aParcelOnTheOtherSideOfTheRoadThatIsNotHandedOverHoldsItsMetres() {
        Chainage chainage = Chainage.of(1000, List.of(clear(0, 1000), held(400, 600, "H-031", "H-007")));

        assertThat(chainage.clearedM()).isEqualTo(800);
        assertThat(chainage.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.households()).containsExactly("H-007", "H-031");
            assertThat(gap.parcels()).isEqualTo(1);
        });
        assertThat(chainage.cleared()).containsExactly(new Run(0, 400), new Run(600, 1000));
    }

    @Test
    void aGapWithoutParcelsNamesNobodyAndIsNotClear() {
        Chainage chainage = Chainage.of(500, List.of(clear(100, 500)));

        assertThat(chainage.gaps()).containsExactly(new Chainage.Gap(0, 100, List.of(), 0, false));
    }

    @Test
    void aBlockedParcelMarksItsGap() {
        Chainage chainage =
                Chainage.of(500, List.of(new Reach(0, 200, false, true, List.of("H-001")), clear(200, 500)));

        assertThat(chainage.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.blocked()).isTrue());
    }

    @Test
    void whatLiesBeyondTheRouteDoesNotCount() {
        assertThat(Chainage.of(1000, List.of(clear(-50, 200), clear(900, 1400))).clearedM())
                .isEqualTo(300);
        assertThat(Chainage.of(0, List.of(clear(0, 10))).gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, Km0+000", "2500, Km2+500", "3100, Km3+100", "12007, Km12+007"})
    void aChainageIsWrittenInKilometresAndMetres(int metres, String written) {
        assertThat(Chainage.km(metres)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itEqualsCountingEachMetreAndHandingOneMoreOverNeverClearsLess(long seed) {
        Random random = new Random(seed);
        List<Reach> parcels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(300);
            parcels.add(new Reach(from, from + 1 + random.nextInt(60), random.nextInt(3) > 0, false, List.of()));
        }
        Chainage chainage = Chainage.of(300, parcels);
        int counted = 0;
        for (int at = 0; at < 300; at++) {
            int metre = at;
            List<Reach> covering = parcels.stream()
                    .filter(parcel -> parcel.fromM() <= metre && metre < parcel.toM())
                    .toList();
            if (!covering.isEmpty() && covering.stream().allMatch(Reach::handedOver)) {
                counted++;
            }
        }
        assertThat(chainage.clearedM()).isEqualTo(counted);
        assertThat(chainage.allRuns().mapToInt(Run::lengthM).sum()).isEqualTo(300);
        List<Reach> more = new ArrayList<>(parcels);
        more.replaceAll(parcel -> new Reach(parcel.fromM(), parcel.toM(), true, false, List.of()));
        assertThat(Chainage.of(300, more).clearedM()).isGreaterThanOrEqualTo(counted);
    }
}
