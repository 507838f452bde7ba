package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.law.LawBook;

/** Whether and when enforcement may take place (Land Law 2024, Art. 89): its conditions, and the days on which it may not. */
final class Enforcement {

    private static final String REST = "land-enforcement-rest";
    private static final String TET = "TET";
    /** How far ahead a day is looked for; beyond it the book has no days of Tết anyway. */
    private static final int LOOK_AHEAD_DAYS = 120;

    private Enforcement() {}

    /** What is still wanting: persuasion, the decision hung out, in force and received. Empty when all conditions are met. */
    static List<Reason> unmet(ClearanceSteps steps, Map<String, LocalDate> done, boolean persuaded, LocalDate asOf) {
        List<Reason> unmet = new ArrayList<>();
        if (!persuaded) {
            unmet.add(Reason.of("enforcement.no-persuasion"));
        }
        if (!done.containsKey("PUBLISH")) {
            unmet.add(Reason.of("enforcement.not-posted"));
        }
        LocalDate decided = done.get(ClearanceStep.RECOVERY);
        if (decided == null || decided.isAfter(asOf)) {
            unmet.add(Reason.of("enforcement.no-decision"));
        }
        if (steps.step("SEND").isPresent() && !done.containsKey("SEND")) {
            unmet.add(Reason.of("enforcement.not-received"));
        }
        return unmet;
    }

    /** The first day from the given one on which enforcement may take place. */
    static LocalDate firstDay(LawBook law, LocalDate from) {
        LocalDate day = from;
        for (int i = 0; i < LOOK_AHEAD_DAYS && !isAllowed(law, day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether it may take place on a day: a working day, and not in the days around Tết. */
    static boolean isAllowed(LawBook law, LocalDate day) {
        if (!law.calendar().isWorkingDay(day)) {
            return false;
        }
        int around = law.figure(REST, TET, day)
                .map(figure -> figure.amount().intValueExact())
                .orElse(0);
        return law.holidays().stream()
                .filter(holiday -> holiday.isTet())
                .noneMatch(holiday -> !day.isBefore(holiday.day().minusDays(around))
                        && !day.isAfter(holiday.day().plusDays(around)));
    }
}
