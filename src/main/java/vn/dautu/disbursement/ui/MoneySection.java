package vn.dautu.disbursement.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.DisbursementRate;
import vn.dautu.disbursement.DisbursementRates;
import vn.dautu.disbursement.RateCode;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * Money of a project: the disbursement rates, each with its whole; each medium-term period by source; each budget year with advances and
 * recoveries.
 */
@org.springframework.stereotype.Component
class MoneySection implements ProjectSection {

    private static final Set<PlanKind> CARRIED = Set.of(PlanKind.KEO_DAI);
    private static final Set<PlanKind> BOTH = Set.of(PlanKind.TRONG_NAM, PlanKind.BO_SUNG_SAU_30_9, PlanKind.KEO_DAI);

    private final Texts texts;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final ProjectRegister projects;

    MoneySection(Texts texts, CapitalPlan plan, DisbursementLedger ledger, ProjectRegister projects) {
        this.texts = texts;
        this.plan = plan;
        this.ledger = ledger;
        this.projects = projects;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 30;
    }

    /** The books of one project, read once for the section. */
    private record Books(
            ProjectContext context,
            List<MediumTermLine> medium,
            List<AnnualLine> annual,
            List<Disbursed> paid,
            List<Disbursed> estimates) {

        boolean isEmpty() {
            return medium.isEmpty() && annual.isEmpty() && paid.isEmpty() && estimates.isEmpty();
        }
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        Books books = new Books(
                context,
                plan.mediumTerm(context.asOf()).getOrDefault(context.project(), List.of()),
                plan.annual(context.asOf()).getOrDefault(context.project(), List.of()),
                ledger.disbursed(context.asOf()).getOrDefault(context.project(), List.of()),
                ledger.estimated(context.asOf()).getOrDefault(context.project(), List.of()));
        HtmlContainer section = el("section", "dt-card", el("h2", "dt-card-title", words.text("money.title")));
        if (books.isEmpty()) {
            section.add(el("p", "dt-card-note", words.text("money.none")));
            return Optional.of(section);
        }
        section.add(el("p", "dt-card-note", words.text("money.note")));
        openYears(context.asOf().at()).forEach(year -> section.add(rates(words, books, year)));
        outstanding(words, books).ifPresent(section::add);
        for (PlanPeriod period : plan.periods()) {
            bySource(words, books, period).ifPresent(section::add);
        }
        section.add(byYear(words, books));
        return Optional.of(section);
    }

    /** In January the year before is still being paid out. */
    private static List<Integer> openYears(LocalDate day) {
        return day.getMonth() == Month.JANUARY ? List.of(day.getYear() - 1, day.getYear()) : List.of(day.getYear());
    }

    // ---- the rates ------------------------------------------------------------------------------------------------

    private Component rates(Wording words, Books books, int year) {
        ProjectContext context = books.context();
        PlanPeriod period = plan.periodOf(year).orElse(null);
        Vnd total = context.profile().totalInvestment();
        Map<RateCode, DisbursementRate> actual = rates(books, year, period, total, List.of());
        Map<RateCode, DisbursementRate> estimated = rates(books, year, period, total, books.estimates());
        Table table = new Table(
                        words.text("money.rates", String.valueOf(year)),
                        words.text("money.rate"),
                        ">%",
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.of"),
                        ">" + words.text("money.with-estimate"))
                .caption(words.text("money.rates", String.valueOf(year)) + " · "
                        + words.text("money.rates-as-at", context.asOf().at()) + " · "
                        + words.text("unit.million-caption"));
        for (RateCode code : RateCode.values()) {
            DisbursementRate rate = actual.get(code);
            DisbursementRate guess = estimated.get(code);
            if (rate == null
                    || guess == null
                    || rate.denominator().isZero() && rate.numerator().isZero()) {
                continue;
            }
            String label = label(words, code, period);
            table.row(
                    label,
                    words.percent(rate.share()),
                    Figure.of(
                            texts,
                            words.million(rate.numerator()),
                            label,
                            words.text("money.paid.formula"),
                            () -> numerator(context, code, year, period)),
                    Figure.of(
                            texts,
                            words.million(rate.denominator()),
                            label,
                            words.text("money.of.formula." + code),
                            () -> denominator(context, code, year, period)),
                    guess.estimated()
                            ? Figure.of(
                                    texts,
                                    words.percent(guess.share()),
                                    label,
                                    words.text("money.estimate.formula"),
                                    () -> ledger.estimateSources(context.project(), year, context.asOf()))
                            : words.text("money.no-estimate"));
        }
        return table.build();
    }

