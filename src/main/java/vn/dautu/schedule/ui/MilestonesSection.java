package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.project.DecisionForm;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.project.Trial;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Milestones: original, current, forecast, actual and the days; an officer records from here. */
@org.springframework.stereotype.Component
class MilestonesSection implements ProjectSection {

    private final Texts texts;
    private final Trial trial;
    private final Timetable timetable;
    private final EditRights rights;
    private final DecisionForm decisions;

    MilestonesSection(Texts texts, Timetable timetable, EditRights rights, DecisionForm decisions, Trial trial) {
        this.texts = texts;
        this.trial = trial;
        this.timetable = timetable;
        this.rights = rights;
        this.decisions = decisions;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        ProjectSchedule schedule = timetable.schedule(context.project(), context.asOf());
        boolean edit = context.isNow() && rights.mayEdit(context.project());
        if (schedule.milestones().isEmpty() && !edit) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("schedule.title")),
                    el("p", "dt-card-note", words.text("schedule.none"))));
        }
        List<String> headers = new ArrayList<>(List.of(
                words.text("schedule.milestone"),
                words.text("schedule.original"),
                words.text("schedule.current"),
                words.text("schedule.forecast"),
                words.text("schedule.actual"),
                ">" + words.text("schedule.days"),
                words.text("schedule.proof")));
        if (edit) {
            headers.add("");
        }
        Table table = new Table(words.text("schedule.title"), headers.toArray(String[]::new));
        for (MilestoneDates dates : schedule.milestones()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(
                    dates.milestone().isKey()
                            ? el("b", "", words.text(dates.milestone().nameKey()))
                            : words.text(dates.milestone().nameKey()));
            cells.add(date(context, dates, dates.original(), words));
            cells.add(date(context, dates, dates.current(), words));
            cells.add(dates.isOpen() ? date(context, dates, dates.forecast(), words) : "");
            cells.add(date(context, dates, dates.actual(), words));
            cells.add(days(context, dates, words));
            cells.add(proof(dates, words));
            if (edit) {
                cells.add(recordButton(context, dates, words));
            }
            table.row(cells.toArray());
        }
        HtmlContainer title = el("h2", "dt-card-title", words.text("schedule.title"));
        if (edit) {
            title.add(addButton(context, schedule, words));
            if (schedule.milestones().stream().allMatch(dates -> dates.original() == null)) {
                title.add(templateButton(context, words));
            }
        }
        return Optional.of(el(
                "section",
                "dt-card officer",
                title,
                el("p", "dt-card-note", words.text("schedule.note")),
                table.build()));
    }

    /** Each date opens the milestone's whole history: original, every adjustment with its decision, forecasts, actual. */
    private Object date(ProjectContext context, MilestoneDates dates, @Nullable LocalDate day, Wording words) {
        return day == null ? "" : source(context, dates, words.day(day), words);
    }

    private Component source(ProjectContext context, MilestoneDates dates, String shown, Wording words) {
        return Figure.of(
                texts,
                shown,
                words.text(dates.milestone().nameKey()),
                words.text("schedule.history.formula"),
                () -> timetable.milestoneSources(context.project(), dates.milestone(), context.asOf()));
    }

    private Component days(ProjectContext context, MilestoneDates dates, Wording words) {
        long late = dates.daysLate(dates.current(), context.asOf().at()).orElse(Long.MIN_VALUE);
        String shown = late == Long.MIN_VALUE ? words.text("unit.unknown") : words.signed(late);
        Component figure = source(context, dates, shown, words);
        return late > 0 && dates.isOpen() ? with(el("span", "dt-late-text", figure), "data-light", "RED") : figure;
    }

    /** Reached with a document is confirmed, without one only declared; while open, why the forecast is what it is. */
    private static Object proof(MilestoneDates dates, Wording words) {
        if (dates.isOpen()) {
            return dates.reason() == null ? "" : dates.reason();
        }
        String document = dates.document();
        if (document == null) {
            return with(el("span", "dt-evidence", words.text("schedule.declared")), "data-evidence", "declared");
        }
        return el(
                "span",
                "",
                with(el("b", "dt-evidence", words.text("schedule.confirmed")), "data-evidence", "confirmed"),
                " · " + document);
    }

    private Component recordButton(ProjectContext context, MilestoneDates dates, Wording words) {
        NativeButton button = new NativeButton(
                words.text("schedule.record"),
                click -> new MilestoneDialog(texts, timetable, trial, context, dates).open());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        button.setAriaLabel(words.text("schedule.record-of", dates.milestone()));
        button.getElement().setAttribute("data-milestone", dates.milestone().name());
        return button;
    }

    /** The form of decisions, with the steps of the project's group proposed. */
    private Component templateButton(ProjectContext context, Wording words) {
        NativeButton button = new NativeButton(
                words.text("schedule.template"), click -> decisions.open(context, DecisionKind.SCHEDULE));
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    /** A milestone that no file has brought yet. */
    private Component addButton(ProjectContext context, ProjectSchedule schedule, Wording words) {
        NativeButton button = new NativeButton(
                words.text("schedule.add"),
                click -> new AddMilestoneDialog(
                                texts,
                                Arrays.stream(Milestone.values())
                                        .filter(milestone ->
                                                schedule.find(milestone).isEmpty())
                                        .toList(),
                                milestone -> new MilestoneDialog(
                                                texts,
                                                timetable,
                                                trial,
                                                context,
                                                new MilestoneDates(
                                                        milestone,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        timetable.latestStatement(context.project(), milestone)))
                                        .open())
                        .open());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }
}
