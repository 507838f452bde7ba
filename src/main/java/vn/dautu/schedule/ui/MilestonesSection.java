package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.project.DecisionForm;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
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
    private final Timetable timetable;
    private final EditRights rights;
    private final DecisionForm decisions;

    MilestonesSection(Texts texts, Timetable timetable, EditRights rights, DecisionForm decisions) {
        this.texts = texts;
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
        Table table = new Table(
                words.text("schedule.title"),
                words.text("schedule.milestone"),
                words.text("schedule.original"),
                words.text("schedule.current"),
                words.text("schedule.forecast"),
                words.text("schedule.actual"),
                ">" + words.text("schedule.days"),
                edit ? "" : words.text("schedule.proof"));
        for (MilestoneDates dates : schedule.milestones()) {
            table.row(
                    dates.milestone().isKey()
                            ? el("b", "", words.text(dates.milestone().nameKey()))
                            : words.text(dates.milestone().nameKey()),
                    words.day(dates.original()),
                    words.day(dates.current()),
                    dates.isOpen() ? words.day(dates.forecast()) : "",
                    dates.actual() == null ? "" : date(context, dates, dates.actual(), words),
                    days(context, dates, words),
                    edit ? recordButton(context, dates, words) : proof(dates, words));
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

    private Component date(ProjectContext context, MilestoneDates dates, @Nullable LocalDate day, Wording words) {
        return source(context, dates, words.day(day), words);
    }

    private Component source(ProjectContext context, MilestoneDates dates, String shown, Wording words) {
        return Figure.of(
                texts,
                shown,
                words.text(dates.milestone().nameKey()),
                words.text("schedule.days.formula"),
                () -> timetable.milestoneSources(context.project(), dates.milestone(), context.asOf()));
    }

    private Component days(ProjectContext context, MilestoneDates dates, Wording words) {
        long late = dates.daysLate(dates.current(), context.asOf().at()).orElse(Long.MIN_VALUE);
        String shown = late == Long.MIN_VALUE ? words.text("unit.unknown") : words.signed(late);
        Component figure = source(context, dates, shown, words);
        return late > 0 && dates.isOpen() ? with(el("span", "dt-late-text", figure), "data-light", "RED") : figure;
    }

    private static String proof(MilestoneDates dates, Wording words) {
        if (dates.isOpen()) {
            return dates.reason() == null ? "" : dates.reason();
        }
        return words.text(dates.document() == null ? "schedule.declared" : "schedule.confirmed");
    }

    private Component recordButton(ProjectContext context, MilestoneDates dates, Wording words) {
        NativeButton button = new NativeButton(
                words.text("schedule.record"), click -> new MilestoneDialog(texts, timetable, context, dates).open());
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
