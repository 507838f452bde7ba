package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.SubmitReport;
import vn.dautu.schedule.SubmittedReport;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Findings;
import vn.dautu.ui.Messages;
import vn.dautu.ui.MillionField;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * A progress report by form. Filled in, it is tried first: what would contradict itself is shown, and the officer may go back; once
 * submitted it stays.
 */
final class ReportDialog extends Dialog {

    private final transient Timetable timetable;
    private final transient Trial trial;
    private final transient ProjectContext context;
    private final transient Wording words;
    private final @Nullable SubmittedReport corrected;
    private final transient @Nullable ProgressReport before;
    private final DatePicker day;
    private final MillionField work;
    private final MillionField contract;
    private final HtmlContainer percent = el("p", "dt-card-note");
    private final DatePicker finish;
    private final Select<DelayCause> cause = new Select<>();
    private final TextField obstacle;
    private final TextField actor;
    private final TextField task;
    private final DatePicker due;
    private final HtmlContainer refusal = div("");
    private final HtmlContainer filling = div("dt-form");
    private final HtmlContainer review = div("dt-form");
    private final Button cancel;
    private final Button check;
    private final Button back;
    private final Button submit;

    /**
     * @param before the latest report in force, whose contract value and forecast a new one begins with
     * @param corrected the report to replace; null for a new one
     */
    ReportDialog(
            Texts texts,
            Timetable timetable,
            Trial trial,
            ProjectContext context,
            @Nullable ProgressReport before,
            @Nullable SubmittedReport corrected) {
        this.timetable = timetable;
        this.trial = trial;
        this.context = context;
        this.words = Wording.here(texts);
        this.corrected = corrected;
        this.before = before;
        setHeaderTitle(
                corrected == null
                        ? words.text("report.form")
                        : words.text("report.form-correct", corrected.report().reportedOn()));
        setWidth("min(620px, 96vw)");
        setCloseOnOutsideClick(false);
        day = Fields.day(words.text("report.day"));
        day.setMax(context.today());
        day.setRequiredIndicatorVisible(true);
        work = amount("report.work-cumulative");
        contract = amount("report.contract-value");
        finish = Fields.day(words.text("report.forecast"));
        cause.setLabel(words.text("report.cause-main"));
        cause.setItems(DelayCause.all());
        cause.setItemLabelGenerator(value -> value == null ? "" : value.code() + " · " + words.text(value.nameKey()));
        cause.setEmptySelectionAllowed(true);
        cause.setWidthFull();
        obstacle = Fields.line(words.text("report.obstacle"), 1000);
        actor = Fields.line(words.text("report.actor"), 160);
        task = Fields.line(words.text("report.task"), 400);
        due = Fields.day(words.text("report.due"));
        begin();
        with(refusal, "role", "alert");
        filling.add(
                el("p", "dt-card-note", words.text("report.form-hint")),
                day,
                work,
                contract,
                percent,
                finish,
                cause,
                obstacle,
                actor,
                task,
                due);
        review.setVisible(false);
        add(refusal, filling, review);
        cancel = new Button(words.text("action.cancel"), click -> close());
        back = new Button(words.text("report.back"), click -> show(false));
        check = primary("report.check", this::check);
        submit = primary("report.submit", this::submit);
        getFooter().add(cancel, back, check, submit);
        show(false);
    }

