package vn.dautu.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The milestones of one story: what was planned by which decision, what the owner expected, what happened and when it was known. */
final class Timeline {
    static final String ORIGINAL = "Ban đầu";
    static final String ADJUSTED = "Điều chỉnh";
    static final String EXPECTED = "Dự kiến";
    static final String ACTUAL = "Thực tế";

    /** One line of a milestone sheet; {@code stated} is the day of the decision or statement, {@code month} the sheet it stands in. */
    record Entry(
            Story story,
            String milestone,
            String kind,
            LocalDate date,
            String number,
            @Nullable LocalDate stated,
            String authority,
            String reason,
            YearMonth month) {}

    private static final List<String> ORDER = List.of(
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
            "COMPLETE",
            "SETTLE_SUBMIT",
            "SETTLED");

    final List<Entry> entries = new ArrayList<>();
    private final Story s;

    Timeline(Story story) {
        s = story;
        if (!s.illustrative()) {
            published();
        } else if (s.finish != null) {
            original();
            adjusted();
            expected();
            happened();
        }
        entries.sort(java.util.Comparator.comparing(Entry::month)
                .thenComparing(e -> ORDER.indexOf(e.milestone()))
                .thenComparing(Entry::kind));
    }

    private void published() {
        if (s.code.equals("CB-02")) {
            entries.add(new Entry(
                    s,
                    "INVEST_DECISION",
                    ACTUAL,
                    Day.of("24/05/2024"),
                    s.decisionNo,
                    s.decided,
                    s.decidedBy,
                    "Nguồn công bố: QĐ 666/QĐ-BGTVT",
                    YearMonth.of(2024, 5)));
            entries.add(new Entry(
                    s,
                    "START",
                    ACTUAL,
                    Day.of("15/03/2025"),
                    "",
                    null,
                    "",
                    "Nguồn công bố: fr.congdoanvietnam.vn (bài 1967)",
                    YearMonth.of(2025, 3)));
        } else {
            entries.add(new Entry(
                    s,
                    "INVEST_DECISION",
                    ACTUAL,
                    Objects.requireNonNull(s.decided),
                    s.decisionNo,
                    s.decided,
                    s.decidedBy,
                    "Nguồn công bố: backan.gov.vn 14/10/2020",
                    YearMonth.of(2021, 1)));
        }
    }

    /** Planned dates of the first investment decision, in order. */
    Map<String, LocalDate> originals() {
        var decided = Objects.requireNonNull(s.decided);
        var start = Objects.requireNonNull(s.start);
        var finish = Objects.requireNonNull(s.finish);
        Map<String, @Nullable LocalDate> planned = new LinkedHashMap<>();
        planned.put("INVEST_DECISION", decided);
        planned.put("DESIGN_EST", Day.between(decided, start, 0.45));
        planned.put("KHLCNT", Day.between(decided, start, 0.58));
        if (s.land != null) {
            planned.put("GPMB_50", Day.between(decided, s.land, 0.5));
            planned.put("GPMB_100", s.land);
        }
        planned.put("BID_AWARD", Day.between(decided, start, 0.85));
        planned.put("CONTRACT", Day.between(decided, start, 0.94));
        planned.put("START", start);
        planned.put("WORK_50", Day.between(start, finish, 0.5));
        planned.put("WORK_100", finish.minusDays(30));
        planned.put("COMPLETE", finish);
        planned.put("SETTLED", settledBy(finish));
        planned.putAll(s.overridden);
        Map<String, LocalDate> given = new LinkedHashMap<>();
        planned.forEach((milestone, date) -> {
            if (date != null) {
                given.put(milestone, date);
            }
        });
        return given;
    }

    private LocalDate settledBy(LocalDate finish) {
        return finish.plusMonths(s.group.equals("C") ? 7 : 10);
    }

    private void original() {
        var decided = Objects.requireNonNull(s.decided);
        originals()
                .forEach((milestone, date) -> entries.add(new Entry(
                        s,
                        milestone,
                        ORIGINAL,
                        date,
                        s.decisionNo,
                        decided,
                        authority(decided),
                        "",
                        Day.monthOf(decided))));
    }

    private static String authority(LocalDate decided) {
        return decided.isBefore(LocalDate.of(2025, 7, 1)) ? "UBND tỉnh" : "UBND tỉnh Thái Nguyên";
    }

    private void adjusted() {
        for (var move : s.extraMoves) {
            int sameDay = indexOf(move.decided());
            String number = sameDay >= 0 ? s.adjustmentNo(sameDay) : "MH-9%02d/QĐ-MH".formatted(s.number);
            entries.add(new Entry(
                    s,
                    move.milestone(),
                    ADJUSTED,
                    move.date(),
                    number,
                    move.decided(),
                    authority(move.decided()),
                    "Điều chỉnh kế hoạch giải phóng mặt bằng",
                    Day.monthOf(move.decided())));
        }
        for (int i = 0; i < s.adjustments.size(); i++) {
            var a = s.adjustments.get(i);
            var month = Day.monthOf(a.decided());
            String reason = "Điều chỉnh thời gian thực hiện dự án";
            String number = s.adjustmentNo(i);
            String by = authority(a.decided());
            if (s.progressOn(a.decided()) < 0.5) {
                var half = s.planned(i + 1).reaches(0.5);
                entries.add(new Entry(s, "WORK_50", ADJUSTED, half, number, a.decided(), by, reason, month));
            }
            entries.add(new Entry(
                    s, "WORK_100", ADJUSTED, a.finish().minusDays(30), number, a.decided(), by, reason, month));
            entries.add(new Entry(s, "COMPLETE", ADJUSTED, a.finish(), number, a.decided(), by, reason, month));
            entries.add(
                    new Entry(s, "SETTLED", ADJUSTED, settledBy(a.finish()), number, a.decided(), by, reason, month));
        }
    }

