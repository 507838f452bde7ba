package vn.dautu.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One project as its story tells it: what was decided, what happened, who said what and when. Money in triệu đồng. Everything
 * that the files hold is worked out from this, so that a plan, a payment and a milestone never tell different stories.
 */
final class Story {
    final String code;
    final String name;
    final int number;
    String owner = "";
    String ownerFromMid2025 = "";
    String monitor = "Sở KH&ĐT";
    String group = "";
    String sector = "";
    String area = "";

    @Nullable
    LocalDate decided;

    String decisionNo = "";
    String decidedBy = "UBND tỉnh";
    long total;
    final TreeMap<LocalDate, Long> retotalled = new TreeMap<>();
    long before;
    int firstSheet;
    /** Source to medium-term amount when first assigned. */
    final Map<String, Long> sources = new LinkedHashMap<>();
    /** Sheet index to source to the amount after that sheet's decision. */
    final TreeMap<Integer, Map<String, Long>> adjustedPlan = new TreeMap<>();

    final TreeMap<Integer, Long> yearPlans = new TreeMap<>();
    int firstPlanYear;
    long landCost;
    double advanceShare = 0.2;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate started;

    @Nullable
    LocalDate finish;

    @Nullable
    LocalDate handedOver;

    @Nullable
    LocalDate settled;

    final List<Adjustment> adjustments = new ArrayList<>();

    @Nullable
    LocalDate land;

    @Nullable
    LocalDate landDone;

    final List<Planned> extraMoves = new ArrayList<>();
    final List<Forecast> forecasts = new ArrayList<>();
    final Map<String, @Nullable LocalDate> overridden = new LinkedHashMap<>();
    final Map<String, @Nullable LocalDate> actualOverridden = new LinkedHashMap<>();

    @Nullable
    Curve work;

    @Nullable
    LocalDate workEnds;

    final List<Trouble> troubles = new ArrayList<>();
    final List<LocalDate[]> silences = new ArrayList<>();
    final Map<LocalDate, LocalDate> filedLate = new LinkedHashMap<>();
    String published = "";
    String note = "";
    int publishedAgainIn = -1;
    String publishedAgain = "";
    String noteAgain = "";
    LocalDate ownedSince = LocalDate.MIN;
    String earlierOwner = "";
    String tale = "";
    String lightAtMeeting = "";
    String lightToday = "";

    record Adjustment(LocalDate decided, LocalDate finish) {}

    record Planned(String milestone, LocalDate decided, LocalDate date) {}

    record Forecast(String milestone, LocalDate stated, LocalDate date, String reason) {}

    record Trouble(
            LocalDate from, LocalDate to, String cause, String obstacle, String agency, String task, LocalDate due) {}

    Story(String code, String name) {
        this.code = code;
        this.name = name;
        this.number = Integer.parseInt(code.substring(3));
        if (code.startsWith("MH")) {
            decisionNo = "MH-%03d/QĐ-MH".formatted(number);
        }
    }

    boolean illustrative() {
        return code.startsWith("MH");
    }

    Story owner(String shortName) {
        owner = shortName;
        ownerFromMid2025 = shortName;
        return this;
    }

    Story then(String shortName) {
        ownerFromMid2025 = shortName;
        return this;
    }

    String ownerOn(LocalDate date) {
        if (date.isBefore(ownedSince)) {
            return earlierOwner;
        }
        if (date.isBefore(LocalDate.of(2025, 3, 1))) {
            return owner;
        }
        String since = switch (owner) {
            case "Sở NN&PTNT" -> "Sở NN&MT";
            default -> owner;
        };
        boolean same = ownerFromMid2025.equals(owner);
        return date.isBefore(LocalDate.of(2025, 7, 1)) || same ? since : ownerFromMid2025;
    }

    String monitorOn(LocalDate date) {
        return date.isBefore(LocalDate.of(2025, 3, 1)) ? monitor : "Sở Tài chính";
    }

    Story is(String group, String sector, String area) {
        this.group = group;
        this.sector = sector;
        this.area = area;
        return this;
    }

