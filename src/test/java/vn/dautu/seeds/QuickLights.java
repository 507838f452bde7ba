package vn.dautu.seeds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quick check that the stories come to the light they promise, by the rules of domain.md §2.6 with their first thresholds. Only
 * for the seeds: the product's own judge is tested against {@code expected-lights.csv}, not against this.
 */
final class QuickLights {
    private static final List<String> KEY =
            List.of("INVEST_DECISION", "GPMB_100", "CONTRACT", "START", "WORK_100", "COMPLETE");
    private static final List<String> WATCHED = List.of(
            "INVEST_DECISION",
            "DESIGN_EST",
            "KHLCNT",
            "GPMB_50",
            "GPMB_100",
            "BID_AWARD",
            "CONTRACT",
            "START",
            "WORK_50",
            "WORK_100",
            "COMPLETE");

    private static final int REPORT_IN_TIME = 35;
    private static final int SILENCE = 65;

    private final Story s;
    private final LocalDate at;
    private final LocalDate known;
    private final Map<String, LocalDate> planned = new LinkedHashMap<>();
    private final Map<String, LocalDate> actual = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();

    private QuickLights(Story s, LocalDate at, LocalDate known) {
        this.s = s;
        this.at = at;
        this.known = known;
        var latest = new LinkedHashMap<String, LocalDate>();
        for (var e : new Timeline(s).entries) {
            var effective = e.kind().equals(Timeline.ACTUAL) ? e.date() : e.stated();
            if (effective == null
                    || effective.isAfter(at)
                    || e.month().atEndOfMonth().isAfter(known)) {
                continue;
            }
            if (e.kind().equals(Timeline.ACTUAL)) {
                actual.put(e.milestone(), e.date());
            } else if (!e.kind().equals(Timeline.EXPECTED)) {
                var before = latest.get(e.milestone());
                if (before == null || !effective.isBefore(before)) {
                    latest.put(e.milestone(), effective);
                    planned.put(e.milestone(), e.date());
                }
            }
        }
    }

    /** For example {@code RED R3}; empty when the project was not in the books by then. */
    static String of(Story s, LocalDate at, LocalDate known) {
        var firstKnown = Day.of(Workbooks.PLAN_SHEET_DAYS.get(s.firstSheet));
        return firstKnown.isAfter(at) || firstKnown.isAfter(known) ? "" : new QuickLights(s, at, known).light();
    }

    static double index(Story s, LocalDate at, LocalDate known) {
        var q = new QuickLights(s, at, known);
        var report = q.lastReport();
        Double value = report == null ? null : q.timeIndex(report);
        return value == null ? Double.NaN : value;
    }

