package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.project.Trial;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ReportFreshness;
import vn.dautu.schedule.SubmittedReport;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The owner's monthly reports: the one in force, whether it is up to date, and all that were submitted, replaced ones too. */
@org.springframework.stereotype.Component
class ReportSection implements ProjectSection {

    private static final int LAST_ON_PAGE = 50;

    private final Texts texts;
    private final Timetable timetable;
    private final EditRights rights;
    private final Trial trial;

    ReportSection(Texts texts, Timetable timetable, EditRights rights, Trial trial) {
        this.texts = texts;
        this.timetable = timetable;
        this.rights = rights;
        this.trial = trial;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return LAST_ON_PAGE;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        List<SubmittedReport> submissions = timetable.submissions(context.project(), context.asOf());
        SubmittedReport latest = submissions.stream()
                .filter(each -> !each.replaced())
                .findFirst()
                .orElse(null);
        HtmlContainer title = el("h2", "dt-card-title", words.text("report.title"));
        if (context.isNow() && rights.mayEdit(context.project())) {
            HtmlContainer actions = div("dt-page-actions", button("report.new", context, latest, null));
            if (latest != null) {
                actions.add(button("report.correct", context, latest, latest));
            }
            title.add(actions);
        }
        HtmlContainer card = el("section", "dt-card officer", title);
        timetable.freshness(context.project(), context.asOf()).ifPresent(fresh -> card.add(freshness(words, fresh)));
        if (latest == null) {
            card.add(el("p", "dt-card-note", words.text("report.none")));
        } else {
            card.add(facts(context, words, latest.report()), history(context, words, submissions));
        }
        return Optional.of(card);
    }

    private Component button(
            String key, ProjectContext context, @Nullable SubmittedReport latest, @Nullable SubmittedReport corrected) {
        NativeButton button = new NativeButton(
                Wording.here(texts).text(key),
                click -> new ReportDialog(
                                texts, timetable, trial, context, latest == null ? null : latest.report(), corrected)
                        .open());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    private static Component freshness(Wording words, ReportFreshness fresh) {
        String said;
        if (!fresh.isOverdue()) {
            said = words.text("report.fresh", fresh.due());
        } else if (fresh.last() == null) {
            said = words.text("report.overdue-never", fresh.due());
        } else {
            said = words.text("report.overdue", fresh.last(), fresh.since());
        }
        String rule = fresh.rule().verified()
                ? words.text("report.due-by", fresh.rule().day(), fresh.rule().article())
                : words.text("report.due-by-unverified", fresh.rule().day());
        return with(
                div("dt-notice dt-freshness", said + " " + rule), "data-light", fresh.isOverdue() ? "AMBER" : "GREEN");
    }

    private Component facts(ProjectContext context, Wording words, ProgressReport report) {
        HtmlContainer rows = el("dl", "dt-kv");
        rows.add(row(words.text("report.on"), words.day(report.reportedOn())));
        rows.add(row(words.text("report.physical"), figure(context, words, percent(words, report))));
        rows.add(row(words.text("report.work"), figure(context, words, amount(report.workDone(), words))));
        rows.add(row(words.text("report.contract"), figure(context, words, amount(report.contractValue(), words))));
        rows.add(row(
                words.text("report.forecast"),
                report.forecastFinish() == null ? words.text("unit.unknown") : words.day(report.forecastFinish())));
        Optional.ofNullable(report.cause())
                .flatMap(DelayCause::find)
                .ifPresent(cause -> rows.add(row(words.text("report.cause"), words.text(cause.nameKey()))));
        if (report.obstacle() != null) {
            rows.add(row(words.text("report.obstacle"), report.obstacle()));
        }
        if (report.actor() != null) {
            rows.add(row(
                    words.text("report.actor"),
                    words.text(
                            "report.acts",
                            report.actor(),
                            report.task() == null ? "" : report.task(),
                            words.day(report.dueOn()))));
        }
        return rows;
    }

    private Component figure(ProjectContext context, Wording words, String shown) {
        return Figure.of(
                texts,
                shown,
                words.text("report.physical"),
                words.text("report.physical.formula"),
                () -> timetable.reportSources(context.project(), context.asOf()));
    }

    /** What was submitted stays readable: the report in force and those it replaced, side by side. */
    private Component history(ProjectContext context, Wording words, List<SubmittedReport> submissions) {
        Table table = new Table(
                words.text("report.history"),
                words.text("report.on"),
                ">" + words.text("report.work-million"),
                ">" + words.text("report.contract"),
                ">" + words.text("report.physical"),
                words.text("report.forecast"),
                words.text("report.submitted-on"),
                words.text("report.by"),
                words.text("report.state"));
        for (SubmittedReport each : submissions) {
            ProgressReport report = each.report();
            table.row(
                    words.day(report.reportedOn()),
                    million(report.workDone(), words),
                    million(report.contractValue(), words),
                    figure(context, words, percent(words, report)),
                    words.day(report.forecastFinish()),
                    words.day(each.knownOn()),
                    each.by() == null ? "" : each.by(),
                    words.text(each.replaced() ? "report.replaced" : "report.stands"));
        }
        return el(
                "details",
                "dt-form-part",
                el("summary", "", words.text("report.history") + " (" + submissions.size() + ")"),
                table.build());
    }

    private static String percent(Wording words, ProgressReport report) {
        return report.physicalPercent()
                .map(value -> words.percent(value.setScale(1, RoundingMode.HALF_UP)))
                .orElse(words.text("unit.unknown"));
    }

    private static String million(@Nullable Vnd amount, Wording words) {
        return amount == null ? words.text("unit.unknown") : words.million(amount);
    }

    private static String amount(@Nullable Vnd amount, Wording words) {
        return amount == null ? words.text("unit.unknown") : words.billion(amount);
    }

    static Component row(String name, Object value) {
        return div("", el("dt", "", name), el("dd", "", value));
    }
}
