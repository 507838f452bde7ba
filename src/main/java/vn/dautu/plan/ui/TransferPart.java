package vn.dautu.plan.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.TransferCommand;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.MillionField;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Moves capital of one plan line to another project, both sides under the same decision. */
@org.springframework.stereotype.Component
class TransferPart implements DecisionPart {

    private final Texts texts;
    private final CapitalPlan plan;
    private final ProjectRegister projects;

    TransferPart(Texts texts, CapitalPlan plan, ProjectRegister projects) {
        this.texts = texts;
        this.plan = plan;
        this.projects = projects;
    }

    @Override
    public int order() {
        return 32;
    }

    /** Empty when the project holds nothing that could be moved. */
    @Override
    public Optional<Form> open(ProjectContext context) {
        List<AnnualLine> held =
                plan.annual(AsOf.on(context.today())).getOrDefault(context.project(), List.of()).stream()
                        .filter(line -> line.level() == PlanLevel.TINH_GIAO
                                && line.amount().isPositive()
                                && line.year() >= context.today().getYear() - 1)
                        .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(new TransferForm(context, held));
    }

    private final class TransferForm implements Form {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final Select<AnnualLine> line = new Select<>();
        private final TextField receiver = new TextField();
        private final MillionField amount;
        private final TextField reason = new TextField();
        private final HtmlContainer fields;

        TransferForm(ProjectContext context, List<AnnualLine> held) {
            this.context = context;
            line.setLabel(words.text("plan.transfer.line"));
            line.setItems(held);
            line.setItemLabelGenerator(each ->
                    each.year() + " · " + words.text("source." + each.source().code()) + " · "
                            + words.text(each.kind().nameKey()) + " · " + words.billion(each.amount()));
            receiver.setLabel(words.text("plan.transfer.to"));
            receiver.setHelperText(words.text("plan.transfer.to-hint"));
            receiver.setValueChangeMode(ValueChangeMode.LAZY);
            receiver.addValueChangeListener(change -> receiver.setHelperText(projects.findByCode(
                            change.getValue().strip())
                    .map(id -> projects.profiles(AsOf.on(context.today())).get(id))
                    .map(profile -> profile.name())
                    .orElse(words.text("plan.transfer.to-hint"))));
            amount = new MillionField(words.text("plan.transfer.amount"));
            reason.setLabel(words.text("plan.reason"));
            reason.setMaxLength(500);
            fields = div(
                    "dt-form",
                    el("p", "dt-card-note", words.text("plan.transfer.note")),
                    line,
                    receiver,
                    amount,
                    reason);
        }

        @Override
        public String title() {
            return words.text("plan.transfer.title");
        }

        @Override
        public Component fields() {
            return fields;
        }

        @Override
        public boolean suggest(DecisionKind kind) {
            return kind == DecisionKind.TRANSFER;
        }

        @Override
        public boolean isFilled() {
            return line.getValue() != null
                    || !receiver.getValue().isBlank()
                    || !amount.getValue().isBlank();
        }

        @Override
        public void enter(FactStamp stamp) {
            AnnualLine from = line.getValue();
            if (from == null) {
                throw new Refusal(Reason.of("plan.refused.transfer-line"));
            }
            String code = receiver.getValue().strip();
            ProjectId to = projects.findByCode(code)
                    .orElseThrow(() -> new Refusal(Reason.of("plan.refused.transfer-receiver", code)));
            plan.transfer(new TransferCommand(
                    context.project(),
                    to,
                    from.year(),
                    from.source(),
                    from.level(),
                    from.kind(),
                    PlanPart.amountIn(amount),
                    reason.getValue().isBlank() ? null : reason.getValue().strip(),
                    stamp));
        }
    }
}
