package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.PlanHistory;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Chart.Role;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.Figure;
import vn.dautu.ui.SCurve;
import vn.dautu.ui.SCurve.Gap;
import vn.dautu.ui.SCurve.Line;
import vn.dautu.ui.SCurve.Mark;
import vn.dautu.ui.SCurve.Point;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The S-curve of work: planned against reported percent, and where the owner expects it to end. */
@org.springframework.stereotype.Component
class ProgressCurveSection implements ProjectSection {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Texts texts;
    private final Timetable timetable;
    private final PlanHistory plans;

    ProgressCurveSection(Texts texts, Timetable timetable, PlanHistory plans) {
        this.texts = texts;
        this.timetable = timetable;
        this.plans = plans;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        ProjectSchedule schedule = timetable.schedule(context.project(), context.asOf());
        ProgressCurve curve = ProgressCurve.of(schedule, timetable.reports(context.project(), context.asOf()));
        if (curve.isEmpty()) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("progress.title")),
                    el("p", "dt-card-note", words.text("progress.none"))));
        }
        String title = title(words, curve);
        HtmlContainer note = el("p", "dt-card-note", words.text("progress.note"));
        curve.latest().ifPresent(report -> {
            note.add(el("span", "", " " + words.text("progress.reported", report.getKey()) + " "));
            note.add(figureReport(words, context, report.getKey(), report.getValue()));
            curve.plannedOn(report.getKey()).ifPresent(plan -> {
                note.add(el("span", "", " " + words.text("progress.against") + " "));
                note.add(figurePlan(words, context, plan));
            });
        });
        return Optional.of(el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", title),
                note,
                new DtChart(texts, title).show(chart(words, curve, expectedFinish(schedule, context.asOf()), context)),
                DtChart.table(texts, title, table(words, context, curve))));
    }

    private static String title(Wording words, ProgressCurve curve) {
        if (curve.latest().isEmpty()) {
            return words.text("progress.title-no-report");
        }
        Optional<BigDecimal> behind = curve.pointsBehind();
        if (behind.isEmpty()) {
            return words.text(
                    "progress.title-no-plan",
                    percent(words, curve.latest().orElseThrow().getValue()));
        }
        return switch (behind.get().signum()) {
            case 1 -> words.text("progress.title-behind", behind.get());
            case 0 -> words.text("progress.title-on");
            default -> words.text("progress.title-ahead", behind.get().negate());
        };
    }

    /** When the owner expects the work to be handed over; null once it was, and without a forecast. */
    private static @Nullable LocalDate expectedFinish(ProjectSchedule schedule, AsOf asOf) {
        return schedule.find(Milestone.COMPLETE)
                .filter(MilestoneDates::isOpen)
                .map(MilestoneDates::forecast)
                .filter(day -> day.isAfter(asOf.at()))
                .orElse(null);
    }

    static SCurve chart(Wording words, ProgressCurve curve, @Nullable LocalDate finish, ProjectContext context) {
        LocalDate at = context.asOf().at();
        List<LocalDate> days = new ArrayList<>(List.of(at));
        days.addAll(curve.planned().keySet());
        days.addAll(curve.reported().keySet());
        if (finish != null) {
            days.add(finish);
        }
        days.sort(Comparator.naturalOrder());
        List<Line> lines = new ArrayList<>();
        List<Point> planned = new ArrayList<>(points(curve.planned()));
        if (!planned.isEmpty() && planned.getLast().on().isBefore(days.getLast())) {
            // What was to be done by the plan's end is still to be done after it.
            planned.add(new Point(days.getLast(), planned.getLast().value()));
        }
        lines.add(new Line(Role.PLANNED, words.text("progress.line-plan"), false, planned));
        List<Point> reported = new ArrayList<>(points(curve.reported()));
        LocalDate start = curve.planned().isEmpty() ? null : curve.planned().firstKey();
        if (!reported.isEmpty()
                && start != null
                && start.isBefore(reported.getFirst().on())) {
            reported.addFirst(new Point(start, BigDecimal.ZERO));
        }
        lines.add(new Line(Role.ACTUAL, words.text("progress.line-reported"), false, reported));
        if (finish != null && !reported.isEmpty() && reported.getLast().value().compareTo(ALL) < 0) {
            lines.add(new Line(
                    Role.ESTIMATE,
                    words.text("progress.line-forecast"),
                    false,
                    List.of(reported.getLast(), new Point(finish, ALL))));
        }
        Gap gap = curve.pointsBehind()
                .filter(behind -> behind.signum() > 0)
                .map(behind -> new Gap(
                        reported.getLast().on(),
                        curve.plannedOn(reported.getLast().on()).orElseThrow(),
                        reported.getLast().value(),
                        words.text("progress.behind", behind)))
                .orElse(null);
        return new SCurve(
                "%",
                1,
                days.getFirst(),
                days.getLast(),
                ALL,
                lines,
                List.of(new Mark(
                        Mark.Kind.TODAY, at, context.today().equals(at) ? words.text("chart.today") : words.day(at))),
                gap);
    }

    private static List<Point> points(NavigableMap<LocalDate, BigDecimal> percents) {
        return percents.entrySet().stream()
                .map(each -> new Point(each.getKey(), each.getValue()))
                .toList();
    }

    private Component table(Wording words, ProjectContext context, ProgressCurve curve) {
        Table table = new Table(
                words.text("progress.title"),
                words.text("progress.day"),
                ">" + words.capital(words.text("progress.line-plan")),
                ">" + words.capital(words.text("progress.line-reported")),
                ">" + words.text("progress.difference"));
        TreeSet<LocalDate> days = new TreeSet<>(curve.planned().keySet());
        days.addAll(curve.reported().keySet());
        for (LocalDate day : days) {
            BigDecimal plan = curve.plannedOn(day).orElse(null);
            BigDecimal done = curve.reported().get(day);
            table.row(
                    words.day(day),
                    plan == null ? "" : figurePlan(words, context, plan),
                    done == null ? "" : figureReport(words, context, day, done),
                    plan == null || done == null
                            ? ""
                            : words.number(done.subtract(plan).setScale(1, RoundingMode.HALF_UP)));
        }
        return table.build();
    }

    private Component figureReport(Wording words, ProjectContext context, LocalDate day, BigDecimal value) {
        return Figure.of(
                texts,
                percent(words, value),
                words.text("report.physical"),
                words.text("report.physical.formula"),
                () -> timetable.reportSources(
                        context.project(), new AsOf(day, context.asOf().known())));
    }

    private Component figurePlan(Wording words, ProjectContext context, BigDecimal value) {
        return Figure.of(
                texts,
                percent(words, value),
                words.text("progress.line-plan"),
                words.text("progress.plan.formula"),
                () -> plans.curveSources(context.project(), context.asOf()));
    }

    private static String percent(Wording words, BigDecimal value) {
        return words.percent(value.setScale(1, RoundingMode.HALF_UP));
    }
}
