package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The owner's latest monthly report: work done over contract value, forecast, cause, obstacle. */
@org.springframework.stereotype.Component
class ReportSection implements ProjectSection {

    private final Texts texts;
    private final Timetable timetable;

    ReportSection(Texts texts, Timetable timetable) {
        this.texts = texts;
        this.timetable = timetable;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        ProgressReport report =
                timetable.schedule(context.project(), context.asOf()).latestReport();
        if (report == null) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("report.title")),
                    el("p", "dt-card-note", words.text("report.none"))));
        }
        HtmlContainer rows = el("dl", "dt-kv");
        rows.add(row(words.text("report.on"), words.day(report.reportedOn())));
        rows.add(row(
                words.text("report.physical"),
                Figure.of(
                        texts,
                        report.physicalPercent()
                                .map(percent -> words.percent(percent.setScale(1, RoundingMode.HALF_UP)))
                                .orElse(words.text("unit.unknown")),
                        words.text("report.physical"),
                        words.text("report.physical.formula"),
                        () -> timetable.reportSources(context.project(), context.asOf()))));
        rows.add(row(words.text("report.work"), amount(report.workDone(), words)));
        rows.add(row(words.text("report.contract"), amount(report.contractValue(), words)));
        rows.add(row(
                words.text("report.forecast"),
                report.forecastFinish() == null ? words.text("unit.unknown") : words.day(report.forecastFinish())));
        Optional.ofNullable(report.cause())
                .flatMap(DelayCause::find)
                .ifPresent(cause -> rows.add(row(words.text("report.cause"), words.text(cause.nameKey()))));
        if (report.obstacle() != null) {
            rows.add(row(words.text("report.obstacle"), report.obstacle()));
        }
        return Optional.of(el("section", "dt-card", el("h2", "dt-card-title", words.text("report.title")), rows));
    }

    private static String amount(@Nullable Vnd amount, Wording words) {
        return amount == null ? words.text("unit.unknown") : words.billion(amount);
    }

    private static Component row(String name, Object value) {
        return div("", el("dt", "", name), el("dd", "", value));
    }
}
