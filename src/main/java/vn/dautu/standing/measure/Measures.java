package vn.dautu.standing.measure;

import static vn.dautu.standing.measure.Kind.AREA;
import static vn.dautu.standing.measure.Kind.COUNT;
import static vn.dautu.standing.measure.Kind.DATE;
import static vn.dautu.standing.measure.Kind.DAYS;
import static vn.dautu.standing.measure.Kind.INDEX;
import static vn.dautu.standing.measure.Kind.MONEY;
import static vn.dautu.standing.measure.Kind.POINTS;
import static vn.dautu.standing.measure.Kind.RATE;
import static vn.dautu.standing.measure.Kind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.EarnedSchedule;
import vn.dautu.standing.Light;
import vn.dautu.standing.MoneyPosition;
import vn.dautu.standing.Standing;

/**
 * All measures, in the order in which they are offered. A new one is one line here and its two texts in {@code measure_vi} and
 * {@code measure_en}; the list, its totals, the export and the filters follow.
 */
public final class Measures {

    /** The light on the map, with its headline. */
    public static final String LIGHT = "light";

    /** The name of the project: what a row is called by. */
    public static final String NAME = "name";

    /** How many contradictions stand beside the lights. */
    public static final String FINDINGS = "findings";

    private static final List<Measure> ALL = List.of(
            light(LIGHT, 230, Standing::light, Standing::headline, "light."),
            text(Theme.VERDICT, "verdict", 420, s -> Words.said(s.schedule().rule(), s.sentence())),
            text(
                    Theme.VERDICT,
                    "second-reason",
                    300,
                    s -> s.secondReason().map(reason -> Words.said("", reason)).orElse(null)),
            number(Theme.VERDICT, COUNT, FINDINGS, s -> (long) s.findings().size()),
            group(Theme.VERDICT, "rule", 90, s -> Words.of(s.schedule().rule())),
            light("schedule-light", 140, s -> s.schedule().light(), null, "light."),
            light("money-light", 140, s -> s.money().light(), null, "light.money."),
            light("land-light", 140, s -> s.land().light(), null, "light."),
            light("data-light", 140, s -> s.data().light(), null, "light.data."),
            text(Theme.PROJECT, "code", 92, s -> Words.of(s.profile().code())),
            text(Theme.PROJECT, NAME, 320, s -> Words.of(s.profile().name())),
            group(Theme.PROJECT, "owner", 180, s -> Words.of(s.ownerName())),
            group(Theme.PROJECT, "group", 84, s -> Words.of(s.profile().group())),
            group(Theme.PROJECT, "sector", 150, s -> Words.of(s.profile().sector())),
            group(Theme.PROJECT, "unit", 150, s -> Words.of(s.unitName())),
            number(Theme.TIME, DAYS, "days-late", Standing::daysLate),
            number(Theme.TIME, DAYS, "days-late-original", Standing::daysLateOriginal),
            number(Theme.TIME, DAYS, "days-overdue", Measures::daysOverdue),
            group(Theme.TIME, "worst-milestone", 200, Measures::worstMilestone),
            number(Theme.TIME, DAYS, "worst-days", s -> s.worstMilestone() == null ? null : s.worstMilestoneDays()),
            date("start-planned", s -> milestone(s, Milestone.START, MilestoneDates::current)),
            date("start-actual", s -> milestone(s, Milestone.START, MilestoneDates::actual)),
            date("finish-original", s -> milestone(s, Milestone.COMPLETE, MilestoneDates::original)),
            date("finish-current", s -> milestone(s, Milestone.COMPLETE, MilestoneDates::current)),
            date("finish-forecast", s -> milestone(s, Milestone.COMPLETE, MilestoneDates::forecast)),
            date("finish-actual", s -> milestone(s, Milestone.COMPLETE, MilestoneDates::actual)),
            number(Theme.TIME, RATE, "physical-planned", Measures::physicalPlanned),
            number(Theme.TIME, RATE, "physical-actual", Measures::physicalActual),
            number(Theme.TIME, INDEX, "spi", s -> earned(s, EarnedSchedule::timeIndex)),
            number(Theme.MONEY, MONEY, "total", s -> s.profile().totalInvestment()),
            number(
                    Theme.MONEY,
                    MONEY,
                    "medium-term",
                    s -> written(s.moneyPosition().mediumTerm())),
            number(
                    Theme.MONEY,
                    MONEY,
                    "period-paid",
                    s -> written(s.moneyPosition().periodPaid())),
            number(
                    Theme.MONEY,
                    RATE,
                    "medium-term-rate",
                    s -> rate(s.moneyPosition().mediumTermShare())),
            number(
                    Theme.MONEY,
                    MONEY,
                    "year-plan",
                    s -> written(s.moneyPosition().yearPlan())),
            number(Theme.MONEY, MONEY, "year-paid", Measures::yearPaid),
            number(Theme.MONEY, RATE, "year-rate", s -> rate(s.moneyPosition().yearShare())),
            number(
                    Theme.MONEY,
                    POINTS,
                    "points-behind",
                    s -> s.moneyPosition().pointsBehind().orElse(null)),
            number(Theme.MONEY, MONEY, "advance", s -> written(s.moneyPosition().outstandingAdvance())),
            number(Theme.LAND, AREA, "land-area", s -> land(s, LandPosition::toRecoverM2)),
            number(Theme.LAND, AREA, "land-handed-over", s -> land(s, LandPosition::handedOverM2)),
            number(Theme.LAND, AREA, "land-blocked", s -> land(s, LandPosition::blockedM2)),
            number(Theme.LAND, RATE, "land-rate", s -> land(s, LandPosition::handedOver)),
            number(Theme.LAND, COUNT, "parcels", s -> land(s, land -> (long) land.parcels())),
            number(Theme.LAND, COUNT, "parcels-open", s -> land(s, land -> (long) land.open())),
            number(Theme.LAND, COUNT, "parcels-blocked", s -> land(s, land -> (long) land.blocked())),
            group(Theme.ACTION, "cause", 190, Measures::cause),
            text(
                    Theme.ACTION,
                    "sub-cause",
                    220,
                    s -> report(s, ProgressReport::cause)
                            .flatMap(DelayCause::find)
                            .map(cause -> Words.said(cause.code(), Reason.of(cause.nameKey())))
                            .orElse(null)),
            text(Theme.ACTION, "obstacle", 300, s -> words(s, ProgressReport::obstacle)),
            group(Theme.ACTION, "actor", 200, Measures::actor),
            text(Theme.ACTION, "task", 260, s -> words(s, ProgressReport::task)),
            date(Theme.ACTION, "due", s -> report(s, ProgressReport::dueOn).orElse(null)),
            number(Theme.ACTION, DAYS, "due-overdue", Measures::dueOverdue),
            date(
                    Theme.ACTION,
                    "reported",
                    s -> report(s, ProgressReport::reportedOn).orElse(null)),
            number(
                    Theme.ACTION,
                    DAYS,
                    "report-age",
                    s -> report(s, ProgressReport::reportedOn)
                            .map(day -> ChronoUnit.DAYS.between(day, s.asOf().at()))
                            .orElse(null)));

