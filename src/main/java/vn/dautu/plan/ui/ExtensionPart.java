package vn.dautu.plan.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.ExtensionEntry;
import vn.dautu.plan.ExtensionKind;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Gives a project's money more time: more years of funding, or a later last day for paying out one year's capital. */
@org.springframework.stereotype.Component
class ExtensionPart implements DecisionPart {

    private final Texts texts;
    private final CapitalPlan plan;

    ExtensionPart(Texts texts, CapitalPlan plan) {
        this.texts = texts;
        this.plan = plan;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public Optional<Form> open(ProjectContext context) {
        return Optional.of(new ExtensionForm(context));
    }

    private final class ExtensionForm implements Form {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final Select<ExtensionKind> kind = new Select<>();
        private final Select<Integer> year = new Select<>();
        private final DatePicker until = new DatePicker();
        private final TextField reason = new TextField();
        private final HtmlContainer fields;

        ExtensionForm(ProjectContext context) {
            this.context = context;
            int now = context.today().getYear();
            kind.setLabel(words.text("plan.extension-kind"));
            kind.setItems(ExtensionKind.values());
            kind.setItemLabelGenerator(each -> words.text(each.nameKey()));
            year.setLabel(words.text("money.year"));
            year.setItems(now - 1, now, now + 1, now + 2);
            until.setLabel(words.text("plan.until"));
            until.setI18n(new DatePicker.DatePickerI18n()
                    .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                    .setFirstDayOfWeek(1));
            until.setLocale(Texts.VIETNAMESE);
            reason.setLabel(words.text("plan.reason"));
            reason.setMaxLength(500);
            fields = div(
                    "dt-form", el("p", "dt-card-note", words.text("plan.extension-note")), kind, year, until, reason);
        }

        @Override
        public String title() {
            return words.text("plan.extensions");
        }

        @Override
        public Component fields() {
            return fields;
        }

        @Override
        public boolean suggest(DecisionKind kind) {
            return kind == DecisionKind.FUNDING_EXTENSION || kind == DecisionKind.DISBURSEMENT_EXTENSION;
        }

        @Override
        public boolean isFilled() {
            return kind.getValue() != null || year.getValue() != null || until.getValue() != null;
        }

        @Override
        public void enter(FactStamp stamp) {
            LocalDate last = until.getValue();
            if (kind.getValue() == null
                    || year.getValue() == null
                    || last == null
                    || last.getYear() < year.getValue()) {
                throw new Refusal(Reason.of("plan.refused.extension-fields"));
            }
            plan.enterExtensions(List.of(new ExtensionEntry(
                    context.project(),
                    kind.getValue(),
                    year.getValue(),
                    last,
                    reason.getValue().isBlank() ? null : reason.getValue().strip(),
                    stamp)));
        }
    }
}
