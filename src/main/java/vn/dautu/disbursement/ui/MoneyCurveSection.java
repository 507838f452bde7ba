package vn.dautu.disbursement.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.PaidOn;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.disbursement.CommittedCurve;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.ProjectSection;
import vn.dautu.ui.Chart.Role;
import vn.dautu.ui.DtChart;
import vn.dautu.ui.Figure;
import vn.dautu.ui.SCurve;
import vn.dautu.ui.SCurve.Line;
import vn.dautu.ui.SCurve.Mark;
import vn.dautu.ui.SCurve.Point;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Money over time: what was planned or committed and what was paid, for one budget year or for the whole project. */
@org.springframework.stereotype.Component
class MoneyCurveSection implements ProjectSection {

    private final Texts texts;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final ProjectRegister register;
    private final LegalFigures law;

    MoneyCurveSection(
            Texts texts, CapitalPlan plan, DisbursementLedger ledger, ProjectRegister register, LegalFigures law) {
        this.texts = texts;
        this.plan = plan;
        this.ledger = ledger;
        this.register = register;
        this.law = law;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public Optional<Component> build(ProjectContext context) {
        Wording words = Wording.here(texts);
        List<PaidOn> paid = ledger.paidByDay(context.project(), context.asOf());
        List<AnnualLine> annual = plan.annual(context.asOf()).getOrDefault(context.project(), List.of()).stream()
                .filter(line -> line.level() == PlanLevel.TINH_GIAO && counts(line.kind()))
                .toList();
        TreeSet<Integer> years = new TreeSet<>();
        annual.stream().filter(line -> !line.amount().isZero()).forEach(line -> years.add(line.year()));
        paid.stream().filter(each -> counts(each.kind())).forEach(each -> years.add(each.budgetYear()));
        if (years.isEmpty()) {
            return Optional.of(el(
                    "section",
                    "dt-card",
                    el("h2", "dt-card-title", words.text("curve.title")),
                    el("p", "dt-card-note", words.text("curve.none"))));
        }
        HtmlContainer section = el("section", "dt-card");
        int running = BudgetYear.runningOn(context.asOf().at()).year();
        Integer begun = years.floor(running);
        show(section, new Money(context, words, law.book(), paid, annual, years), begun == null ? years.first() : begun);
        return Optional.of(section);
    }

    /** What the section was asked about, read once; another year is only drawn anew. */
    private record Money(
            ProjectContext context,
            Wording words,
            LawBook law,
            List<PaidOn> paid,
            List<AnnualLine> annual,
            TreeSet<Integer> years) {

        Year year(int number) {
            BudgetYear year = new BudgetYear(number);
            return new Year(number, year.opens(), law.closingDay(year));
        }

        AsOf asOf() {
            return context.asOf();
        }

        /** The same question at an earlier day: its facts are those of a point of the curve. */
        AsOf asOf(LocalDate day) {
            return new AsOf(day.isBefore(asOf().at()) ? day : asOf().at(), asOf().known());
        }

        boolean isKnown(LocalDate day) {
            return !day.isAfter(asOf().at());
        }
    }

    /** A budget year with the last day on which its capital may be disbursed. */
    private record Year(int year, LocalDate opens, LocalDate closes) {}

    /** @param year null for the whole project */
    private void show(HtmlContainer section, Money money, @Nullable Integer year) {
        section.removeAll();
        HtmlContainer chips = with(div("dt-chips"), "role", "group");
        with(chips, "aria-label", money.words().text("curve.years"));
        for (int each : money.years()) {
            chips.add(chip(section, money, String.valueOf(each), each, year));
        }
        chips.add(chip(section, money, money.words().text("curve.whole"), null, year));
        if (year == null) {
            whole(section, money, chips);
        } else {
            ofYear(section, money, chips, money.year(year));
        }
    }

    private Component chip(
            HtmlContainer section, Money money, String shown, @Nullable Integer year, @Nullable Integer chosen) {
        NativeButton button = new NativeButton(shown, click -> show(section, money, year));
        button.addClassName("dt-chip");
        return with(button, "aria-pressed", String.valueOf(Objects.equals(year, chosen)));
    }

    private static boolean counts(PlanKind kind) {
        return kind != PlanKind.KEO_DAI && kind != PlanKind.UNG_TRUOC;
    }

    /**
     * The curve to which the project's owner committed for the year, month end by month end; empty while none is in the books, and then
     * the even pace stands in for it, as an assumption.
     */
    private MoneyCurve committed(ProjectContext context, Year year) {
        Scope scope = Scope.of(List.of(context.project().value()));
        return new MoneyCurve(CommittedCurve.of(
                ledger.committed(context.asOf(), scope).getOrDefault(context.project(), List.of()), year.year()));
    }

    // ---- one budget year ----------------------------------------------------------------------------------------

    private void ofYear(HtmlContainer section, Money money, Component chips, Year year) {
        Wording words = money.words();
        ProjectContext context = money.context();
        LocalDate at = money.asOf().at();
        MoneyCurve planned = MoneyCurve.adding(
                plan.annualSources(context.project(), year.year(), money.asOf()).stream()
                        .map(MoneyCurveSection::delta)
                        .toList(),
                year.opens());
        MoneyCurve paid = MoneyCurve.adding(
                days(money.paid(), each -> each.budgetYear() == year.year() && each.kind() != PlanKind.KEO_DAI),
                year.opens());
        MoneyCurve promise = committed(context, year);
        LocalDate end = paid.isEmpty() || !paid.byDay().lastKey().isAfter(year.closes())
                ? year.closes()
                : paid.byDay().lastKey();
        LocalDate until = at.isBefore(end) ? at : end;
        Vnd expected = expected(planned, promise, year, until);
        Share share = Share.of(paid.total(), planned.total());
        String title = title(words, year, at, planned, promise, share, expected.minus(paid.on(until)));
        section.add(
                el("h2", "dt-card-title", title),
                el(
                        "p",
                        "dt-card-note",
                        words.text("curve.note"),
                        " ",
                        figurePaid(money, year, words.billion(paid.total()), at),
                        " ",
                        words.text("curve.of"),
                        " ",
                        figurePlan(money, year, words.billion(planned.total())),
                        " (" + words.percent(share) + "), " + words.text("curve.until", at, year.closes())),
                chips,
                new DtChart(texts, title).show(chart(money, year, planned, promise, paid, end)),
                DtChart.table(texts, title, table(money, year, planned, promise, paid, end)));
        if (promise.isEmpty()) {
            section.add(el("p", "dt-card-source", words.text("curve.pace-assumed", year.closes())));
        }
    }

    private static String title(
            Wording words,
            Year year,
            LocalDate at,
            MoneyCurve planned,
            MoneyCurve promise,
            Share share,
            Vnd behind) {
        if (planned.total().isZero()) {
            return words.text("curve.title-no-plan", String.valueOf(year.year()));
        }
        if (at.isAfter(year.closes())) {
            return words.text("curve.title-closed", String.valueOf(year.year()), share);
        }
        boolean late = behind.isPositive();
        Vnd gap = late ? behind : Vnd.ZERO.minus(behind);
        String key = (promise.isEmpty() ? "curve.title-pace." : "curve.title-committed.") + (late ? "behind" : "ahead");
        return words.text(
                key,
                String.valueOf(year.year()),
                Share.of(gap, planned.total()).percent(1).orElseThrow());
    }

    private static Vnd expected(MoneyCurve planned, MoneyCurve promise, Year year, LocalDate day) {
        return promise.isEmpty()
                ? MoneyCurve.evenly(planned.total(), year.opens(), year.closes(), day)
                : promise.promisedOn(year.opens(), day);
    }

    private static SCurve chart(
            Money money, Year year, MoneyCurve planned, MoneyCurve promise, MoneyCurve paid, LocalDate end) {
        Wording words = money.words();
        MoneyCurve.Unit unit = MoneyCurve.Unit.fitting(max(planned.total(), paid.total()));
        LocalDate at = money.asOf().at();
        List<Line> lines = new ArrayList<>();
        if (!planned.total().isZero()) {
            lines.add(new Line(
                    Role.REFERENCE, words.text("curve.line-plan"), true, planned.points(year.opens(), end, unit)));
        }
        if (!promise.isEmpty()) {
            lines.add(new Line(
                    Role.COMMITTED,
                    words.text("curve.line-committed"),
                    false,
                    promise.points(year.opens(), end, unit)));
        } else if (planned.total().isPositive()) {
            lines.add(new Line(
                    Role.PLANNED,
                    words.text("curve.line-pace"),
                    false,
                    List.of(
                            new Point(year.opens(), unit.of(Vnd.ZERO)),
                            new Point(year.closes(), unit.of(planned.total())))));
        }
        LocalDate until = at.isBefore(end) ? at : end;
        if (!until.isBefore(year.opens())) {
            lines.add(new Line(
                    Role.ACTUAL, words.text("curve.line-paid"), false, paid.points(year.opens(), until, unit)));
        }
        Vnd behind = expected(planned, promise, year, until).minus(paid.on(until));
        boolean running = !at.isBefore(year.opens()) && !at.isAfter(year.closes());
        return new SCurve(
                words.text(unit.key()),
                1,
                year.opens(),
                end,
                null,
                lines,
                List.of(
                        today(money),
                        new Mark(Mark.Kind.DEADLINE, year.closes(), words.text("curve.deadline", year.closes()))),
                running && behind.isPositive()
                        ? new SCurve.Gap(
                                at,
                                unit.of(expected(planned, promise, year, at)),
                                unit.of(paid.on(at)),
                                words.text("curve.behind", behind))
                        : null);
    }

    private static Mark today(Money money) {
        LocalDate at = money.asOf().at();
        return new Mark(
                Mark.Kind.TODAY,
                at,
                money.context().today().equals(at)
                        ? money.words().text("chart.today")
                        : money.words().day(at));
    }

    private Component table(
            Money money, Year year, MoneyCurve planned, MoneyCurve promise, MoneyCurve paid, LocalDate end) {
        Wording words = money.words();
        Table table = new Table(
                        words.text("curve.table-year", String.valueOf(year.year())),
                        words.text("curve.by-day"),
                        ">" + words.text("curve.in-month"),
                        ">" + words.text("curve.cumulative"),
                        ">" + words.text(promise.isEmpty() ? "curve.line-pace" : "curve.line-committed"),
                        ">" + words.text("curve.difference"),
                        ">" + words.text("curve.share"))
                .caption(words.text("curve.table-year", String.valueOf(year.year())) + " · "
                        + words.text("unit.million-caption"));
        Vnd before = Vnd.ZERO;
        for (LocalDate day : monthEnds(year.opens(), end, money.asOf().at())) {
            Vnd expected = expected(planned, promise, year, day);
            if (!money.isKnown(day)) {
                table.row(words.day(day), "", "", words.million(expected), "", "");
                continue;
            }
            Vnd sum = paid.on(day);
            table.row(
                    words.day(day),
                    figurePaid(money, year, words.million(sum.minus(before)), day),
                    figurePaid(money, year, words.million(sum), day),
                    words.million(expected),
                    words.million(sum.minus(expected)),
                    words.percent(Share.of(sum, planned.total())));
            before = sum;
        }
        return table.build();
    }

    /** Month ends from the first day to the last, and the day asked about where it lies between. */
    static List<LocalDate> monthEnds(LocalDate first, LocalDate last, LocalDate at) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
            days.add(end.isAfter(last) ? last : end);
        }
        if (at.isAfter(first) && at.isBefore(last)) {
            days.add(at);
        }
        return List.copyOf(days);
    }

    private Component figurePaid(Money money, Year year, String shown, LocalDate day) {
        return Figure.of(
                texts,
                shown,
                money.words().text("money.year-paid", String.valueOf(year.year())),
                money.words().text("money.paid.formula"),
                () -> ledger.sources(money.context().project(), year.year(), money.asOf(day)));
    }

    private Component figurePlan(Money money, Year year, String shown) {
        return Figure.of(
                texts,
                shown,
                money.words().text("money.year-plan", String.valueOf(year.year())),
                money.words().text("money.plan.formula"),
                () -> plan.annualSources(money.context().project(), year.year(), money.asOf()));
    }

    // ---- the whole project --------------------------------------------------------------------------------------

    private void whole(HtmlContainer section, Money money, Component chips) {
        Wording words = money.words();
        ProjectContext context = money.context();
        LocalDate at = money.asOf().at();
        LocalDate first = money.year(money.years().first()).opens();
        LocalDate close = money.year(money.years().last()).closes();
        LocalDate end = at.isAfter(close) ? at : close;
        MoneyCurve paid = MoneyCurve.adding(days(money.paid(), each -> true), first);
        MoneyCurve planned = MoneyCurve.adding(
                money.annual().stream()
                        .map(line -> Map.entry(money.year(line.year()).closes(), line.amount()))
                        .toList(),
                first);
        Vnd total = context.profile().totalInvestment();
        Vnd medium = plan.mediumTerm(money.asOf()).getOrDefault(context.project(), List.of()).stream()
                .map(MediumTermLine::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
        MoneyCurve.Unit unit = MoneyCurve.Unit.fitting(
                max(max(planned.total(), paid.total()), max(medium, total == null ? Vnd.ZERO : total)));
        List<Line> lines = new ArrayList<>();
        if (total != null) {
            lines.add(level(words.text("curve.line-total"), first, end, unit, total));
        }
        if (!medium.isZero()) {
            lines.add(level(words.text("curve.line-medium"), first, end, unit, medium));
        }
        lines.add(new Line(Role.PLANNED, words.text("curve.line-years"), false, planned.points(first, end, unit)));
        lines.add(new Line(
                Role.ACTUAL,
                words.text("curve.line-paid"),
                false,
                paid.points(first, at.isBefore(first) ? first : at, unit)));
        String title = total == null
                ? words.text("curve.title-whole-unknown", paid.total())
                : words.text("curve.title-whole", paid.total(), Share.of(paid.total(), total));
        section.add(
                el("h2", "dt-card-title", title),
                el(
                        "p",
                        "dt-card-note",
                        words.text("curve.note"),
                        " ",
                        figureAll(money, words.billion(paid.total()), at),
                        total == null ? null : "; " + words.text("project.total") + " ",
                        total == null
                                ? null
                                : Figure.of(
                                        texts,
                                        words.billion(total),
                                        words.text("project.total"),
                                        words.text("project.total.formula"),
                                        () -> register.investmentSources(context.project(), money.asOf())),
                        medium.isZero() ? null : "; " + words.text("money.medium-term-short") + " ",
                        medium.isZero()
                                ? null
                                : Figure.of(
                                        texts,
                                        words.billion(medium),
                                        words.text("money.medium-term-short"),
                                        words.text("money.medium.formula"),
                                        () -> plan.mediumTermSources(context.project(), money.asOf())),
                        ". " + words.text("curve.as-at", at)),
                chips,
                new DtChart(texts, title)
                        .show(new SCurve(
                                words.text(unit.key()), 1, first, end, null, lines, List.of(today(money)), null)),
                DtChart.table(texts, title, wholeTable(money, first, end, planned, paid)));
    }

    private static Line level(String name, LocalDate first, LocalDate end, MoneyCurve.Unit unit, Vnd amount) {
        return new Line(
                Role.REFERENCE,
                name,
                false,
                List.of(new Point(first, unit.of(amount)), new Point(end, unit.of(amount))));
    }

    private Component wholeTable(Money money, LocalDate first, LocalDate end, MoneyCurve planned, MoneyCurve paid) {
        Wording words = money.words();
        Table table = new Table(
                        words.text("curve.table-whole"),
                        words.text("curve.by-day"),
                        ">" + words.text("curve.in-period"),
                        ">" + words.text("curve.cumulative"),
                        ">" + words.text("curve.line-years"))
                .caption(words.text("curve.table-whole") + " · " + words.text("unit.million-caption"));
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int year = first.getYear(); year <= end.getYear(); year++) {
            LocalDate close = money.year(year - 1).closes();
            if (close.isAfter(first) && year > first.getYear()) {
                days.add(close);
            }
        }
        days.add(money.asOf().at().isBefore(first) ? first : money.asOf().at());
        days.add(end);
        Vnd before = Vnd.ZERO;
        for (LocalDate day : days) {
            if (!money.isKnown(day)) {
                table.row(words.day(day), "", "", words.million(planned.on(day)));
                continue;
            }
            Vnd sum = paid.on(day);
            table.row(
                    words.day(day),
                    figureAll(money, words.million(sum.minus(before)), day),
                    figureAll(money, words.million(sum), day),
                    words.million(planned.promisedOn(first, day)));
            before = sum;
        }
        return table.build();
    }

    private Component figureAll(Money money, String shown, LocalDate day) {
        return Figure.of(
                texts,
                shown,
                money.words().text("money.paid"),
                money.words().text("money.paid.formula"),
                () -> ledger.sources(money.context().project(), money.asOf(day)));
    }

    private static List<Map.Entry<LocalDate, Vnd>> days(List<PaidOn> paid, Predicate<PaidOn> which) {
        return paid.stream()
                .filter(which)
                .map(each -> Map.entry(each.on(), each.amount()))
                .toList();
    }

    private static Map.Entry<LocalDate, Vnd> delta(Source source) {
        Long amount = source.amount();
        return Map.entry(source.effectiveOn(), new Vnd(amount == null ? 0 : amount));
    }

    private static Vnd max(Vnd a, Vnd b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