    private MillionField amount(String key) {
        MillionField field = new MillionField(words.text(key));
        field.setHelperText(words.text("unit.million-hint"));
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> showPercent());
        return field;
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private void begin() {
        ProgressReport from = corrected == null ? before : corrected.report();
        day.setValue(corrected == null ? context.today() : corrected.report().reportedOn());
        day.setReadOnly(corrected != null);
        if (from == null) {
            return;
        }
        contract.setAmount(from.contractValue());
        finish.setValue(from.forecastFinish());
        if (corrected != null) {
            work.setAmount(from.workDone());
            DelayCause.find(from.cause() == null ? "" : from.cause()).ifPresent(cause::setValue);
            obstacle.setValue(orEmpty(from.obstacle()));
            actor.setValue(orEmpty(from.actor()));
            task.setValue(orEmpty(from.task()));
            due.setValue(from.dueOn());
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private String percentOf(ProgressReport report) {
        return report.physicalPercent()
                .map(value -> words.percent(value.setScale(1, RoundingMode.HALF_UP)))
                .orElse(words.text("unit.unknown"));
    }

    /** Numerator over denominator, as she types. */
    private void showPercent() {
        String now = percentOf(report());
        percent.setText(
                before == null
                        ? words.text("report.percent-now", now)
                        : words.text("report.percent-before", now, percentOf(before), before.reportedOn()));
    }

    private ProgressReport report() {
        DelayCause main = cause.getValue();
        return new ProgressReport(
                day.isEmpty() ? context.today() : day.getValue(),
                work.amount(),
                contract.amount(),
                finish.getValue(),
                main == null ? null : main.code(),
                orNull(obstacle),
                orNull(actor),
                orNull(task),
                due.getValue());
    }

    private void show(boolean reviewing) {
        filling.setVisible(!reviewing);
        review.setVisible(reviewing);
        cancel.setVisible(!reviewing);
        check.setVisible(!reviewing);
        back.setVisible(reviewing);
        submit.setVisible(reviewing);
        check.setEnabled(true);
        submit.setEnabled(true);
    }

    private void enter() {
        timetable.submit(new SubmitReport(context.project(), report(), corrected == null ? 0 : corrected.id()));
    }

    private void check() {
        if (!isReadable()) {
            show(false);
            return;
        }
        attempt(() -> {
            List<Finding> findings = trial.newFindings(Set.of(context.project()), this::enter);
            reviewOf(findings);
            show(true);
        });
    }

    private void submit() {
        attempt(() -> {
            enter();
            close();
            Messages.done(words.text("report.submitted", day.getValue()));
        });
    }

    /** A refusal of either step leads back to the fields, which keep what was typed. */
    private void attempt(Runnable act) {
        refusal.removeAll();
        try {
            act.run();
        } catch (Refusal refused) {
            show(false);
            place(refused.reason());
        }
    }

    private boolean isReadable() {
        refusal.removeAll();
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(words.text("report.day-missing"));
        mark(work, "report.work-missing");
        mark(contract, "report.contract-missing");
        cause.setInvalid(false);
        actor.setInvalid(false);
        return !day.isInvalid() && !work.isInvalid() && !contract.isInvalid();
    }

    private void mark(MillionField field, String missing) {
        field.setInvalid(field.amount() == null);
        field.setErrorMessage(words.text(field.isUnreadable() ? "unit.unreadable" : missing));
    }

    private void place(Reason reason) {
        String said = words.sentence(reason);
        Map<String, Runnable> fields = Map.of(
                "report.in-future", () -> invalid(day, said),
                "report.already", () -> invalid(day, said),
                "report.work-missing", () -> invalid(work, said),
                "report.contract-missing", () -> invalid(contract, said),
                "report.cause-needed", () -> invalid(cause, said),
                "report.act-incomplete", () -> invalid(actor, said));
        fields.getOrDefault(reason.key(), () -> {}).run();
        refusal.add(with(div("dt-notice", said), "data-light", "RED"));
        refusal.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private static void invalid(HasValidationProperties field, String said) {
        field.setErrorMessage(said);
        field.setInvalid(true);
    }

    private void reviewOf(List<Finding> findings) {
        ProgressReport report = report();
        review.removeAll();
        HtmlContainer facts = el("dl", "dt-kv");
        facts.add(ReportSection.row(words.text("report.on"), words.day(report.reportedOn())));
        facts.add(ReportSection.row(
                words.text("report.physical"),
                words.text(
                        "report.summary",
                        words.million(Objects.requireNonNull(report.workDone())),
                        words.million(Objects.requireNonNull(report.contractValue())),
                        percentOf(report))));
        facts.add(ReportSection.row(
                words.text("report.forecast"),
                report.forecastFinish() == null ? words.text("unit.unknown") : words.day(report.forecastFinish())));
        review.add(
                facts,
                el("h3", "dt-form-title", words.text("trial.title")),
                Findings.beforeSubmitting(words, findings));
    }
}