    Story decided(String date, long total) {
        this.decided = Day.of(date);
        this.total = total;
        return this;
    }

    Story by(String authority) {
        decidedBy = authority;
        return this;
    }

    Story retotalled(String date, long newTotal) {
        retotalled.put(Day.of(date), newTotal);
        return this;
    }

    long totalOn(LocalDate date) {
        var changed = retotalled.floorEntry(date);
        return changed == null ? total : changed.getValue();
    }

    Story before(long amount) {
        before = amount;
        return this;
    }

    Story source(String source, long amount) {
        sources.put(source, amount);
        return this;
    }

    Story fromSheet(int sheet) {
        firstSheet = sheet;
        return this;
    }

    Story plan(int sheet, String source, long amount) {
        adjustedPlan.computeIfAbsent(sheet, s -> new LinkedHashMap<>()).put(source, amount);
        return this;
    }

    long mediumTerm(String source) {
        long amount = sources.getOrDefault(source, 0L);
        for (var change : adjustedPlan.values()) {
            amount = change.getOrDefault(source, amount);
        }
        return amount;
    }

    List<String> allSources() {
        var all = new ArrayList<>(sources.keySet());
        adjustedPlan
                .values()
                .forEach(change ->
                        change.keySet().stream().filter(s -> !all.contains(s)).forEach(all::add));
        return all;
    }

    Story year(int year, long amount) {
        yearPlans.put(year, amount);
        return this;
    }

    Story fundedFrom(int year) {
        firstPlanYear = year;
        return this;
    }

    Story landCost(long amount) {
        landCost = amount;
        return this;
    }

    Story starts(String planned, String actual) {
        start = Day.of(planned);
        started = actual.isEmpty() ? null : Day.of(actual);
        return this;
    }

    Story finishes(String planned) {
        finish = Day.of(planned);
        return this;
    }

    Story adjusted(String decision, String newFinish) {
        adjustments.add(new Adjustment(Day.of(decision), Day.of(newFinish)));
        return this;
    }

    Story land(String planned, String actual) {
        land = Day.of(planned);
        landDone = actual.isEmpty() ? null : Day.of(actual);
        return this;
    }

    Story moved(String milestone, String decision, String date) {
        extraMoves.add(new Planned(milestone, Day.of(decision), Day.of(date)));
        return this;
    }

    Story original(String milestone, String date) {
        overridden.put(milestone, date.isEmpty() ? null : Day.of(date));
        return this;
    }

    Story actual(String milestone, String date) {
        actualOverridden.put(milestone, date.isEmpty() ? null : Day.of(date));
        return this;
    }

    Story expects(String stated, String newFinish, String reason) {
        return expects("COMPLETE", stated, newFinish, reason);
    }

    Story expects(String milestone, String stated, String date, String reason) {
        forecasts.add(new Forecast(milestone, Day.of(stated), Day.of(date), reason));
        return this;
    }

    /** The day on which the work truly ends or, as far as anyone can tell at Today, will end. */
    Story workEnds(String date) {
        workEnds = Day.of(date);
        return this;
    }

    /** Pairs of date and percent that the work passes through after its start. */
    Story work(Object... pairs) {
        var curve = new Curve().point(java.util.Objects.requireNonNull(started), 0);
        for (int i = 0; i < pairs.length; i += 2) {
            curve.point(Day.of((String) pairs[i]), ((Number) pairs[i + 1]).doubleValue() / 100);
        }
        work = curve;
        return this;
    }

    Story handedOver(String date, String settledOn) {
        handedOver = Day.of(date);
        settled = settledOn.isEmpty() ? null : Day.of(settledOn);
        return this;
    }

    Story trouble(String from, String to, String cause, String obstacle, String agency, String task, String due) {
        troubles.add(new Trouble(
                Day.of(from), to.isEmpty() ? Day.TODAY : Day.of(to), cause, obstacle, agency, task, Day.of(due)));
        return this;
    }

    Story silent(String from, String to) {
        silences.add(new LocalDate[] {Day.of(from), to.isEmpty() ? Day.TODAY : Day.of(to)});
        return this;
    }

