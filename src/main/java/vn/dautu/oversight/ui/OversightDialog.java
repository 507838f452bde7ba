package vn.dautu.oversight.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightKind;
import vn.dautu.oversight.RecordOversight;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.Trial;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Records an inspection, an evaluation, a violation or another event, with its document. */
final class OversightDialog extends Dialog {

    private final transient Texts texts;
    private final transient OversightBook book;
    private final transient Trial trial;
    private final transient ProjectContext context;
    private final Select<OversightKind> kind = new Select<>();
    private final DatePicker day = new DatePicker();
    private final TextField finding = new TextField();
    private final TextField amount = new TextField();
    private final Select<CapitalClass> capital = new Select<>();
    private final TextField number = new TextField();
    private final DatePicker issuedOn = new DatePicker();
    private final TextField issuer = new TextField();
    private final HtmlContainer warning = div("");
    /** What the trial found and the officer has seen; the second press of the same command records. */
    private transient @Nullable RecordOversight seen;

    OversightDialog(Texts texts, OversightBook book, Trial trial, ProjectContext context) {
        this.texts = texts;
        this.book = book;
        this.trial = trial;
        this.context = context;
        Wording words = words();
        setHeaderTitle(words.text("oversight.title"));
        setWidth("min(560px, 96vw)");
        kind.setLabel(words.text("oversight.what"));
        kind.setItems(OversightKind.values());
        kind.setItemLabelGenerator(value -> words.text(value.nameKey()));
        kind.setWidthFull();
        kind.addValueChangeListener(change -> fit());
        date(day, words.text("oversight.day"));
        day.setRequiredIndicatorVisible(true);
        day.setValue(context.today());
        text(finding, words.text("oversight.finding"), 1000);
        finding.setRequiredIndicatorVisible(true);
        text(amount, words.text("oversight.amount"), 30);
        capital.setLabel(words.text("oversight.capital"));
        capital.setItems(CapitalClass.values());
        capital.setItemLabelGenerator(value -> words.text(value.nameKey()));
        capital.setWidthFull();
        text(number, words.text("oversight.number"), 120);
        number.setHelperText(words.text("oversight.paper-hint"));
        date(issuedOn, words.text("oversight.issued-on"));
        text(issuer, words.text("oversight.issuer"), 200);
        kind.setValue(OversightKind.INSPECTED);
        with(warning, "role", "alert");
        add(warning, div("dt-form", kind, day, finding, amount, capital, number, issuedOn, issuer));
        Button save = new Button(words.text("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(words.text("action.cancel"), click -> close()), save);
    }

    private Wording words() {
        return Wording.here(texts);
    }

    private void date(DatePicker picker, String label) {
        picker.setLabel(label);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(1));
        picker.setLocale(Texts.VIETNAMESE);
        picker.setMax(context.today());
        picker.setWidthFull();
    }

    private static void text(TextField field, String label, int longest) {
        field.setLabel(label);
        field.setMaxLength(longest);
        field.setWidthFull();
    }

    private void fit() {
        amount.setVisible(kind.getValue() == OversightKind.LOSS);
        capital.setVisible(kind.getValue() == OversightKind.CAPITAL_CLASS);
    }

    private void save() {
        Wording words = words();
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(words.text("oversight.day-missing"));
        finding.setInvalid(finding.getValue().isBlank());
        finding.setErrorMessage(words.text("oversight.finding-missing"));
        Vnd lost = amount.isVisible() ? million(amount.getValue()) : null;
        amount.setInvalid(amount.isVisible() && lost == null);
        amount.setErrorMessage(words.text("oversight.amount-bad"));
        capital.setInvalid(capital.isVisible() && capital.isEmpty());
        capital.setErrorMessage(words.text("oversight.capital-missing"));
        boolean none = number.getValue().isBlank()
                && issuedOn.isEmpty()
                && issuer.getValue().isBlank();
        boolean all = !number.getValue().isBlank()
                && !issuedOn.isEmpty()
                && !issuer.getValue().isBlank();
        number.setInvalid(!none && !all);
        number.setErrorMessage(words.text("oversight.paper-incomplete"));
        if (day.isInvalid()
                || finding.isInvalid()
                || amount.isInvalid()
                || capital.isInvalid()
                || number.isInvalid()
                || kind.isEmpty()) {
            return;
        }
        record(new RecordOversight(
                context.project(),
                kind.getValue(),
                day.getValue(),
                finding.getValue().strip(),
                lost,
                capital.isVisible() ? capital.getValue() : null,
                none
                        ? null
                        : new RecordOversight.Paper(
                                number.getValue().strip(),
                                issuedOn.getValue(),
                                issuer.getValue().strip())));
    }

    private void record(RecordOversight command) {
        Wording words = words();
        try {
            if (!command.equals(seen)) {
                List<Finding> found = trial.newFindings(Set.of(context.project()), () -> book.record(command));
                if (!found.isEmpty()) {
                    seen = command;
                    show(words, found);
                    return;
                }
            }
            book.record(command);
            close();
            Messages.done(words.text("oversight.recorded-done", command.kind()));
        } catch (Refusal refused) {
            finding.setErrorMessage(words.say(refused.reason()));
            finding.setInvalid(true);
        }
    }

    private void show(Wording words, List<Finding> found) {
        HtmlContainer list = el("ul", "dt-plain-list");
        found.forEach(each -> list.add(el("li", "", words.sentence(each.reason()))));
        warning.removeAll();
        warning.add(with(div("dt-notice", words.text("oversight.contradictions")), "data-light", "AMBER"), list);
    }

    /** "1.250,5" triệu đồng; null when it is nothing of the kind. */
    private static @Nullable Vnd million(String text) {
        String plain = text.strip();
        if (!plain.matches("(\\d{1,3}(\\.\\d{3})+|\\d{1,12})(,\\d{1,6})?")) {
            return null;
        }
        return Vnd.ofMillion(plain.replace(".", "").replace(',', '.'));
    }
}
