package vn.dautu.schedule.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.schedule.MilestoneChangedMeanwhile;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.RecordMilestone;
import vn.dautu.schedule.StatementKind;
import vn.dautu.schedule.Timetable;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Findings;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Records a milestone's actual or new forecast date, with a reason and a document. */
final class MilestoneDialog extends Dialog {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final transient Texts texts;
    private final transient Timetable timetable;
    private final transient ProjectContext context;
    private final RadioButtonGroup<StatementKind> kind = new RadioButtonGroup<>();
    private final DatePicker date;
    private final TextField reason = new TextField();
    private final TextField document = new TextField();
    private final Trial trial;
    private final HtmlContainer conflict = div("");
    /** What the officer has been told would contradict itself: said once, it does not stop her. */
    private @Nullable RecordMilestone told;

    private MilestoneDates milestone;
    private @Nullable String fileName;
    private @Nullable String fileType;
    private byte @Nullable [] file;

    MilestoneDialog(Texts texts, Timetable timetable, Trial trial, ProjectContext context, MilestoneDates milestone) {
        this.texts = texts;
        this.timetable = timetable;
        this.trial = trial;
        this.context = context;
        this.milestone = milestone;
        Wording words = words();
        setHeaderTitle(words.text(milestone.milestone().nameKey()));
        setWidth("min(520px, 96vw)");
        kind.setLabel(words.text("schedule.kind"));
        kind.setItems(StatementKind.ACTUAL, StatementKind.FORECAST);
        kind.setItemLabelGenerator(value -> words.text("schedule.kind." + value));
        date = Fields.day(words.text("schedule.date"));
        kind.addValueChangeListener(change -> limits());
        date.setRequiredIndicatorVisible(true);
        reason.setLabel(words.text("schedule.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        document.setLabel(words.text("schedule.document"));
        document.setHelperText(words.text("schedule.document-hint"));
        document.setMaxLength(120);
        document.setWidthFull();
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            fileType = metadata.contentType();
            file = bytes;
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(true);
        upload.setUploadButton(new Button(words.text("schedule.file")));
        upload.setDropLabel(el("span", "", words.text("schedule.file-drop")));
        kind.setValue(StatementKind.ACTUAL);
        with(conflict, "role", "alert");
        add(conflict, div("dt-form", planned(words), kind, date, reason, document, upload));
        Button save = new Button(words.text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()));
        if (!milestone.isOpen()) {
            getFooter().add(new Button(words.text("schedule.withdraw"), click -> withdraw()));
        }
        getFooter().add(save);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private HtmlContainer planned(Wording words) {
        return el(
                "p",
                "dt-card-note",
                words.text(
                        "schedule.planned-of",
                        words.day(milestone.original()),
                        words.day(milestone.current()),
                        words.day(milestone.forecast())));
    }

    private void limits() {
        boolean actual = kind.getValue() == StatementKind.ACTUAL;
        date.setMax(actual ? context.today() : null);
        date.setMin(actual ? null : context.today());
        if (date.isEmpty() && actual) {
            date.setValue(context.today());
        }
        if (!actual) {
            LocalDate value = date.getValue();
            date.setValue(
                    value == null || value.isBefore(context.today()) || value.equals(context.today())
                            ? milestone.forecast()
                            : value);
        }
    }

    private void save() {
        Wording words = words();
        date.setInvalid(date.isEmpty());
        date.setErrorMessage(words.text("schedule.date-missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(words.text("schedule.reason-missing"));
        boolean paperMissing = file != null && document.getValue().isBlank();
        document.setInvalid(paperMissing);
        document.setErrorMessage(words.text("schedule.document-missing"));
        if (date.isInvalid() || reason.isInvalid() || paperMissing) {
            return;
        }
        record(date.getValue());
    }

    private void withdraw() {
        kind.setValue(StatementKind.ACTUAL);
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(words().text("schedule.reason-missing"));
        if (!reason.isInvalid()) {
            record(null);
        }
    }

    private void record(@Nullable LocalDate day) {
        RecordMilestone.Paper paper = document.getValue().isBlank()
                ? null
                : new RecordMilestone.Paper(document.getValue().strip(), fileName, fileType, file);
        RecordMilestone command = new RecordMilestone(
                context.project(),
                milestone.milestone(),
                kind.getValue(),
                day,
                reason.getValue().strip(),
                paper,
                milestone.latestStatement());
        try {
            if (!isTold(command)) {
                List<Finding> findings = trial.newFindings(Set.of(context.project()), () -> timetable.record(command));
                if (!findings.isEmpty()) {
                    told = command;
                    conflict.removeAll();
                    conflict.add(
                            Findings.beforeSubmitting(words(), findings),
                            el("p", "dt-card-note", words().text("schedule.still-save")));
                    return;
                }
            }
            timetable.record(command);
            close();
            Messages.done(words().text("schedule.recorded", milestone.milestone()));
        } catch (MilestoneChangedMeanwhile changed) {
            showConflict(changed, day);
        } catch (Refusal refused) {
            date.setErrorMessage(words().say(refused.reason()));
            date.setInvalid(true);
        }
    }

    /** The same day of the same kind: pressing again means it. */
    private boolean isTold(RecordMilestone command) {
        return told != null && told.kind() == command.kind() && Objects.equals(told.onDate(), command.onDate());
    }

    /** The second of two editors sees both values and chooses; nothing was overwritten. */
    private void showConflict(MilestoneChangedMeanwhile changed, @Nullable LocalDate mine) {
        Wording words = words();
        MilestoneDates theirs = changed.theirs();
        conflict.removeAll();
        conflict.add(
                with(div("dt-notice", words.text("schedule.changed-meanwhile", changed.by())), "data-light", "AMBER"),
                new Table(
                                words.text("schedule.conflict"),
                                "",
                                words.text("schedule.theirs"),
                                words.text("schedule.mine"))
                        .row(
                                words.text("schedule.actual"),
                                words.day(theirs.actual()),
                                kind.getValue() == StatementKind.ACTUAL ? words.day(mine) : "")
                        .row(
                                words.text("schedule.forecast"),
                                words.day(theirs.forecast()),
                                kind.getValue() == StatementKind.FORECAST ? words.day(mine) : "")
                        .row(
                                words.text("schedule.reason"),
                                theirs.reason() == null ? "" : theirs.reason(),
                                reason.getValue())
                        .build(),
                div("dt-form", el("p", "dt-card-note", words.text("schedule.conflict-hint"))));
        milestone = new MilestoneDates(
                theirs.milestone(),
                theirs.original(),
                theirs.current(),
                theirs.forecast(),
                theirs.actual(),
                theirs.reason(),
                theirs.document(),
                timetable.latestStatement(context.project(), theirs.milestone()));
    }
}
