package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.DecisionDesk;
import vn.dautu.project.DecisionHead;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Fields;
import vn.dautu.ui.Findings;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * Records a decision: the paper, and what it changes in each book. Filled in, it is tried first; what will change and what would
 * contradict itself is shown, and the officer may go back with all she typed.
 */
final class DecisionDialog extends Dialog {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final transient DecisionDesk desk;
    private final transient Trial trial;
    private final transient ProjectContext context;
    private final transient Runnable kept;
    private final transient Wording words;
    private final TextField number;
    private final DatePicker day;
    private final TextField issuer;
    private final Select<DecisionKind> kind = new Select<>();
    private final TextField title;
    private final HtmlContainer refusal = div("");
    private final HtmlContainer filling = div("dt-form");
    private final HtmlContainer review = div("dt-form");
    private final transient List<PartBox> boxes = new ArrayList<>();
    private final Button cancel;
    private final Button check;
    private final Button back;
    private final Button keep;
    private DecisionHead.@Nullable Attached file;

    DecisionDialog(
            Texts texts,
            DecisionDesk desk,
            Trial trial,
            ProjectContext context,
            DecisionKind proposed,
            List<DecisionPart> parts,
            Runnable kept) {
        this.desk = desk;
        this.trial = trial;
        this.context = context;
        this.kept = kept;
        this.words = Wording.here(texts);
        setHeaderTitle(words.text("decision.form"));
        setWidth("min(760px, 96vw)");
        setCloseOnOutsideClick(false);
        addClassName("dt-decision-form");
        number = required(Fields.line(words.text("decision.number"), 60));
        day = Fields.day(words.text("decision.day"));
        day.setRequiredIndicatorVisible(true);
        day.setMax(context.today());
        issuer = required(Fields.line(words.text("decision.issuer"), 160));
        title = Fields.line(words.text("decision.title"), 400);
        kind.setLabel(words.text("decision.kind"));
        kind.setItems(DecisionKind.recordable());
        kind.setItemLabelGenerator(value -> words.text(value.nameKey()));
        kind.setWidthFull();
        kind.setValue(proposed);
        with(refusal, "role", "alert");
        filling.add(
                el(
                        "p",
                        "dt-card-note",
                        words.text("decision.form-hint", context.profile().name())),
                number,
                day,
                issuer,
                kind,
                title,
                upload());
        for (DecisionPart part : parts) {
            part.open(context).map(PartBox::new).ifPresent(box -> {
                boxes.add(box);
                filling.add(box.frame);
            });
        }
        kind.addValueChangeListener(change -> suggest());
        review.setVisible(false);
        add(refusal, filling, review);
        cancel = new Button(words.text("action.cancel"), click -> close());
        check = primary("decision.check", this::check);
        back = new Button(words.text("decision.back"), click -> show(false));
        keep = primary("decision.keep", this::keep);
        getFooter().add(cancel, back, check, keep);
        show(false);
        suggest();
    }