    Story filedLate(String reportDate, String sheetDate) {
        filedLate.put(Day.of(reportDate), Day.of(sheetDate));
        return this;
    }

    Story published(String source, String note) {
        published = source;
        this.note = note;
        return this;
    }

    /** The same published project in a later sheet, with what was published since. */
    Story publishedAgain(int sheet, String source, String newNote) {
        publishedAgainIn = sheet;
        publishedAgain = source;
        noteAgain = newNote;
        return this;
    }

    Story ownedBefore(String date, String shortName) {
        ownedSince = Day.of(date);
        earlierOwner = shortName;
        return this;
    }

    Story lights(String meeting, String today) {
        lightAtMeeting = meeting;
        lightToday = today;
        return this;
    }

    Story tale(String text) {
        tale = text.strip().replaceAll("\\s+", " ");
        return this;
    }

    // ---- what follows from the story ------------------------------------------------------------------------------

    /** Value of the works contracts, triệu đồng: four fifths of what is left once the land is paid. */
    long contract() {
        return (totalOn(Day.TODAY) - landCost) * 80 / 100;
    }

    LocalDate finishOn(LocalDate date) {
        LocalDate current = java.util.Objects.requireNonNull(finish);
        for (var a : adjustments) {
            if (!a.decided().isAfter(date)) {
                current = a.finish();
            }
        }
        return current;
    }

    /** The owner's finish as last stated on or before the date; after an adjustment the new plan until the owner says otherwise. */
    LocalDate forecastOn(LocalDate date) {
        LocalDate current = finishOn(date);
        LocalDate since = adjustments.stream()
                .map(Adjustment::decided)
                .filter(d -> !d.isAfter(date))
                .reduce((a, b) -> b)
                .orElse(LocalDate.MIN);
        for (var f : forecasts) {
            if (f.milestone().equals("COMPLETE")
                    && !f.stated().isAfter(date)
                    && f.stated().isAfter(since)) {
                current = f.date();
            }
        }
        return current;
    }

    double progressOn(LocalDate date) {
        if (started == null || date.isBefore(started)) {
            return 0;
        }
        if (work == null) {
            LocalDate end = handedOver != null
                    ? handedOver.minusDays(20)
                    : workEnds != null ? workEnds : forecastOn(Day.TODAY).minusDays(20);
            work = new Curve().point(started, 0).point(end, 1);
        }
        return Math.min(1, work.on(date));
    }

    /** The planned curve of the original decision (0) or of the n-th adjustment. */
    Curve planned(int version) {
        LocalDate from = java.util.Objects.requireNonNull(start);
        LocalDate begin = nearestQuarterEnd(from);
        var curve = new Curve().point(begin, 0);
        if (version == 0) {
            return curve.point(java.util.Objects.requireNonNull(finish), 1);
        }
        var adjustment = adjustments.get(version - 1);
        // What is behind is behind: the new plan starts from the work that really stands at the last quarter's end.
        LocalDate stands = Day.quarterEndAfter(adjustment.decided().minusMonths(3));
        for (LocalDate q = Day.quarterEndAfter(begin.plusDays(1));
                !q.isAfter(stands);
                q = Day.quarterEndAfter(q.plusDays(1))) {
            curve.point(q, Math.round(progressOn(q) * 1000) / 1000.0);
        }
        return curve.point(adjustment.finish(), 1);
    }

    static LocalDate nearestQuarterEnd(LocalDate date) {
        LocalDate after = Day.quarterEndAfter(date);
        LocalDate before = after.plusDays(1).minusMonths(3).minusDays(1);
        return date.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - date.toEpochDay() ? before : after;
    }

    String adjustmentNo(int index) {
        return "MH-%d%02d/QĐ-MH".formatted(index + 1, number);
    }

    boolean silentOn(LocalDate reportDate) {
        return silences.stream().anyMatch(s -> !reportDate.isBefore(s[0]) && !reportDate.isAfter(s[1]));
    }

    @Nullable
    Trouble troubleOn(LocalDate date) {
        return troubles.stream()
                .filter(t -> !date.isBefore(t.from()) && !date.isAfter(t.to()))
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
