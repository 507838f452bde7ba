package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.NetworkBook;
import vn.dautu.schedule.NetworkFacts;
import vn.dautu.schedule.NetworkLink;
import vn.dautu.schedule.NetworkTask;
import vn.dautu.schedule.WorkDays;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Findings;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** A task of the network and what it waits for. While it is being filled in it says where the plan would end, or which tasks go in a circle. */
final class TaskDialog extends Dialog {

    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");
    private static final Pattern LAG = Pattern.compile("[-−]?\\d{1,4}");
    private static final int LONGEST_CODE = 40;

    private final transient Texts texts;
    private final transient NetworkBook book;
    private final transient Trial trial;
    private final transient ProjectContext context;
    private final NetworkFacts before;
    private final @Nullable String edited;
    private final TextField code;
    private final TextField name;
    private final TextField days;
    private final Select<WorkDays> workDays = new Select<>();
    private final Select<Milestone> milestone = new Select<>();
    private final DatePicker notBefore;
    private final DatePicker started;
    private final DatePicker finished;
    private final List<WaitRow> waits = new ArrayList<>();
    private final HtmlContainer waitList = div("dt-form");
    private final HtmlContainer outcome = with(div(""), "aria-live", "polite");
    private @Nullable Object told;

    /** @param edited the code of the task to change; null for a new one */
    TaskDialog(Texts texts, NetworkBook book, Trial trial, ProjectContext context, @Nullable String edited) {
        this.texts = texts;
        this.book = book;
        this.trial = trial;
        this.context = context;
        this.edited = edited;
        this.before = book.facts(context.project(), context.asOf());
        Wording words = words();
        setHeaderTitle(edited == null ? words.text("network.add") : words.text("network.edit", edited));
        setWidth("min(640px, 96vw)");
        code = Fields.line(words.text("network.code"), LONGEST_CODE);
        name = Fields.line(words.text("network.name"), 200);
        days = Fields.line(words.text("network.days-of-work"), 4);
        Stream.of(code, name, days).forEach(field -> field.setRequiredIndicatorVisible(true));
        workDays.setLabel(words.text("network.work-days"));
        workDays.setItems(WorkDays.values());
        workDays.setItemLabelGenerator(each -> words.text(each.nameKey()));
        workDays.setValue(WorkDays.SITE);
        milestone.setLabel(words.text("network.milestone"));
        milestone.setItems(Milestone.values());
        milestone.setEmptySelectionAllowed(true);
        milestone.setItemLabelGenerator(each -> each == null ? "" : words.text(each.nameKey()));
        notBefore = Fields.day(words.text("network.not-before-of"));
        started = Fields.day(words.text("network.started-on"));
        finished = Fields.day(words.text("network.finished-on"));
        started.setMax(context.today());
        finished.setMax(context.today());
        workDays.setWidthFull();
        milestone.setWidthFull();
        fill();
        Stream.of(code, name, days).forEach(field -> field.addValueChangeListener(change -> check()));
        Stream.of(notBefore, started, finished).forEach(field -> field.addValueChangeListener(change -> check()));
        workDays.addValueChangeListener(change -> check());
        milestone.addValueChangeListener(change -> check());
        Button another = new Button(words.text("network.add-predecessor"), click -> {
            addWait(null);
            check();
        });
        another.setEnabled(!others().isEmpty());
        with(name, "data-wide", "");
        HtmlContainer fields = with(
                div("dt-form", name, code, days, workDays, milestone, notBefore, started, finished), "data-two", "");
        add(
                outcome,
                div(
                        "dt-form",
                        fields,
                        el("h3", "dt-form-title", words.text("network.predecessors")),
                        others().isEmpty()
                                ? el("p", "dt-card-note", words.text("network.nothing-to-wait-for"))
                                : waitList,
                        another));
        Button save = new Button(words.text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()));
        if (edited != null) {
            getFooter().add(new Button(words.text("network.remove"), click -> remove(click.getSource())));
        }
        getFooter().add(save);
        check();
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void fill() {
        NetworkTask task = edited == null ? null : before.find(edited).orElse(null);
        if (task == null) {
            return;
        }
        code.setValue(task.code());
        code.setReadOnly(true);
        name.setValue(task.name());
        days.setValue(String.valueOf(task.days()));
        workDays.setValue(task.workDays());
        milestone.setValue(task.milestone());
        notBefore.setValue(task.notBefore());
        started.setValue(task.started());
        finished.setValue(task.finished());
        before.linksTo(task.code()).forEach(this::addWait);
    }

    private List<NetworkTask> others() {
        return before.tasks().stream()
                .filter(task -> !task.code().equals(edited))
                .toList();
    }

    /** One thing to wait for. */
    private static final class WaitRow {
        private final Select<NetworkTask> task = new Select<>();
        private final Select<NetworkLink.Kind> kind = new Select<>();
        private final TextField lag = new TextField();
    }

