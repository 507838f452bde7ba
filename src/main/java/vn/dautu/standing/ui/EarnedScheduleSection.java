package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dautu.kernel.fact.Source;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.schedule.PlanHistory;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.Timetable;
import vn.dautu.standing.EarnedSchedule;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Earned schedule in figures, each with what it means and how it is worked out. */
@org.springframework.stereotype.Component
class EarnedScheduleSection implements ProjectSection {

    private final Texts texts;
    private final StandingBook standings;
    private final Timetable timetable;
    private final PlanHistory plans;

    EarnedScheduleSection(Texts texts, StandingBook standings, Timetable timetable, PlanHistory plans) {
        this.texts = texts;
        this.standings = standings;
        this.timetable = timetable;
        this.plans = plans;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 29;
    }

    /** Without a planned curve or a reported percent there is nothing to work out: the curve's own section says so. */
    @Override
    public Optional<Component> build(ProjectContext context) {
        return standings
                .find(context.project(), context.asOf())
                .filter(standing -> standing.earnedSchedule() != null)
                .map(standing -> card(context, standing));
    }

    private Component card(ProjectContext context, Standing standing) {
        Wording words = Wording.here(texts);
        EarnedSchedule indices = standing.earnedSchedule();
        if (indices == null) {
            throw new IllegalStateException("asked only of a standing that has one");
        }
        Table table = new Table(
                words.text("earned.title"),
                words.text("earned.index"),
                ">" + words.text("earned.value"),
                words.text("earned.means"));
        row(table, words, context, "earned.pv.", percent(words, indices.plannedPercent()), "");
        row(table, words, context, "earned.ev.", percent(words, indices.earnedPercent()), "");
        row(table, words, context, "earned.es.", number(words, indices.earned()), "");
        row(table, words, context, "earned.at.", number(words, indices.actualTime()), "");
        BigDecimal variance = indices.timeVariance();
        row(
                table,
                words,
                context,
                "earned.sv.",
                number(words, variance),
                words.text(variance.signum() < 0 ? "earned.behind" : "earned.not-behind"));
        if (indices.actualTime().signum() > 0) {
            row(
                    table,
                    words,
                    context,
                    "earned.spi.",
                    number(words, indices.timeIndex()),
                    words.text(
                            indices.timeIndex().compareTo(BigDecimal.ONE) < 0 ? "earned.slower" : "earned.not-slower"));
        }
        String unknown = words.text("unit.unknown");
        row(
                table,
                words,
                context,
                "earned.ieac.",
                indices.forecastDuration()
                        .map(duration -> number(words, duration))
                        .orElse(unknown),
                finish(standing.timetable(), indices)
                        .map(day -> words.text("earned.finish", day))
                        .orElse(""));
        row(
                table,
                words,
                context,
                "earned.tspi.",
                indices.toCompleteIndex().map(index -> number(words, index)).orElse(unknown),
                indices.toCompleteIndex().isPresent() ? "" : words.text("earned.time-used-up"));
        return el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", title(words, indices)),
                el("p", "dt-card-note", words.text("earned.note", indices.planned())),
                table.build());
    }

    private static String title(Wording words, EarnedSchedule indices) {
        BigDecimal periods = indices.timeVariance().setScale(1, RoundingMode.HALF_UP);
        return switch (periods.signum()) {
            case -1 -> words.text("earned.title-behind", periods.negate());
            case 0 -> words.text("earned.title-on");
            default -> words.text("earned.title-ahead", periods);
        };
    }

    /** @param key of the index's texts, with the dot that ends it */
    private void row(Table table, Wording words, ProjectContext context, String key, String value, String reading) {
        String name = words.text(key + "name");
        table.row(
                name,
                Figure.of(texts, value, name, words.text(key + "formula"), () -> sources(context)),
                div(
                        "",
                        words.text(key + "means") + (reading.isEmpty() ? "" : " " + reading),
                        span("dt-table-formula", words.text(key + "formula"))));
    }

    /** Every index follows from the planned curve and the reports. */
    private List<Source> sources(ProjectContext context) {
        List<Source> all = new ArrayList<>(plans.curveSources(context.project(), context.asOf()));
        all.addAll(timetable.reportSources(context.project(), context.asOf()));
        return all;
    }

    /** IEAC(t) as a day: the start and so many periods of the plan's average length. */
    private static Optional<LocalDate> finish(ProjectSchedule schedule, EarnedSchedule indices) {
        LocalDate start = schedule.approvedStart().orElse(null);
        if (start == null || schedule.curve().isEmpty() || indices.planned().signum() == 0) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(start, schedule.curve().getLast().periodEnd());
        return indices.forecastDuration()
                .map(duration -> duration.multiply(BigDecimal.valueOf(days))
                        .divide(indices.planned(), 0, RoundingMode.HALF_UP)
                        .longValueExact())
                .filter(length -> length < 36_525)
                .map(start::plusDays);
    }

    private static String number(Wording words, BigDecimal value) {
        return words.number(value.setScale(2, RoundingMode.HALF_UP));
    }

    private static String percent(Wording words, BigDecimal value) {
        return words.percent(value.setScale(1, RoundingMode.HALF_UP));
    }
}
