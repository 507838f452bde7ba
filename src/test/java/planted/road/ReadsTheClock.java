package planted.road;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;

/** Every way to ask the machine for the day. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"
}) // Planted: Error Prone would refuse two of them before the rule does.
class ReadsTheClock {

    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate todayThere() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    Instant instant() {
        return Instant.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
