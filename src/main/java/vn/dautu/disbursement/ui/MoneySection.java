package vn.dautu.disbursement.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Money by year and source: medium-term plan, the year's plan as the province assigned it, what was disbursed from it. */
@org.springframework.stereotype.Component
class MoneySection implements ProjectSection {

    private final Texts texts;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;

    MoneySection(Texts texts, CapitalPlan plan, DisbursementLedger ledger) {
        this.texts = texts;
        this.plan = plan;
        this.ledger = ledger;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        List<MediumTermLine> medium = plan.mediumTerm(context.asOf()).getOrDefault(context.project(), List.of());
        List<AnnualLine> annual = plan.annual(context.asOf()).getOrDefault(context.project(), List.of()).stream()
                .filter(line -> line.level() == PlanLevel.TINH_GIAO)
                .toList();
        List<Disbursed> paid = ledger.disbursed(context.asOf()).getOrDefault(context.project(), List.of());
        if (medium.isEmpty() && annual.isEmpty() && paid.isEmpty()) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("money.title")),
                    el("p", "dt-card-note", words.text("money.none"))));
        }
        return Optional.of(el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("money.title")),
                el("p", "dt-card-note", words.text("money.note")),
                bySource(words, context, medium, annual, paid),
                byYear(words, context, annual, paid)));
    }

    private Component bySource(
            Wording words,
            ProjectContext context,
            List<MediumTermLine> medium,
            List<AnnualLine> annual,
            List<Disbursed> paid) {
        Table table = new Table(
                        words.text("money.by-source"),
                        words.text("money.source"),
                        ">" + words.text("money.medium-term-short"),
                        ">" + words.text("money.assigned"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate-medium"))
                .caption(words.text("money.by-source") + " · " + words.text("unit.million-caption"));
        Stream.of(
                        medium.stream().map(MediumTermLine::source),
                        annual.stream().map(AnnualLine::source),
                        paid.stream().map(Disbursed::source))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(source -> {
                    Vnd planned = sum(medium.stream()
                            .filter(line -> line.source() == source)
                            .map(MediumTermLine::amount));
                    Vnd spent = total(paid, each -> each.source() == source);
                    table.row(
                            words.text("source." + source.code()),
                            words.million(planned),
                            words.million(assigned(annual, line -> line.source() == source && counts(line))),
                            words.million(spent),
                            words.percent(Share.of(spent, planned)));
                });
        Vnd planned = sum(medium.stream().map(MediumTermLine::amount));
        Vnd spent = total(paid, each -> true);
        table.total(
                words.text("money.total"),
                Figure.of(
                        texts,
                        words.million(planned),
                        words.text("money.medium-term-short"),
                        words.text("money.medium.formula"),
                        () -> plan.mediumTermSources(context.project(), context.asOf())),
                words.million(assigned(annual, MoneySection::counts)),
                Figure.of(
                        texts,
                        words.million(spent),
                        words.text("money.paid"),
                        words.text("money.paid.formula"),
                        () -> ledger.sources(context.project(), context.asOf())),
                words.percent(Share.of(spent, planned)));
        return table.build();
    }

    private Component byYear(Wording words, ProjectContext context, List<AnnualLine> annual, List<Disbursed> paid) {
        Table table = new Table(
                        words.text("money.by-year"),
                        words.text("money.year"),
                        ">" + words.text("money.plan"),
                        ">" + words.text("money.volume"),
                        ">" + words.text("money.advances"),
                        ">" + words.text("money.recovery"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate"),
                        ">" + words.text("money.carried"))
                .caption(words.text("money.by-year") + " · " + words.text("unit.million-caption"));
        TreeSet<Integer> years = new TreeSet<>();
        annual.forEach(line -> years.add(line.year()));
        paid.forEach(each -> years.add(each.budgetYear()));
        for (int year : years) {
            List<Disbursed> inYear = paid.stream()
                    .filter(each -> each.budgetYear() == year && each.kind() != PlanKind.KEO_DAI)
                    .toList();
            Vnd planned = assigned(annual, line -> line.year() == year && counts(line));
            Vnd spent = total(inYear, each -> true);
            table.row(
                    String.valueOf(year),
                    Figure.of(
                            texts,
                            words.million(planned),
                            words.text("money.year-plan", year),
                            words.text("money.plan.formula"),
                            () -> plan.annualSources(context.project(), year, context.asOf())),
                    words.million(sum(inYear.stream().map(Disbursed::volume))),
                    words.million(sum(inYear.stream().map(Disbursed::advance))),
                    words.million(sum(inYear.stream().map(Disbursed::recovery))),
                    Figure.of(
                            texts,
                            words.million(spent),
                            words.text("money.year-paid", year),
                            words.text("money.paid.formula"),
                            () -> ledger.sources(context.project(), year, context.asOf())),
                    words.percent(Share.of(spent, planned)),
                    words.million(total(paid, each -> each.budgetYear() == year && each.kind() == PlanKind.KEO_DAI)));
        }
        return table.build();
    }

    /** Carried-over capital and advances on later years are apart: they would count the same money twice. */
    private static boolean counts(AnnualLine line) {
        return line.kind() != PlanKind.KEO_DAI && line.kind() != PlanKind.UNG_TRUOC;
    }

    private static Vnd assigned(Collection<AnnualLine> lines, Predicate<AnnualLine> which) {
        return sum(lines.stream().filter(which).map(AnnualLine::amount));
    }

    private static Vnd total(Collection<Disbursed> paid, Predicate<Disbursed> which) {
        return sum(paid.stream().filter(which).map(Disbursed::total));
    }

    private static Vnd sum(Stream<Vnd> amounts) {
        return amounts.reduce(Vnd.ZERO, Vnd::plus);
    }
}
