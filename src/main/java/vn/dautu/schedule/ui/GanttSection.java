package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.project.Trial;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkPlan.Slot;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.TaskReadiness;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Gantt;
import vn.dautu.ui.Gantt.GanttRow;
import vn.dautu.ui.Gantt.Span;
import vn.dautu.ui.Gantt.TaskRow;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The timetable as lengths: phases as bars, their milestones as delay rulers. A row opens its milestone's form or its sources. */
@org.springframework.stereotype.Component
class GanttSection implements ProjectSection {

    private final Texts texts;
    private final Trial trial;
    private final Timetable timetable;
    private final NetworkBook networks;
    private final List<TaskReadiness> readiness;
    private final EditRights rights;

    GanttSection(
            Texts texts,
            Timetable timetable,
            NetworkBook networks,
            ObjectProvider<TaskReadiness> readiness,
            EditRights rights,
            Trial trial) {
        this.texts = texts;
        this.trial = trial;
        this.timetable = timetable;
        this.networks = networks;
        this.readiness = readiness.stream().toList();
        this.rights = rights;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        ProjectSchedule schedule = timetable.schedule(context.project(), context.asOf());
        LocalDate day = context.asOf().at();
        TaskRows tasks = tasks(context).orElse(null);
        Gantt gantt = gantt(words, schedule, day, tasks == null ? List.of() : tasks.rows(words));
        boolean edit = context.isNow() && rights.mayEdit(context.project());
        if (gantt.rows().isEmpty() && tasks == null) {
            HtmlContainer heading = el("h2", "dt-card-title", words.text("gantt.title"));
            if (edit) {
                heading.add(addButton(words, context));
            }
            return Optional.of(el("section", "dt-card", heading, el("p", "dt-card-note", words.text("gantt.none"))));
        }
        String title = title(words, schedule, day);
        HtmlContainer heading = el("h2", "dt-card-title", title);
        if (edit) {
            heading.add(addButton(words, context));
        }
        HtmlContainer card = el(
                "section",
                "dt-card",
                heading,
                el("p", "dt-card-note", words.text(edit ? "gantt.note-edit" : "gantt.note")));
        if (tasks != null) {
            card.add(networkLine(words, tasks));
        }
        card.add(
                new DtChart(texts, title).show(gantt).onSelect(id -> {
                    if (id.startsWith(TaskRows.ID)) {
                        openTask(context, tasks, id.substring(TaskRows.ID.length()), edit);
                    } else {
                        open(context, schedule, Milestone.valueOf(id), edit);
                    }
                }),
                DtChart.table(texts, title, table(words, context, schedule)));
        if (tasks != null) {
            card.add(el(
                    "details",
                    "dt-chart-table",
                    el("summary", "", words.text("network.table")),
                    taskTable(words, context, tasks, edit)));
        }
        return Optional.of(card);
    }

    private Optional<TaskRows> tasks(ProjectContext context) {
        Map<String, LocalDate> ready = new HashMap<>();
        readiness.forEach(book -> ready.putAll(book.readyOn(context.project(), context.asOf())));
        return networks.network(context.project(), context.asOf())
                .map(network -> new TaskRows(
                        network, networks.calendar(), context.asOf().at(), ready));
    }

    /** The network's finding and its critical path, in words. */
    private Component networkLine(Wording words, TaskRows tasks) {
        String way = tasks.critical().stream().map(slot -> slot.task().code()).collect(Collectors.joining(" → "));
        return el(
                "p",
                "dt-card-note",
                el("b", "", networkTitle(words, tasks) + "."),
                " ",
                tasks.isDone()
                        ? ""
                        : way.isEmpty() ? words.text("network.none-critical") : words.text("network.critical-way", way),
                " ",
                words.text("network.note"));
    }

    private static String networkTitle(Wording words, TaskRows tasks) {
        if (tasks.isDone()) {
            return words.text("network.title-done", tasks.finish());
        }
        return tasks.daysLate() > 0
                ? words.text("network.title", tasks.finish(), tasks.daysLate())
                : words.text("network.title-on-time", tasks.finish());
    }

