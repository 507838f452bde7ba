package vn.dautu.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Equal digests mean that a fact said again says nothing new. */
class DraftTest {

    private static final LocalDate SAID = LocalDate.of(2024, 3, 19);

    private static FactStamp stamp(
            LocalDate effectiveOn, LocalDate knownOn, @Nullable Long decision, Pedigree pedigree) {
        return new FactStamp(effectiveOn, knownOn, decision, pedigree);
    }

    private static Draft draft(@Nullable Object... content) {
        return Draft.of("key", 1, stamp(SAID, SAID, 7L, Pedigree.typedBy("lan")), content);
    }

    @Test
    void theSameFactFromAnotherCellOfAnotherFileIsTheSameFact() {
        Draft typed = draft("GPMB_100", SAID, 5L);
        Draft imported = Draft.of(
                "key",
                1,
                stamp(SAID, SAID, 7L, Pedigree.cell("Tháng 3", 12, "F").inBatch(9, "minh")),
                "GPMB_100",
                SAID,
                5L);
        assertThat(imported.digest()).isEqualTo(typed.digest());
    }

    @Test
    void theDayOnWhichItBecameKnownIsNotPartOfWhatIsSaid() {
        Draft later = Draft.of("key", 1, stamp(SAID, SAID.plusDays(30), 7L, Pedigree.typedBy("lan")), 5L);
        assertThat(later.digest()).isEqualTo(draft(5L).digest());
    }

    @Test
    void anotherFigureDayOrDecisionIsSomethingNew() {
        String said = draft(5L).digest();
        assertThat(draft(6L).digest()).isNotEqualTo(said);
        assertThat(Draft.of("key", 1, stamp(SAID.plusDays(1), SAID, 7L, Pedigree.typedBy("lan")), 5L)
                        .digest())
                .isNotEqualTo(said);
        assertThat(Draft.of("key", 1, stamp(SAID, SAID, 8L, Pedigree.typedBy("lan")), 5L)
                        .digest())
                .isNotEqualTo(said);
        assertThat(Draft.of("key", 1, stamp(SAID, SAID, null, Pedigree.typedBy("lan")), 5L)
                        .digest())
                .isNotEqualTo(said);
    }

    @Test
    void whatSimplyStandsIsNothingNewOnAnotherDay() {
        Draft name = draft("Sân vận động").asStanding();
        Draft again = Draft.of(
                        "key",
                        1,
                        stamp(SAID.plusYears(1), SAID.plusYears(1), 8L, Pedigree.typedBy("minh")),
                        "Sân vận động")
                .asStanding();
        assertThat(again.digest()).isEqualTo(name.digest());
        assertThat(draft("Nhà thi đấu").asStanding().digest()).isNotEqualTo(name.digest());
    }

    @Test
    void aNumberIsTheSameHoweverManyNoughtsItIsWrittenWith() {
        assertThat(draft(new BigDecimal("12.50")).digest())
                .isEqualTo(draft(new BigDecimal("12.5")).digest());
        assertThat(draft(new BigDecimal("1E+3")).digest())
                .isEqualTo(draft(new BigDecimal("1000")).digest());
        assertThat(draft(new BigDecimal("0.000")).digest())
                .isEqualTo(draft(BigDecimal.ZERO).digest());
        assertThat(draft(new BigDecimal("12.5")).digest())
                .isNotEqualTo(draft(new BigDecimal("12.05")).digest());
    }

    @Test
    void aTextThatMovesToTheNextColumnIsSomethingNew() {
        assertThat(draft("a", null).digest()).isNotEqualTo(draft(null, "a").digest());
        assertThat(draft("a|", "b").digest()).isNotEqualTo(draft("a", "|b").digest());
        assertThat(draft("a|b", "").digest()).isNotEqualTo(draft("a", "b").digest());
        assertThat(draft("a\\", "b").digest()).isNotEqualTo(draft("a", "\\b").digest());
        assertThat(draft("a\\|b", "").digest()).isNotEqualTo(draft("a\\", "b").digest());
    }
}
