package vn.dautu.law;

import java.io.Serializable;
import java.time.LocalDate;

/** A day that is not what its day of the week says. */
public record Holiday(LocalDate day, Kind kind, String name, String article, String source, boolean verified)
        implements Serializable {

    private static final String TET = "Tết Nguyên đán";

    /** Whether offices rest on it for the lunar New Year. */
    public boolean isTet() {
        return name.contains(TET) && !kind.isWorked();
    }

    /** Why. */
    public enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** A day off for a holiday that fell on a weekly day of rest. */
        COMPENSATION,
        /** A working day on which offices rest, worked at another time. */
        SWAPPED_OFF,
        /** A day of rest on which offices work. */
        SWAPPED_WORKING;

        public boolean isWorked() {
            return this == SWAPPED_WORKING;
        }
    }
}