    private Component addButton(Wording words, ProjectContext context) {
        NativeButton button = new NativeButton(
                words.text("network.add"), click -> new TaskDialog(texts, networks, trial, context, null).open());
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    private void openTask(ProjectContext context, @Nullable TaskRows tasks, String code, boolean edit) {
        if (edit) {
            new TaskDialog(texts, networks, trial, context, code).open();
            return;
        }
        if (tasks != null) {
            Wording words = Wording.here(texts);
            tasks.slots().stream()
                    .filter(slot -> slot.task().code().equals(code))
                    .findFirst()
                    .ifPresent(slot -> Figure.open(
                            texts,
                            written(words, TaskRows.span(slot)),
                            slot.task().code() + " " + slot.task().name(),
                            words.text("network.finish.formula"),
                            networks.sources(context.project(), code, context.asOf())));
        }
    }

    private Component taskTable(Wording words, ProjectContext context, TaskRows tasks, boolean edit) {
        List<String> headers = new ArrayList<>(List.of(
                words.text("network.task"),
                words.text("network.planned"),
                words.text("network.now"),
                ">" + words.text("network.late"),
                ">" + words.text("network.float"),
                words.text("network.critical"),
                words.text("network.waits-for"),
                words.text("network.length")));
        if (edit) {
            headers.add("");
        }
        Table table = new Table(networkTitle(words, tasks), headers.toArray(String[]::new));
        for (Slot slot : tasks.slots()) {
            String name = slot.task().code() + " " + slot.task().name();
            List<@Nullable Object> cells = new ArrayList<>(List.of(
                    name,
                    written(words, TaskRows.span(tasks.planned(slot))),
                    figure(context, words, slot, name, written(words, TaskRows.span(slot)), "network.finish.formula"),
                    figure(context, words, slot, name, words.signed(tasks.late(slot)), "network.finish.formula"),
                    slot.task().isOpen()
                            ? figure(
                                    context,
                                    words,
                                    slot,
                                    name,
                                    words.number(BigDecimal.valueOf(slot.floatDays())),
                                    "network.float.formula")
                            : "",
                    slot.critical() ? el("b", "", words.text("network.is-critical")) : "",
                    tasks.waitsFor(words, slot.task().code()),
                    words.number(BigDecimal.valueOf(slot.task().days())) + " · "
                            + words.text(slot.task().workDays().nameKey())));
            if (edit) {
                NativeButton button = new NativeButton(
                        words.text("schedule.record"),
                        click -> openTask(context, tasks, slot.task().code(), true));
                button.addClassName("dt-button");
                button.getElement().setAttribute("data-small", true);
                button.setAriaLabel(words.text("network.edit", slot.task().code()));
                cells.add(button);
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    private Component figure(
            ProjectContext context, Wording words, Slot slot, String name, String shown, String formula) {
        return Figure.of(
                texts,
                shown,
                name,
                words.text(formula),
                () -> networks.sources(context.project(), slot.task().code(), context.asOf()));
    }

    /** An officer who may edit gets the form, everyone else the statements behind the row. */
    private void open(ProjectContext context, ProjectSchedule schedule, Milestone milestone, boolean edit) {
        Optional<MilestoneDates> dates = schedule.find(milestone);
        if (edit && dates.isPresent()) {
            new MilestoneDialog(texts, timetable, trial, context, dates.get()).open();
            return;
        }
        Wording words = Wording.here(texts);
        Figure.open(
                texts,
                dates.map(found -> days(words, found, context.asOf().at())).orElse(words.text("unit.unknown")),
                words.text(milestone.nameKey()),
                words.text("schedule.days.formula"),
                timetable.milestoneSources(context.project(), milestone, context.asOf()));
    }

    private static Gantt gantt(Wording words, ProjectSchedule schedule, LocalDate day, List<TaskRow> tasks) {
        List<GanttRow> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            phase.end(schedule).ifPresent(end -> {
                rows.add(phaseRow(words, phase, end, schedule, day));
                phase.of(schedule).forEach(dates -> rows.add(milestoneRow(words, dates, day)));
            });
        }
        List<LocalDate> days = Stream.concat(
                        Stream.of(day),
                        Stream.concat(
                                        rows.stream()
                                                .flatMap(row -> Stream.of(
                                                        row.original(), row.current(), row.actual(), row.forecast())),
                                        tasks.stream()
                                                .flatMap(row ->
                                                        Stream.of(row.planned(), row.done(), row.ahead(), row.slack())))
                                .filter(Objects::nonNull)
                                .flatMap(span -> Stream.of(span.from(), span.to())))
                .sorted()
                .toList();
        long air = Math.max(15, ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) / 40);
        return new Gantt(days.getFirst().minusDays(air), days.getLast().plusDays(air), day, rows, tasks);
    }

    private static GanttRow phaseRow(
            Wording words, Phase phase, MilestoneDates end, ProjectSchedule schedule, LocalDate day) {
        Span original = phase.span(schedule, MilestoneDates::original);
        Span current = phase.span(schedule, MilestoneDates::current);
        Span done = phase.done(schedule, day);
        Span expected = phase.expected(schedule, day);
        String name = words.text(phase.nameKey());
        return new GanttRow(
                end.milestone().name(),
                name,
                true,
                original,
                current,
                done,
                expected,
                days(words, end, day),
                isLate(end, day),
                spoken(words, name, original, current, done, expected, end, day));
    }

    private static GanttRow milestoneRow(Wording words, MilestoneDates dates, LocalDate day) {
        Span original = on(dates.original());
        Span current = on(dates.current());
        Span actual = on(dates.actual());
        Span expected = on(Phase.expected(dates, day));
        String name = words.text(dates.milestone().nameKey());
        return new GanttRow(
                dates.milestone().name(),
                name,
                false,
                original,
                current,
                actual,
                expected,
                days(words, dates, day),
                isLate(dates, day),
                spoken(words, name, original, current, actual, expected, dates, day));
    }

    private static @Nullable Span on(@Nullable LocalDate day) {
        return day == null ? null : new Span(day, day);
    }

    private static boolean isLate(MilestoneDates dates, LocalDate day) {
        return dates.isOpen() && dates.daysLate(dates.current(), day).orElse(0L) > 0;
    }

    /** An open milestone that is not late has nothing to show: its day is still ahead. */
    private static String days(Wording words, MilestoneDates dates, LocalDate day) {
        long late = dates.daysLate(dates.current(), day).orElse(0L);
        return dates.current() == null || (dates.isOpen() && late == 0) ? "" : words.signed(late);
    }

    private static String spoken(
            Wording words,
            String name,
            @Nullable Span original,
            @Nullable Span current,
            @Nullable Span actual,
            @Nullable Span forecast,
            MilestoneDates end,
            LocalDate day) {
        StringBuilder said = new StringBuilder(name);
        say(said, words, "chart.original", original);
        say(said, words, "chart.current", current);
        say(said, words, "chart.actual", actual);
        say(said, words, "chart.forecast", forecast);
        String days = days(words, end, day);
        if (!days.isEmpty()) {
            said.append(", ").append(words.text("gantt.days", days));
        }
        return said.toString();
    }

    private static void say(StringBuilder said, Wording words, String key, @Nullable Span span) {
        if (span != null) {
            said.append(", ").append(words.text(key)).append(' ').append(written(words, span));
        }
    }

    static String written(Wording words, @Nullable Span span) {
        if (span == null) {
            return "";
        }
        return span.from().equals(span.to())
                ? words.day(span.to())
                : words.day(span.from()) + " – " + words.day(span.to());
    }

    /** The finding: which open milestone up to hand-over is the latest against the plan in force. */
    static String title(Wording words, ProjectSchedule schedule, LocalDate day) {
        Optional<MilestoneDates> handedOver = schedule.find(Milestone.COMPLETE).filter(dates -> !dates.isOpen());
        if (handedOver.isPresent()) {
            return words.text("gantt.title-done", handedOver.get().reached());
        }
        return schedule.milestones().stream()
                .filter(dates -> dates.milestone().isUpToHandOver() && isLate(dates, day))
                .max(Comparator.comparing(
                        dates -> dates.daysLate(dates.current(), day).orElse(0L)))
                .map(worst -> words.text(
                        "gantt.title-late",
                        worst.milestone(),
                        worst.daysLate(worst.current(), day).orElse(0L)))
                .orElse(words.text("gantt.title-on-time"));
    }

    private Component table(Wording words, ProjectContext context, ProjectSchedule schedule) {
        LocalDate day = context.asOf().at();
        Table table = new Table(
                words.text("gantt.title"),
                words.text("gantt.phase"),
                words.text("schedule.original"),
                words.text("schedule.current"),
                words.text("schedule.actual"),
                words.text("schedule.forecast"),
                ">" + words.text("schedule.days"));
        for (Phase phase : Phase.values()) {
            phase.end(schedule)
                    .ifPresent(end -> table.row(
                            words.text(phase.nameKey()),
                            written(words, phase.span(schedule, MilestoneDates::original)),
                            written(words, phase.span(schedule, MilestoneDates::current)),
                            written(words, phase.done(schedule, day)),
                            written(words, phase.expected(schedule, day)),
                            Figure.of(
                                    texts,
                                    days(words, end, day).isEmpty() ? "0" : days(words, end, day),
                                    words.text(end.milestone().nameKey()),
                                    words.text("schedule.days.formula"),
                                    () -> timetable.milestoneSources(
                                            context.project(), end.milestone(), context.asOf()))));
        }
        return table.build();
    }
}