    private Workbooks.@Nullable Report lastReport() {
        return Workbooks.reports(s).stream()
                .filter(r -> !r.date().isAfter(at) && !r.sheet().isAfter(known))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private String light() {
        if (actual.containsKey("COMPLETE")) {
            return "BLUE";
        }
        var report = lastReport();
        var finish = planned.get("COMPLETE");
        Double index = report == null ? null : timeIndex(report);
        String late = "";
        if (finish != null) {
            var start = java.util.Objects.requireNonNull(planned.get("START"));
            long duration = ChronoUnit.DAYS.between(start, finish) + 1;
            long tenth = Math.max(30, duration / 10);
            boolean twenty = ChronoUnit.DAYS.between(start, at) + 1 >= duration * 0.2;
            if (at.isAfter(finish)) {
                return "RED R1";
            }
            var forecast = report == null ? finish : s.forecastOn(report.date());
            int first = s.firstPlanYear > 0 ? s.firstPlanYear : Math.max(2021, start.getYear());
            int limit = s.group.equals("C") ? 3 : s.group.equals("B") ? 4 : 6;
            if (forecast.getYear() - first + 1 > limit) {
                return "RED R2";
            }
            for (var m : KEY) {
                if (overdue(m) > Math.min(60, tenth)) {
                    return "RED R3";
                }
            }
            long slip = ChronoUnit.DAYS.between(finish, forecast);
            if (slip > Math.min(90, tenth)) {
                return "RED R4";
            }
            if (twenty && index != null && index < 0.8) {
                return "RED R5";
            }
            for (var m : WATCHED) {
                if (overdue(m) > 0) {
                    late = "AMBER A1";
                }
            }
            if (late.isEmpty() && slip > 0) {
                late = "AMBER A2";
            }
            if (late.isEmpty() && twenty && index != null && index < 0.95) {
                late = "AMBER A3";
            }
        }
        if (finish == null || report == null || ChronoUnit.DAYS.between(report.date(), at) > SILENCE) {
            return "GREY";
        }
        if (!late.isEmpty()) {
            return late;
        }
        return ChronoUnit.DAYS.between(report.date(), at) > REPORT_IN_TIME ? "AMBER A5" : "GREEN";
    }

    private long overdue(String milestone) {
        var plan = planned.get(milestone);
        if (plan == null || actual.containsKey(milestone)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(plan, at);
        if (days > 0) {
            notes.add(milestone + " " + days);
        }
        return days;
    }

    private @Nullable Double timeIndex(Workbooks.Report report) {
        int version = (int) s.adjustments.stream()
                .filter(a -> !a.decided().isAfter(at)
                        && !java.time.YearMonth.from(a.decided()).atEndOfMonth().isAfter(known))
                .count();
        var points = Workbooks.curve(s).stream()
                .filter(p -> p.decided()
                        .equals(
                                version == 0
                                        ? s.decided
                                        : s.adjustments.get(version - 1).decided()))
                .toList();
        double value = report.contracted() ? report.share() * 1000 : 0;
        var begin = points.getFirst().date();
        // As the judge does: work done since a fresh report is not held against it, but a report overdue speaks no
        // longer.
        var fresh = at.minusDays(REPORT_IN_TIME);
        var spokenFor = report.date().isBefore(fresh) ? fresh : report.date();
        if (!spokenFor.isAfter(begin)) {
            return null;
        }
        double earned = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            var p = points.get(i);
            var q = points.get(i + 1);
            if (value >= p.thousandths()) {
                double share = q.thousandths() == p.thousandths()
                        ? 0
                        : Math.min(1, (value - p.thousandths()) / (q.thousandths() - p.thousandths()));
                earned = ChronoUnit.DAYS.between(begin, p.date()) + share * ChronoUnit.DAYS.between(p.date(), q.date());
            }
        }
        return earned / ChronoUnit.DAYS.between(begin, spokenFor);
    }

    static String table(List<Story> stories) {
        var text = new StringBuilder("code,date,light,rule,known_on\n");
        for (var s : stories) {
            for (var ask : List.of(
                    List.of(Day.MEETING, Day.TODAY),
                    List.of(Day.MEETING, Day.MEETING),
                    List.of(Day.TODAY, Day.TODAY))) {
                String light = of(s, ask.get(0), ask.get(1));
                if (!light.isEmpty()) {
                    String[] parts = light.split(" ");
                    text.append(s.code)
                            .append(',')
                            .append(ask.get(0))
                            .append(',')
                            .append(parts[0])
                            .append(',')
                            .append(parts.length > 1 ? parts[1] : "")
                            .append(',')
                            .append(ask.get(1))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** What the stories promise against what the facts come to; for the author of the stories. */
    static List<String> disagreements(List<Story> stories) {
        var list = new ArrayList<String>();
        for (var s : stories) {
            // A story tells what is known today; MH-024 is about what the meeting could not know.
            String meeting = of(s, Day.MEETING, s.code.equals("MH-024") ? Day.MEETING : Day.TODAY);
            String today = of(s, Day.TODAY, Day.TODAY);
            if (!meeting.equals(s.lightAtMeeting)) {
                list.add("%s 19/03/2024: promised '%s', comes to '%s' (%.2f)"
                        .formatted(
                                s.code,
                                s.lightAtMeeting,
                                meeting,
                                s.start == null ? Double.NaN : index(s, Day.MEETING, Day.MEETING)));
            }
            if (!today.equals(s.lightToday)) {
                list.add("%s 31/10/2025: promised '%s', comes to '%s' (%.2f)"
                        .formatted(
                                s.code,
                                s.lightToday,
                                today,
                                s.start == null ? Double.NaN : index(s, Day.TODAY, Day.TODAY)));
            }
        }
        return list;
    }

    public static void main(String[] arguments) {
        var stories = Stories.all();
        disagreements(stories).forEach(System.out::println);
        for (var s : stories) {
            var q = new QuickLights(s, Day.TODAY, Day.TODAY);
            String now = q.light();
            var m = new QuickLights(s, Day.MEETING, Day.TODAY);
            String then = m.light();
            System.out.printf(
                    "%s | %s %.2f %s | %s %.2f %s%n",
                    s.code,
                    then,
                    s.start == null ? Double.NaN : index(s, Day.MEETING, Day.TODAY),
                    m.notes,
                    now,
                    s.start == null ? Double.NaN : index(s, Day.TODAY, Day.TODAY),
                    q.notes);
        }
    }
}
