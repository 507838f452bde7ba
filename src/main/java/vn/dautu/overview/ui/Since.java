package vn.dautu.overview.ui;

import com.vaadin.flow.router.Location;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.dautu.ui.DayInAddress;

/** The day compared with, in a page's address: {@code ?since=2024-03-19}. */
final class Since {

    static final String NAME = "since";

    private Since() {}

    /** Absent, nonsense, or not before the page's day: a month before it. */
    static LocalDate read(Location location, LocalDate at) {
        LocalDate usual = at.minusMonths(1);
        try {
            LocalDate day = LocalDate.parse(DayInAddress.parameter(location, NAME));
            return day.isBefore(at) ? day : usual;
        } catch (DateTimeException nonsense) {
            return usual;
        }
    }
}
