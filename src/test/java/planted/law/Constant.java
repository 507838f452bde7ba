package planted.law;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Says in code what the law book should say. */
final class Constant {

    private Constant() {}

    static LocalDate closes(int year) {
        return LocalDate.of(year + 1, 1, 31);
    }

    static MonthDay cut() {
        return MonthDay.of(9, 30);
    }

    static Month settled() {
        return Month.JANUARY;
    }
}