    private static Map<RateCode, DisbursementRate> rates(
            Books books, int year, @Nullable PlanPeriod period, @Nullable Vnd total, List<Disbursed> estimates) {
        return new DisbursementRates(
                        year,
                        period,
                        books.context().asOf().at(),
                        books.medium(),
                        books.annual(),
                        books.paid(),
                        estimates,
                        total == null ? Vnd.ZERO : total)
                .all();
    }

    private static String label(Wording words, RateCode code, @Nullable PlanPeriod period) {
        String name = words.text(code.nameKey());
        return switch (code) {
            case R_TTG, R_TINH, R_KD, R_ALL -> name;
            case R_MT -> period == null ? name : name + " " + period.code();
            case R_TMDT -> name;
        };
    }

    private List<Source> numerator(ProjectContext context, RateCode code, int year, @Nullable PlanPeriod period) {
        return switch (code) {
            case R_TTG, R_TINH -> ledger.sources(context.project(), year, PlanKind.OF_THE_YEAR, context.asOf());
            case R_KD -> ledger.sources(context.project(), year, CARRIED, context.asOf());
            case R_ALL -> ledger.sources(context.project(), year, BOTH, context.asOf());
            case R_MT ->
                period == null
                        ? List.of()
                        : ledger.sources(context.project(), period, EnumSet.allOf(CapitalSource.class), context.asOf());
            case R_TMDT -> ledger.sources(context.project(), context.asOf());
        };
    }

    private List<Source> denominator(ProjectContext context, RateCode code, int year, @Nullable PlanPeriod period) {
        return switch (code) {
            case R_TTG -> lines(context, year, year, PlanLevel.TTG_GIAO, PlanKind.OF_THE_YEAR);
            case R_TINH -> lines(context, year, year, PlanLevel.TINH_GIAO, PlanKind.OF_THE_YEAR);
            case R_KD -> lines(context, year, year, PlanLevel.TINH_GIAO, CARRIED);
            case R_ALL -> lines(context, year, year, PlanLevel.TINH_GIAO, BOTH);
            case R_MT ->
                period == null
                        ? List.of()
                        : plan.mediumTermSources(
                                context.project(), period.code(), EnumSet.allOf(CapitalSource.class), context.asOf());
            case R_TMDT -> projects.investmentSources(context.project(), context.asOf());
        };
    }

    private List<Source> lines(ProjectContext context, int first, int last, PlanLevel level, Set<PlanKind> kinds) {
        return plan.lineSources(
                context.project(), first, last, level, kinds, EnumSet.allOf(CapitalSource.class), context.asOf());
    }

    /** The classic false comfort: much disbursed, little of it built. */
    private Optional<Component> outstanding(Wording words, Books books) {
        Vnd advance = sum(books.paid().stream().map(Disbursed::outstandingAdvance));
        Vnd paid = total(books.paid(), each -> true);
        if (paid.isZero()) {
            return Optional.empty();
        }
        return Optional.of(el(
                "dl",
                "dt-kv",
                el(
                        "div",
                        "dt-kv-row",
                        el("dt", "", words.text("money.advance")),
                        el(
                                "dd",
                                "",
                                Figure.of(
                                        texts,
                                        words.billion(advance),
                                        words.text("money.advance"),
                                        words.text("money.advance.formula"),
                                        () -> ledger.sources(
                                                books.context().project(),
                                                books.context().asOf())),
                                " · " + words.text("money.advance-share", words.percent(Share.of(advance, paid)))))));
    }