    private static final Map<String, Measure> BY_KEY = byKey();

    private Measures() {}

    public static List<Measure> all() {
        return ALL;
    }

    public static Optional<Measure> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** @throws IllegalArgumentException when there is none of that key */
    public static Measure get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static Map<String, Measure> byKey() {
        Map<String, Measure> byKey = new LinkedHashMap<>();
        for (Measure measure : ALL) {
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalStateException("two measures " + measure.key());
            }
        }
        return byKey;
    }

    private static Measure light(
            String key,
            int width,
            Function<Standing, Light> light,
            @Nullable Function<Standing, Reason> said,
            String names) {
        return new Measure(key, Theme.VERDICT, Kind.LIGHT, true, width, standing -> {
            Light lit = light.apply(standing);
            Reason name = Reason.of(names + lit);
            return new Mark(lit, said == null ? name : said.apply(standing), name);
        });
    }

    private static Measure text(Theme theme, String key, int width, Function<Standing, @Nullable Object> reading) {
        return new Measure(key, theme, TEXT, false, width, reading);
    }

    private static Measure group(Theme theme, String key, int width, Function<Standing, @Nullable Object> reading) {
        return new Measure(key, theme, TEXT, true, width, reading);
    }

    private static Measure date(String key, Function<Standing, @Nullable Object> reading) {
        return date(Theme.TIME, key, reading);
    }

    private static Measure date(Theme theme, String key, Function<Standing, @Nullable Object> reading) {
        return new Measure(key, theme, DATE, false, 112, reading);
    }

    private static Measure number(Theme theme, Kind kind, String key, Function<Standing, @Nullable Object> reading) {
        return new Measure(key, theme, kind, false, kind == MONEY ? 132 : 112, reading);
    }

    private static @Nullable Object milestone(
            Standing standing, Milestone milestone, Function<MilestoneDates, @Nullable LocalDate> date) {
        return standing.timetable().find(milestone).map(date).orElse(null);
    }

    /** Days gone by since the plan date of a hand-over that is still open: whatever the owner forecasts. */
    private static @Nullable Object daysOverdue(Standing standing) {
        return standing.completion()
                .filter(dates -> dates.isOpen() && dates.current() != null)
                .map(dates -> dates.daysOverdue(standing.asOf().at()))
                .orElse(null);
    }

    private static @Nullable Object worstMilestone(Standing standing) {
        MilestoneDates worst = standing.worstMilestone();
        return worst == null
                ? null
                : Words.said(
                        worst.milestone().name(), Reason.of(worst.milestone().nameKey()));
    }

    private static @Nullable Object earned(Standing standing, Function<EarnedSchedule, BigDecimal> figure) {
        EarnedSchedule earned = standing.earnedSchedule();
        return earned == null ? null : figure.apply(earned);
    }

    private static @Nullable Object physicalActual(Standing standing) {
        ProgressReport report = standing.report().orElse(null);
        return report == null || report.workDone() == null || report.contractValue() == null
                ? null
                : rate(Share.of(report.workDone(), report.contractValue()));
    }

    /** The planned percent weighed by the contract value, so that planned and actual work of many projects have one denominator. */
    private static @Nullable Object physicalPlanned(Standing standing) {
        EarnedSchedule earned = standing.earnedSchedule();
        Vnd contract = report(standing, ProgressReport::contractValue).orElse(null);
        if (earned == null || contract == null) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(contract.dong());
        return rate(new Share(earned.plannedPercent().multiply(value).movePointLeft(2), value));
    }

    /** Nothing written is an empty cell; the sum is the same. */
    private static @Nullable Object written(Vnd amount) {
        return amount.isZero() ? null : amount;
    }

    private static @Nullable Object yearPaid(Standing standing) {
        MoneyPosition money = standing.moneyPosition();
        return money.yearPaid().isZero() && money.yearPlan().isZero() ? null : money.yearPaid();
    }

    /** A part without a whole has no rate of its own, and still counts in the rate of the total. */
    private static @Nullable Object rate(Share share) {
        return share.part().signum() == 0 && share.whole().signum() == 0 ? null : share;
    }

    private static @Nullable Object land(Standing standing, Function<LandPosition, Object> figure) {
        LandPosition land = standing.landPosition();
        return land == null ? null : figure.apply(land);
    }

    private static <T> Optional<T> report(Standing standing, Function<ProgressReport, @Nullable T> part) {
        return standing.report().map(part);
    }

    private static @Nullable Object words(Standing standing, Function<ProgressReport, @Nullable String> part) {
        return Words.of(report(standing, part).orElse(null));
    }

    private static @Nullable Object cause(Standing standing) {
        return report(standing, ProgressReport::cause)
                .flatMap(DelayCause::find)
                .map(cause -> Words.said(cause.official(), Reason.of(cause.officialKey() + ".short")))
                .orElse(null);
    }

    /** Whom the last report names; where it names nobody and something is to be done, the owner. */
    private static @Nullable Object actor(Standing standing) {
        Object named = words(standing, ProgressReport::actor);
        boolean nothingToDo = standing.light() == Light.GREEN || standing.light() == Light.BLUE;
        return named != null || nothingToDo ? named : Words.of(standing.ownerName());
    }

    private static @Nullable Object dueOverdue(Standing standing) {
        return standing.light() == Light.BLUE
                ? null
                : report(standing, ProgressReport::dueOn)
                        .map(due -> ChronoUnit.DAYS.between(due, standing.asOf().at()))
                        .orElse(null);
    }
}