    private int indexOf(LocalDate decided) {
        for (int i = 0; i < s.adjustments.size(); i++) {
            if (s.adjustments.get(i).decided().equals(decided)) {
                return i;
            }
        }
        return -1;
    }

    private void expected() {
        for (var f : s.forecasts) {
            entries.add(new Entry(
                    s,
                    f.milestone(),
                    EXPECTED,
                    f.date(),
                    "MH-%02d%02d/BC-MH".formatted(s.number, f.stated().getMonthValue()),
                    f.stated(),
                    s.ownerOn(f.stated()),
                    f.reason(),
                    Day.monthOf(f.stated())));
        }
        for (var a : s.adjustments) {
            var stated = a.decided().withDayOfMonth(25);
            if (stated.isBefore(a.decided())) {
                stated = stated.plusMonths(1);
            }
            boolean spokeBefore = s.forecasts.stream()
                    .anyMatch(
                            f -> f.milestone().equals("COMPLETE") && f.stated().isBefore(a.decided()));
            if (spokeBefore && !stated.isAfter(Day.TODAY) && (s.handedOver == null || stated.isBefore(s.handedOver))) {
                entries.add(new Entry(
                        s,
                        "COMPLETE",
                        EXPECTED,
                        a.finish(),
                        "MH-%02d%02d/BC-MH".formatted(s.number, stated.getMonthValue()),
                        stated,
                        s.ownerOn(stated),
                        "Theo quyết định điều chỉnh " + s.adjustmentNo(indexOf(a.decided())),
                        Day.monthOf(stated)));
            }
        }
    }

    private void happened() {
        var decided = Objects.requireNonNull(s.decided);
        Map<String, @Nullable LocalDate> actual = new LinkedHashMap<>();
        actual.put("INVEST_DECISION", decided);
        var planned = originals();
        if (s.started != null) {
            for (var milestone : List.of("DESIGN_EST", "KHLCNT", "BID_AWARD", "CONTRACT")) {
                if (planned.containsKey(milestone)) {
                    double share = switch (milestone) {
                        case "DESIGN_EST" -> 0.36;
                        case "KHLCNT" -> 0.46;
                        case "BID_AWARD" -> 0.66;
                        default -> 0.8;
                    };
                    actual.put(milestone, Day.working(Day.between(decided, s.started, share)));
                }
            }
            actual.put("START", s.started);
            if (s.progressOn(Day.TODAY) >= 0.5) {
                actual.put("WORK_50", half());
            }
        } else {
            var start = Objects.requireNonNull(s.start);
            actual.put("DESIGN_EST", Day.between(decided, start, 0.4));
            actual.put("KHLCNT", Day.between(decided, start, 0.55));
        }
        if (s.landDone != null) {
            actual.put("GPMB_50", Day.between(decided, s.landDone, 0.5));
            actual.put("GPMB_100", s.landDone);
        }
        if (s.handedOver != null) {
            actual.put("WORK_100", s.handedOver.minusDays(18));
            actual.put("COMPLETE", s.handedOver);
        }
        if (s.settled != null) {
            actual.put("SETTLED", s.settled);
        }
        actual.putAll(s.actualOverridden);
        actual.forEach((milestone, date) -> {
            if (date != null && !date.isAfter(Day.TODAY) && planned.containsKey(milestone)) {
                // Papers reach the department up to four weeks after the event; decisions are known in their own month.
                int delay = milestone.equals("INVEST_DECISION")
                        ? 0
                        : Math.floorMod(s.number * 13 + milestone.length() * 7, 28);
                if (s.number == 24 && milestone.equals("COMPLETE")) {
                    delay = 15;
                }
                var month = Day.monthOf(date.plusDays(delay));
                if (month.isAfter(YearMonth.from(Day.TODAY))) {
                    month = YearMonth.from(Day.TODAY);
                }
                entries.add(new Entry(
                        s,
                        milestone,
                        ACTUAL,
                        date,
                        milestone.equals("INVEST_DECISION") ? s.decisionNo : "",
                        milestone.equals("INVEST_DECISION") ? date : null,
                        milestone.equals("INVEST_DECISION") ? authority(date) : "",
                        "",
                        month));
            }
        });
    }

    private LocalDate half() {
        LocalDate day = Objects.requireNonNull(s.started);
        while (s.progressOn(day) < 0.5) {
            day = day.plusDays(1);
        }
        return day;
    }
}
