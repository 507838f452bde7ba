package vn.dautu.project.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.AdjustTotal;
import vn.dautu.project.DecisionPart;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.MillionField;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What a decision makes of the total investment. */
@org.springframework.stereotype.Component
class InvestmentPart implements DecisionPart {

    private static final Set<DecisionKind> ABOUT = Set.of(
            DecisionKind.POLICY,
            DecisionKind.POLICY_ADJUSTMENT,
            DecisionKind.INVESTMENT,
            DecisionKind.INVESTMENT_ADJUSTMENT);

    private final Texts texts;
    private final ProjectRegister register;

    InvestmentPart(Texts texts, ProjectRegister register) {
        this.texts = texts;
        this.register = register;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Form> open(ProjectContext context) {
        return Optional.of(new TotalForm(context));
    }

    private final class TotalForm implements Form {

        private final ProjectContext context;
        private final Wording words = Wording.here(texts);
        private final HtmlContainer now = el("p", "dt-card-note");
        private final MillionField total = new MillionField(words.text("project.total.new"));
        private final MillionField delta = new MillionField(words.text("project.total.delta"));
        private @Nullable Vnd seen;

        TotalForm(ProjectContext context) {
            this.context = context;
            total.setHelperText(words.text("unit.million-hint"));
            delta.setHelperText(words.text("project.total.delta-hint"));
            look();
        }

        /** What the officer has in sight: asked again after a refusal, so that she decides on what stands. */
        private void look() {
            seen = register.total(context.project(), AsOf.on(context.today())).orElse(null);
            now.setText(
                    seen == null
                            ? words.text("project.total.none")
                            : words.text("project.total.now", words.million(seen)));
        }

        @Override
        public String title() {
            return words.text("project.total");
        }

        @Override
        public Component fields() {
            return div("dt-form", now, total, delta);
        }

        @Override
        public boolean isFilled() {
            return !total.getValue().isBlank() || !delta.getValue().isBlank();
        }

        @Override
        public boolean suggest(DecisionKind kind) {
            return ABOUT.contains(kind);
        }

        @Override
        public List<Reason> changes() {
            Vnd before = seen == null ? Vnd.ZERO : seen;
            Vnd change = delta.amount();
            Vnd after = total.amount() != null ? total.amount() : change == null ? before : before.plus(change);
            return List.of(Reason.of(
                    "project.total.change",
                    words.million(before),
                    words.million(after),
                    words.million(after.minus(before))));
        }

        @Override
        public void enter(FactStamp stamp) {
            mark(total, total.isUnreadable() ? Reason.of("unit.unreadable") : null);
            mark(delta, delta.isUnreadable() ? Reason.of("unit.unreadable") : null);
            if (total.isUnreadable() || delta.isUnreadable()) {
                throw new Refusal(Reason.of("unit.unreadable"));
            }
            try {
                register.adjustTotal(new AdjustTotal(context.project(), total.amount(), delta.amount(), seen), stamp);
            } catch (Refusal refused) {
                look();
                mark(total.getValue().isBlank() ? delta : total, refused.reason());
                throw refused;
            }
        }

        private void mark(MillionField field, @Nullable Reason reason) {
            field.setInvalid(reason != null);
            field.setErrorMessage(reason == null ? "" : words.say(reason));
        }
    }
}
