package vn.dautu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dautu.kernel.calendar.AsOf;

class DayInAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 19);

    private static AsOf read(String address) {
        return DayInAddress.read(new Location(address), TODAY);
    }

    @Test
    void anAddressWithoutDaysMeansToday() {
        assertThat(read("")).isEqualTo(AsOf.on(TODAY));
        assertThat(read("du-an/17")).isEqualTo(AsOf.on(TODAY));
    }

    @Test
    void theDayAskedAndTheDayKnownAreReadEachByItself() {
        assertThat(read("?at=2024-03-19")).isEqualTo(new AsOf(MARCH, TODAY));
        assertThat(read("?known=2024-03-19")).isEqualTo(new AsOf(TODAY, MARCH));
        assertThat(read("du-an/17?at=2024-03-19&known=2024-03-19&loc=RED")).isEqualTo(AsOf.on(MARCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?at=",
                "?at",
                "?at=hom-qua",
                "?at=2024-02-30",
                "?at=19/03/2024",
                "?at=2024-3-19",
                "?at=99999-01-01"
            })
    void nonsenseInAnAddressIsTakenAsAbsent(String address) {
        assertThat(read(address)).isEqualTo(AsOf.on(TODAY));
    }

    @Test
    void noDayIsLaterThanToday() {
        assertThat(read("?at=2026-01-01&known=2030-01-01")).isEqualTo(AsOf.on(TODAY));
    }

    @Test
    void whatIsWrittenIsReadBackAndTheRestOfTheAddressStays() {
        AsOf asked = new AsOf(MARCH, LocalDate.of(2024, 4, 1));
        QueryParameters written = DayInAddress.write(QueryParameters.fromString("chon=17&at=2020-01-01"), asked, TODAY);
        assertThat(DayInAddress.read(new Location("", written), TODAY)).isEqualTo(asked);
        assertThat(DayInAddress.parameter(new Location("", written), "chon")).isEqualTo("17");
    }

    @Test
    void todayIsLeftOutOfTheAddress() {
        assertThat(DayInAddress.write(QueryParameters.fromString("at=2024-03-19"), AsOf.on(TODAY), TODAY)
                        .getQueryString())
                .isEmpty();
        assertThat(DayInAddress.link("du-an/17", AsOf.on(TODAY), TODAY)).isEqualTo("du-an/17");
        assertThat(DayInAddress.link("du-an/17", AsOf.on(MARCH), TODAY))
                .isEqualTo("du-an/17?at=2024-03-19&known=2024-03-19");
    }

    @Test
    void aParameterSetToNothingLeavesTheAddress() {
        QueryParameters chosen = DayInAddress.with(QueryParameters.empty(), "chon", "17");
        assertThat(chosen.getQueryString()).isEqualTo("chon=17");
        assertThat(DayInAddress.with(chosen, "chon", null).getQueryString()).isEmpty();
        assertThat(DayInAddress.with(chosen, "chon", "").getQueryString()).isEmpty();
    }
}