    private static TextField required(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private Button primary(String key, Runnable act) {
        Button button = new Button(words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Component upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> file = new DecisionHead.Attached(
                metadata.fileName(), metadata.contentType() == null ? "" : metadata.contentType(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRemovedListener(removed -> file = null);
        upload.setUploadButton(new Button(words.text("decision.file")));
        upload.setDropLabel(el("span", "", words.text("decision.file-drop")));
        return upload;
    }

    private void suggest() {
        boxes.forEach(box -> box.unfold(box.form.suggest(kind.getValue())));
    }

    private void show(boolean reviewing) {
        filling.setVisible(!reviewing);
        review.setVisible(reviewing);
        cancel.setVisible(!reviewing);
        check.setVisible(!reviewing);
        back.setVisible(reviewing);
        keep.setVisible(reviewing);
        check.setEnabled(true);
        keep.setEnabled(true);
    }

    private void check() {
        refusal.removeAll();
        if (!isHeadWhole()) {
            show(false);
            refuse(Reason.of("decision.incomplete"));
            return;
        }
        attempt(() -> {
            List<Finding> findings = trial.newFindings(Set.of(context.project()), this::enter);
            reviewOf(findings);
            show(true);
        });
    }

    private void keep() {
        refusal.removeAll();
        attempt(() -> {
            enter();
            close();
            kept.run();
            Messages.done(words.text("decision.recorded", number.getValue().strip()));
        });
    }

    /** A refusal of either step leads back to the fields, which keep what was typed. */
    private void attempt(Runnable act) {
        boxes.forEach(PartBox::forget);
        try {
            act.run();
        } catch (Refusal refused) {
            show(false);
            place(refused.reason());
        }
    }

    private boolean isHeadWhole() {
        boolean whole = stands(number, "decision.number-missing") & stands(issuer, "decision.issuer-missing");
        boolean late = !day.isEmpty() && day.getValue().isAfter(context.today());
        day.setInvalid(day.isEmpty() || late);
        day.setErrorMessage(
                late ? words.text("decision.in-future", context.today()) : words.text("decision.day-missing"));
        return whole && !day.isInvalid();
    }

    private boolean stands(TextField field, String missing) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(words.text(missing));
        return !field.isInvalid();
    }

    private void place(Reason reason) {
        PartBox wrong =
                boxes.stream().filter(box -> box.refused != null).findFirst().orElse(null);
        if (wrong != null) {
            wrong.tell(reason);
        } else if (reason.key().equals("decision.file-taken")) {
            number.setInvalid(true);
            number.setErrorMessage(words.say(reason));
        }
        refuse(reason);
    }

    private void refuse(Reason reason) {
        refusal.removeAll();
        refusal.add(with(div("dt-notice", words.sentence(reason)), "data-light", "RED"));
        refusal.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private DecisionHead head() {
        return new DecisionHead(
                number.getValue().strip(),
                day.getValue(),
                issuer.getValue().strip(),
                kind.getValue(),
                title.getValue().isBlank() ? null : title.getValue().strip(),
                file);
    }

    private void enter() {
        List<Consumer<FactStamp>> parts = new ArrayList<>();
        filled().forEach(box -> parts.add(box::enter));
        desk.record(context.project(), head(), parts);
    }

    private List<PartBox> filled() {
        return boxes.stream().filter(box -> box.form.isFilled()).toList();
    }

    private void reviewOf(List<Finding> findings) {
        review.removeAll();
        DecisionHead head = head();
        review.add(el(
                "p",
                "",
                el("b", "", words.text(head.kind().nameKey())),
                " " + head.number() + ", " + words.day(head.decidedOn()) + ", " + head.issuer()));
        desk.already(head)
                .ifPresent(already -> review.add(div(
                        "dt-notice",
                        words.text(
                                "decision.already",
                                already.number(),
                                words.text(already.kind().nameKey())))));
        for (PartBox box : filled()) {
            HtmlContainer lines = el("ul", "dt-change-list");
            box.form.changes().forEach(change -> lines.add(el("li", "", words.sentence(change))));
            review.add(el("section", "", el("h3", "dt-form-title", box.form.title()), lines));
        }
        review.add(el("h3", "dt-form-title", words.text("trial.title")), Findings.beforeSubmitting(words, findings));
    }

    /** One book's part: folded unless such a decision usually changes it. */
    private final class PartBox {

        private final DecisionPart.Form form;
        private final HtmlContainer told = div("");
        private final HtmlContainer frame;
        private @Nullable Reason refused;

        PartBox(DecisionPart.Form form) {
            this.form = form;
            this.frame = el(
                    "details",
                    "dt-form-part",
                    el("summary", "dt-form-title", form.title()),
                    with(told, "role", "alert"),
                    form.fields());
        }

        void unfold(boolean open) {
            // The browser folds by itself, so the server cannot know: it only says what it wants.
            frame.getElement().executeJs("this.open = $0", open || form.isFilled());
        }

        void forget() {
            refused = null;
            told.removeAll();
        }

        void enter(FactStamp stamp) {
            try {
                form.enter(stamp);
            } catch (Refusal refusal) {
                refused = refusal.reason();
                throw refusal;
            }
        }

        void tell(Reason reason) {
            unfold(true);
            told.add(with(div("dt-notice", words.sentence(reason)), "data-light", "RED"));
        }
    }
}
