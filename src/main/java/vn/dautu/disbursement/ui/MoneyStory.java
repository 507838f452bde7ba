package vn.dautu.disbursement.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.PaidOn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectId;
import vn.dautu.project.StoryPart;
import vn.dautu.ui.Chart.Role;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.SCurve;
import vn.dautu.ui.SCurve.Line;
import vn.dautu.ui.SCurve.Mark;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The S-curve of the whole project in the story beside the map: the years' plans against what was paid. */
@org.springframework.stereotype.Component
class MoneyStory implements StoryPart {

    private final Texts texts;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final LegalFigures law;

    MoneyStory(Texts texts, CapitalPlan plan, DisbursementLedger ledger, LegalFigures law) {
        this.texts = texts;
        this.plan = plan;
        this.ledger = ledger;
        this.law = law;
    }

    @Override
    public Chapter chapter() {
        return Chapter.MONEY;
    }

    @Override
    public Object content(ProjectId project, AsOf asOf) {
        return List.of(planned(project, asOf), paid(project, asOf));
    }

    private List<AnnualLine> planned(ProjectId project, AsOf asOf) {
        return plan.annual(asOf).getOrDefault(project, List.of()).stream()
                .filter(line ->
                        line.level() == PlanLevel.TINH_GIAO && line.kind().isOfTheYear())
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private List<PaidOn> paid(ProjectId project, AsOf asOf) {
        return ledger.paidByDay(project, asOf);
    }

    @Override
    public Optional<Component> tell(ProjectContext context) {
        LocalDate at = context.asOf().at();
        List<AnnualLine> planned = planned(context.project(), context.asOf());
        List<PaidOn> paid = paid(context.project(), context.asOf());
        if (planned.isEmpty() || paid.isEmpty()) {
            return Optional.empty();
        }
        Wording words = Wording.here(texts);
        LawBook book = law.book();
        LocalDate first = planned.stream()
                .map(line -> new BudgetYear(line.year()).opens())
                .min(LocalDate::compareTo)
                .orElse(at);
        LocalDate end = planned.stream()
                .map(line -> book.closingDay(new BudgetYear(line.year())))
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(at))
                .orElse(at);
        MoneyCurve plans = MoneyCurve.adding(
                planned.stream()
                        .map(line -> Map.entry(book.closingDay(new BudgetYear(line.year())), line.amount()))
                        .toList(),
                first);
        MoneyCurve done = MoneyCurve.adding(
                paid.stream().map(each -> Map.entry(each.on(), each.amount())).toList(), first);
        Vnd most = plans.total().compareTo(done.total()) >= 0 ? plans.total() : done.total();
        MoneyCurve.Unit unit = MoneyCurve.Unit.fitting(most);
        String title = words.text("curve.story", words.billion(done.total()), words.billion(plans.total()));
        return Optional.of(div(
                "dt-story-curve",
                el("p", "dt-card-note", title),
                new DtChart(texts, title)
                        .show(new SCurve(
                                words.text(unit.key()),
                                1,
                                first,
                                end,
                                null,
                                List.of(
                                        new Line(
                                                Role.PLANNED,
                                                words.text("curve.line-years"),
                                                false,
                                                plans.points(first, end, unit)),
                                        new Line(
                                                Role.ACTUAL,
                                                words.text("curve.line-paid"),
                                                false,
                                                done.points(first, at.isBefore(first) ? first : at, unit))),
                                List.of(new Mark(
                                        Mark.Kind.TODAY,
                                        at,
                                        context.today().equals(at) ? words.text("chart.today") : words.day(at))),
                                null))));
    }
}
