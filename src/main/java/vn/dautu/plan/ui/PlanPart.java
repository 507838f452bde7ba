package vn.dautu.plan.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.plan.AnnualEntry;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermEntry;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PlanLineKey;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.ui.MillionField;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What a decision changes in the plan: rows of the medium-term or an annual plan, each with what it adds or takes. */
@org.springframework.stereotype.Component
class PlanPart implements DecisionPart {

    private static final Set<DecisionKind> ABOUT = Set.of(
            DecisionKind.MEDIUM_TERM,
            DecisionKind.MEDIUM_TERM_ADJUSTMENT,
            DecisionKind.ANNUAL_PLAN,
            DecisionKind.ANNUAL_PLAN_ADJUSTMENT);

    private final Texts texts;
    private final CapitalPlan plan;

    PlanPart(Texts texts, CapitalPlan plan) {
        this.texts = texts;
        this.plan = plan;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Form> open(ProjectContext context) {
        return Optional.of(new PlanForm(context));
    }

    /** A medium-term period or a year, to which a row belongs. */
    private record Plan(@Nullable String period, int year) {}

    private final class PlanForm implements Form {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final List<Row> rows = new ArrayList<>();
        private final HtmlContainer list = div("");
        private final HtmlContainer fields;

        PlanForm(ProjectContext context) {
            this.context = context;
            Button more = new Button(words.text("plan.part.add-row"), click -> addRow());
            fields = div("", el("p", "dt-card-note", words.text("plan.part.note")), list, more);
            addRow();
        }

        private void addRow() {
            Row row = new Row(context);
            rows.add(row);
            list.add(row.fields);
        }

        @Override
        public String title() {
            return words.text("plan.part.title");
        }

        @Override
        public Component fields() {
            return fields;
        }

        @Override
        public boolean isFilled() {
            return rows.stream().anyMatch(Row::isFilled);
        }

        @Override
        public boolean suggest(DecisionKind kind) {
            return ABOUT.contains(kind);
        }

        @Override
        public List<Reason> changes() {
            return rows.stream().filter(Row::isComplete).map(Row::change).toList();
        }

        @Override
        public void enter(FactStamp stamp) {
            List<MediumTermEntry> medium = new ArrayList<>();
            List<AnnualEntry> annual = new ArrayList<>();
            rows.stream().filter(Row::isFilled).forEach(row -> row.read(stamp, medium, annual));
            if (!medium.isEmpty()) {
                plan.enterMediumTerm(medium);
            }
            if (!annual.isEmpty()) {
                plan.enterAnnual(annual);
            }
        }
    }

    /** @throws Refusal when nothing is written, or no amount */
    static Vnd amountIn(MillionField field) {
        Vnd amount = field.amount();
        if (amount == null) {
            throw new Refusal(Reason.of("plan.refused.amount", field.getValue()));
        }
        return amount;
    }

    /** One row: which plan, from which source, at which level, of which kind, how much. */
    private final class Row {

        private final ProjectContext context;
        private final Select<Plan> which = new Select<>();
        private final Select<CapitalSource> source = new Select<>();
        private final Select<PlanLevel> level = new Select<>();
        private final Select<PlanKind> kind = new Select<>();
        private final Select<Integer> from = new Select<>();
        private final MillionField amount;
        private final TextField reason;
        private final HtmlContainer fields;

        Row(ProjectContext context) {
            this.context = context;
            Wording words = Wording.here(texts);
            int year = context.today().getYear();
            List<Plan> plans = new ArrayList<>(List.of(new Plan(null, year), new Plan(null, year + 1)));
            for (PlanPeriod period : plan.periods()) {
                if (period.lastYear() >= year) {
                    plans.add(new Plan(period.code(), 0));
                }
            }
            plans.add(new Plan(null, year - 1));
            which.setLabel(words.text("plan.part.plan"));
            which.setItems(plans);
            which.setItemLabelGenerator(each -> each.period() == null
                    ? words.text("plan.year-ledger", String.valueOf(each.year()))
                    : words.text("plan.period-ledger", each.period()));
            which.setValue(plans.getFirst());
            source.setLabel(words.text("money.source"));
            source.setItems(CapitalSource.values());
            source.setItemLabelGenerator(each -> words.text("source." + each.code()));
            level.setLabel(words.text("plan.part.level"));
            level.setItems(PlanLevel.values());
            level.setItemLabelGenerator(each -> words.text(each.nameKey()));
            level.setValue(PlanLevel.TINH_GIAO);
            kind.setLabel(words.text("plan.extension-kind"));
            kind.setItems(PlanKind.values());
            kind.setItemLabelGenerator(each -> words.text(each.nameKey()));
            kind.setValue(PlanKind.TRONG_NAM);
            from.setLabel(words.text("plan.part.from-year"));
            from.setItems(year - 1, year, year - 2);
            from.setVisible(false);
            amount = new MillionField(words.text("plan.part.amount"));
            reason = new TextField(words.text("plan.reason"));
            reason.setMaxLength(500);
            source.getElement().setAttribute("data-role", "plan-source");
            amount.getElement().setAttribute("data-role", "plan-amount");
            which.addValueChangeListener(change -> shown());
            kind.addValueChangeListener(change -> shown());
            fields = div("dt-form", which, source, level, kind, from, amount, reason);
        }

        private void shown() {
            boolean annual = which.getValue().period() == null;
            level.setVisible(annual);
            kind.setVisible(annual);
            from.setVisible(annual && kind.getValue() == PlanKind.KEO_DAI);
        }

        boolean isFilled() {
            return !amount.getValue().isBlank() || source.getValue() != null;
        }

        boolean isComplete() {
            return amount.amount() != null && source.getValue() != null;
        }

        Reason change() {
            Wording words = Wording.here(texts);
            Plan chosen = which.getValue();
            return Reason.of(
                    "plan.part.change",
                    chosen.period() == null
                            ? words.text("plan.year-ledger", String.valueOf(chosen.year()))
                            : words.text("plan.period-ledger", chosen.period()),
                    source.getValue(),
                    words.million(amountIn(amount)));
        }

        void read(FactStamp stamp, List<MediumTermEntry> medium, List<AnnualEntry> annual) {
            if (source.getValue() == null) {
                throw new Refusal(Reason.of("plan.refused.no-source"));
            }
            Vnd delta = amountIn(amount);
            String period = which.getValue().period();
            if (period != null) {
                medium.add(new MediumTermEntry(context.project(), period, source.getValue(), delta, stamp));
                return;
            }
            PlanLineKey parent = kind.getValue() == PlanKind.KEO_DAI && from.getValue() != null
                    ? new PlanLineKey(from.getValue(), source.getValue(), PlanKind.TRONG_NAM)
                    : null;
            annual.add(new AnnualEntry(
                    context.project(),
                    which.getValue().year(),
                    source.getValue(),
                    level.getValue(),
                    kind.getValue(),
                    delta,
                    reason.getValue().isBlank() ? null : reason.getValue().strip(),
                    parent,
                    stamp));
        }
    }
}