    // ---- by source, one period at a time --------------------------------------------------------------------------

    private Optional<Component> bySource(Wording words, Books books, PlanPeriod period) {
        Map<CapitalSource, Vnd> planned = new EnumMap<>(CapitalSource.class);
        books.medium().stream()
                .filter(line -> line.period().equals(period.code()))
                .forEach(line -> planned.merge(line.source(), line.amount(), Vnd::plus));
        Map<CapitalSource, Vnd> assigned = new EnumMap<>(CapitalSource.class);
        books.annual().stream()
                .filter(line -> period.covers(line.year())
                        && line.level() == PlanLevel.TINH_GIAO
                        && line.kind().isOfTheYear())
                .forEach(line -> assigned.merge(line.source(), line.amount(), Vnd::plus));
        Map<CapitalSource, Vnd> spent = new EnumMap<>(CapitalSource.class);
        books.paid().stream()
                .filter(each -> DisbursementRates.belongsTo(period, each))
                .forEach(each -> spent.merge(each.source(), each.total(), Vnd::plus));
        TreeSet<CapitalSource> own = new TreeSet<>(planned.keySet());
        own.addAll(assigned.keySet());
        own.addAll(spent.keySet());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String title = words.text("money.by-source-of", period.code());
        Table table = new Table(
                        title,
                        words.text("money.source"),
                        ">" + words.text("money.medium-term-short"),
                        ">" + words.text("money.assigned"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate-medium"))
                .caption(title + " · " + words.text("unit.million-caption"));
        TreeMap<CapitalSource, Vnd> all = new TreeMap<>(CapitalSource.rollUp(planned));
        own.forEach(source -> all.putIfAbsent(source, Vnd.ZERO));
        CapitalSource.rollUp(assigned).keySet().forEach(source -> all.putIfAbsent(source, Vnd.ZERO));
        CapitalSource.rollUp(spent).keySet().forEach(source -> all.putIfAbsent(source, Vnd.ZERO));
        for (CapitalSource source : all.keySet()) {
            boolean headed = source.parent()
                    .map(root -> own.contains(root)
                            || own.stream().filter(each -> each.isWithin(root)).count() > 1)
                    .orElse(false);
            long parts = own.stream()
                    .filter(each -> each != source && each.isWithin(source))
                    .count();
            // A heading with one part and nothing of its own would say the same twice.
            if (!own.contains(source) && parts < 2) {
                continue;
            }
            Set<CapitalSource> within = source.withParts();
            String name = (headed ? "– " : "") + words.text("source." + source.code());
            table.row(sourceRow(words, books, period, name, within, planned, assigned, spent));
        }
        table.total(sourceRow(
                words,
                books,
                period,
                words.text("money.total"),
                EnumSet.allOf(CapitalSource.class),
                planned,
                assigned,
                spent));
        return Optional.of(table.build());
    }

    private @Nullable Object[] sourceRow(
            Wording words,
            Books books,
            PlanPeriod period,
            String name,
            Set<CapitalSource> within,
            Map<CapitalSource, Vnd> planned,
            Map<CapitalSource, Vnd> assigned,
            Map<CapitalSource, Vnd> spent) {
        ProjectContext context = books.context();
        Vnd plannedSum = of(planned, within);
        Vnd spentSum = of(spent, within);
        return new @Nullable Object[] {
            name,
            Figure.of(
                    texts,
                    words.million(plannedSum),
                    name,
                    words.text("money.medium.formula"),
                    () -> plan.mediumTermSources(context.project(), period.code(), within, context.asOf())),
            Figure.of(
                    texts,
                    words.million(of(assigned, within)),
                    name,
                    words.text("money.plan.formula"),
                    () -> plan.lineSources(
                            context.project(),
                            period.firstYear(),
                            period.lastYear(),
                            PlanLevel.TINH_GIAO,
                            PlanKind.OF_THE_YEAR,
                            within,
                            context.asOf())),
            Figure.of(
                    texts,
                    words.million(spentSum),
                    name,
                    words.text("money.paid.formula"),
                    () -> ledger.sources(context.project(), period, within, context.asOf())),
            words.percent(Share.of(spentSum, plannedSum))
        };
    }

    private static Vnd of(Map<CapitalSource, Vnd> amounts, Set<CapitalSource> within) {
        return sum(amounts.entrySet().stream()
                .filter(each -> within.contains(each.getKey()))
                .map(Map.Entry::getValue));
    }

    // ---- by year --------------------------------------------------------------------------------------------------

    private Component byYear(Wording words, Books books) {
        ProjectContext context = books.context();
        Table table = new Table(
                        words.text("money.by-year"),
                        words.text("money.year"),
                        ">" + words.text("money.plan"),
                        ">" + words.text("money.volume"),
                        ">" + words.text("money.advances"),
                        ">" + words.text("money.recovery"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate"),
                        ">" + words.text("money.carried-plan"),
                        ">" + words.text("money.carried"))
                .caption(words.text("money.by-year") + " · " + words.text("unit.million-caption"));
        TreeSet<Integer> years = new TreeSet<>();
        books.annual().forEach(line -> years.add(line.year()));
        books.paid().forEach(each -> years.add(each.budgetYear()));
        for (int year : years) {
            List<Disbursed> inYear = books.paid().stream()
                    .filter(each -> each.budgetYear() == year && each.kind().isOfTheYear())
                    .toList();
            Vnd planned = assigned(
                    books.annual(), line -> line.year() == year && line.kind().isOfTheYear());
            Vnd carried = assigned(books.annual(), line -> line.year() == year && line.kind() == PlanKind.KEO_DAI);
            Vnd spent = total(inYear, each -> true);
            table.row(
                    String.valueOf(year),
                    Figure.of(
                            texts,
                            words.million(planned),
                            words.text("money.year-plan", String.valueOf(year)),
                            words.text("money.plan.formula"),
                            () -> plan.annualSources(context.project(), year, context.asOf())),
                    paid(words, context, year, sum(inYear.stream().map(Disbursed::volume))),
                    paid(words, context, year, sum(inYear.stream().map(Disbursed::advance))),
                    paid(words, context, year, sum(inYear.stream().map(Disbursed::recovery))),
                    paid(words, context, year, spent),
                    words.percent(Share.of(spent, planned)),
                    carried.isZero()
                            ? null
                            : Figure.of(
                                    texts,
                                    words.million(carried),
                                    words.text("money.carried-plan"),
                                    words.text("money.of.formula.R_KD"),
                                    () -> lines(context, year, year, PlanLevel.TINH_GIAO, CARRIED)),
                    carried.isZero()
                            ? null
                            : Figure.of(
                                    texts,
                                    words.million(total(
                                            books.paid(),
                                            each -> each.budgetYear() == year && each.kind() == PlanKind.KEO_DAI)),
                                    words.text("money.carried"),
                                    words.text("money.paid.formula"),
                                    () -> ledger.sources(context.project(), year, CARRIED, context.asOf())));
        }
        return table.build();
    }

    private Component paid(Wording words, ProjectContext context, int year, Vnd amount) {
        return Figure.of(
                texts,
                words.million(amount),
                words.text("money.year-paid", String.valueOf(year)),
                words.text("money.paid.formula"),
                () -> ledger.sources(context.project(), year, PlanKind.OF_THE_YEAR, context.asOf()));
    }

    private static Vnd assigned(Collection<AnnualLine> lines, Predicate<AnnualLine> which) {
        return sum(lines.stream()
                .filter(line -> line.level() == PlanLevel.TINH_GIAO && which.test(line))
                .map(AnnualLine::amount));
    }

    private static Vnd total(Collection<Disbursed> paid, Predicate<Disbursed> which) {
        return sum(paid.stream().filter(which).map(Disbursed::total));
    }

    private static Vnd sum(Stream<Vnd> amounts) {
        return amounts.reduce(Vnd.ZERO, Vnd::plus);
    }
}