    private void addWait(@Nullable NetworkLink link) {
        Wording words = words();
        WaitRow row = new WaitRow();
        row.task.setLabel(words.text("network.predecessor"));
        row.task.setItems(others());
        row.task.setItemLabelGenerator(each -> each.code() + " " + each.name());
        row.kind.setLabel(words.text("network.kind"));
        row.kind.setItems(NetworkLink.Kind.values());
        row.kind.setItemLabelGenerator(each -> words.text(each.nameKey()));
        row.kind.setValue(link == null ? NetworkLink.Kind.FINISH_START : link.kind());
        row.lag.setLabel(words.text("network.lag-days"));
        row.lag.setMaxLength(5);
        row.lag.setValue(link == null ? "0" : String.valueOf(link.lagDays()));
        if (link != null) {
            before.find(link.from()).ifPresent(row.task::setValue);
        }
        row.task.addValueChangeListener(change -> check());
        row.kind.addValueChangeListener(change -> check());
        row.lag.addValueChangeListener(change -> check());
        NativeButton drop = new NativeButton("×");
        drop.addClassName("dt-button");
        drop.setAriaLabel(
                link == null
                        ? words.text("network.drop-predecessor-new")
                        : words.text("network.drop-predecessor", link.from()));
        HtmlContainer line = div("dt-wait", row.task, row.kind, row.lag, drop);
        drop.addClickListener(click -> {
            waits.remove(row);
            waitList.remove(line);
            check();
        });
        waits.add(row);
        waitList.add(line);
    }

    /** The task as it stands in the form; empty while something of it is missing or cannot be read. */
    private Optional<NetworkTask> task() {
        if (code.getValue().isBlank()
                || name.getValue().isBlank()
                || !DAYS.matcher(days.getValue().strip()).matches()) {
            return Optional.empty();
        }
        return Optional.of(new NetworkTask(
                code.getValue().strip(),
                name.getValue().strip(),
                milestone.getValue(),
                Integer.parseInt(days.getValue().strip()),
                workDays.getValue(),
                notBefore.getValue(),
                started.getValue(),
                finished.getValue()));
    }

    private List<NetworkLink> links(String to) {
        return waits.stream()
                .filter(row -> row.task.getValue() != null
                        && LAG.matcher(row.lag.getValue().strip()).matches())
                .map(row -> new NetworkLink(
                        row.task.getValue().code(),
                        to,
                        row.kind.getValue(),
                        Integer.parseInt(row.lag.getValue().strip().replace('−', '-'))))
                .toList();
    }

    /** Says at once what the network would be. */
    private void check() {
        outcome.removeAll();
        told = null;
        NetworkTask task = task().orElse(null);
        if (task == null) {
            return;
        }
        Wording words = words();
        try {
            LocalDate finish = planned(before.with(task, links(task.code())));
            LocalDate was = before.tasks().isEmpty() ? finish : planned(before);
            outcome.add(el(
                    "p",
                    "dt-card-note",
                    finish.equals(was)
                            ? words.text("network.would-finish", finish)
                            : words.text("network.would-move", finish, was)));
        } catch (Refusal refused) {
            warn(words, refused);
        }
    }

    private LocalDate planned(NetworkFacts facts) {
        return facts.network().asPlanned().plan(book.calendar(), Map.of()).finish();
    }

    private void warn(Wording words, Refusal refused) {
        outcome.removeAll();
        outcome.add(with(with(div("dt-notice", words.say(refused.reason())), "data-light", "RED"), "role", "alert"));
    }

    private boolean isComplete() {
        Wording words = words();
        for (TextField field : List.of(code, name)) {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(words.text("network.missing"));
        }
        String typed = code.getValue().strip();
        if (edited == null && before.find(typed).isPresent()) {
            code.setInvalid(true);
            code.setErrorMessage(words.text("network.code-taken", typed));
        }
        days.setInvalid(!DAYS.matcher(days.getValue().strip()).matches());
        days.setErrorMessage(words.text("network.days-wrong"));
        boolean good = !code.isInvalid() && !name.isInvalid() && !days.isInvalid();
        for (WaitRow row : waits) {
            row.task.setInvalid(row.task.getValue() == null);
            row.task.setErrorMessage(words.text("network.missing"));
            row.lag.setInvalid(!LAG.matcher(row.lag.getValue().strip()).matches());
            row.lag.setErrorMessage(words.text("network.lag-wrong"));
            good &= !row.task.isInvalid() && !row.lag.isInvalid();
        }
        return good;
    }

    private void save() {
        NetworkTask task = task().orElse(null);
        if (!isComplete() || task == null) {
            return;
        }
        List<NetworkLink> links = links(task.code());
        submit(
                List.of(task, links),
                () -> book.record(context.project(), task, links, before.latest()),
                words().text("network.recorded", task.code()));
    }

    /** The first press tells what would come of it, the second means it. */
    private void remove(Button button) {
        String code = Objects.requireNonNull(edited);
        Wording words = words();
        try {
            before.without(code).network();
        } catch (Refusal refused) {
            warn(words, refused);
            return;
        }
        if (!button.getText().equals(words.text("network.remove-again"))) {
            button.setText(words.text("network.remove-again"));
            return;
        }
        submit(
                code,
                () -> book.remove(context.project(), code, before.latest()),
                words.text("network.taken-out", code));
    }

    private void submit(Object what, Runnable act, String done) {
        Wording words = words();
        try {
            if (!what.equals(told)) {
                List<Finding> findings = trial.newFindings(Set.of(context.project()), act);
                if (!findings.isEmpty()) {
                    told = what;
                    outcome.removeAll();
                    outcome.add(
                            Findings.beforeSubmitting(words, findings),
                            el("p", "dt-card-note", words.text("schedule.still-save")));
                    return;
                }
            }
            act.run();
            close();
            Messages.done(done);
        } catch (Refusal refused) {
            warn(words, refused);
        }
    }
}
