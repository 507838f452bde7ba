package vn.dautu.disbursement.ui;

import static java.util.stream.Collectors.groupingBy;
import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.disbursement.DisbursementRate;
import vn.dautu.disbursement.DisbursementRates;
import vn.dautu.disbursement.RateCode;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.Unallocated;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The capital plan of the province: per year and source what was assigned, detailed to projects, not yet detailed and disbursed, the
 * rates, and the projects behind a source. The year and source are in the address.
 */
@Route("ke-hoach-von")
@Menu(title = "nav.capital-plan", order = 3)
@PermitAll
class CapitalPlanView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    /** Stands for no project at all. */
    private static final ProjectId PROVINCE = new ProjectId(0);

    private static final int MOST = 300;
    private static final Set<PlanKind> CARRIED = EnumSet.of(PlanKind.KEO_DAI);
    private static final String YEAR = "nam";
    private static final String SOURCE = "nguon";

    private final transient Texts texts;
    private final transient Today today;
    private final transient CapitalPlan plan;
    private final transient DisbursementLedger ledger;
    private final transient ProjectRegister projects;
    private transient AsOf asOf;
    private transient Location location = new Location("ke-hoach-von");

    CapitalPlanView(
            Texts texts,
            Today today,
            CapitalPlan plan,
            DisbursementLedger ledger,
            ProjectRegister projects,
            LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.plan = plan;
        this.ledger = ledger;
        this.projects = projects;
        this.asOf = AsOf.on(today.date());
        live.whileAttached(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asOf = DayInAddress.read(location, today.date());
        refresh();
    }

    /** The books, read once for the page. */
    private record Books(
            Map<ProjectId, ProjectProfile> profiles,
            List<MediumTermLine> medium,
            List<AnnualLine> annual,
            List<Disbursed> paid,
            List<Disbursed> estimates) {

        static <T> List<T> flat(Map<?, List<T>> map) {
            return map.values().stream().flatMap(List::stream).toList();
        }
    }

    private void refresh() {
        removeAll();
        Wording words = Wording.here(texts);
        Books books = new Books(
                projects.profiles(asOf),
                Books.flat(plan.mediumTerm(asOf)),
                Books.flat(plan.annual(asOf)),
                Books.flat(ledger.disbursed(asOf)),
                Books.flat(ledger.estimated(asOf)));
        SortedSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        books.annual().forEach(line -> years.add(line.year()));
        int year = chosenYear(years);
        CapitalSource source =
                CapitalSource.read(DayInAddress.parameter(location, SOURCE)).orElse(null);
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("nav.capital-plan")),
                        el("p", "dt-card-note", words.text("capital-plan.intro", asOf.at()))),
                div(
                        "dt-page",
                        div(
                                "dt-column",
                                chips(words, years, year),
                                el("section", "dt-card", sources(words, books, year)),
                                el("section", "dt-card", rates(words, books, year)),
                                el("section", "dt-card", byProject(words, books, year, source)))));
    }

    private int chosenYear(Collection<Integer> years) {
        String asked = DayInAddress.parameter(location, YEAR);
        int running = asOf.at().getYear();
        return asked.matches("\\d{4}") && years.contains(Integer.valueOf(asked)) ? Integer.parseInt(asked) : running;
    }

    private Component chips(Wording words, Collection<Integer> years, int year) {
        HtmlContainer chips = with(with(div("dt-chips"), "role", "group"), "aria-label", words.text("money.year"));
        for (int each : years) {
            NativeButton chip = new NativeButton(
                    String.valueOf(each),
                    click -> UI.getCurrent()
                            .navigate(
                                    "ke-hoach-von",
                                    DayInAddress.with(location.getQueryParameters(), YEAR, String.valueOf(each))));
            chip.addClassName("dt-chip");
            chips.add(with(chip, "aria-pressed", String.valueOf(each == year)));
        }
        return chips;
    }

    private String address(int year, @Nullable CapitalSource source) {
        String link = DayInAddress.link("ke-hoach-von", asOf, today.date());
        return link + (link.contains("?") ? "&" : "?") + YEAR + "=" + year
                + (source == null ? "" : "&" + SOURCE + "=" + source.code());
    }

    // ---- by source ------------------------------------------------------------------------------------------------

    private Component sources(Wording words, Books books, int year) {
        String title = words.text("capital-plan.by-source", String.valueOf(year));
        Table table = new Table(
                        title,
                        words.text("money.source"),
                        ">" + words.text("capital-plan.pm"),
                        ">" + words.text("capital-plan.assigned"),
                        ">" + words.text("capital-plan.detailed"),
                        ">" + words.text("capital-plan.unallocated"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate"),
                        ">" + words.text("money.carried-plan"),
                        ">" + words.text("money.carried"))
                .caption(title + " · " + words.text("unit.million-caption"));
        List<Unallocated> balances = plan.unallocated(asOf, year);
        Map<CapitalSource, Vnd> pm = new EnumMap<>(CapitalSource.class);
        plan.unallocated(asOf, year, PlanLevel.TTG_GIAO)
                .forEach(each -> pm.put(each.source(), each.assigned().isZero() ? each.detailed() : each.assigned()));
        SortedSet<CapitalSource> shown = new TreeSet<>(pm.keySet());
        balances.forEach(each -> shown.add(each.source()));
        for (CapitalSource source : shown) {
            Unallocated balance = balances.stream()
                    .filter(each -> each.source() == source)
                    .findFirst()
                    .orElse(new Unallocated(year, source, Vnd.ZERO, Vnd.ZERO));
            table.row(row(words, books, year, source, pm.getOrDefault(source, Vnd.ZERO), balance));
        }
        Vnd assigned = Vnd.ZERO;
        Vnd detailed = Vnd.ZERO;
        Vnd ofPm = Vnd.ZERO;
        for (CapitalSource source : shown) {
            if (source.isRoot()) {
                Unallocated balance = balances.stream()
                        .filter(each -> each.source() == source)
                        .findFirst()
                        .orElse(new Unallocated(year, source, Vnd.ZERO, Vnd.ZERO));
                assigned = assigned.plus(balance.assigned());
                detailed = detailed.plus(balance.detailed());
                ofPm = ofPm.plus(pm.getOrDefault(source, Vnd.ZERO));
            }
        }
        Vnd spent = spent(books.paid(), year, PlanKind.OF_THE_YEAR, EnumSet.allOf(CapitalSource.class));
        table.total(
                words.text("money.total"),
                words.million(ofPm),
                words.million(assigned),
                words.million(detailed),
                words.million(assigned.minus(detailed)),
                words.million(spent),
                words.percent(Share.of(spent, detailed)),
                words.million(planned(books.annual(), year, CARRIED, EnumSet.allOf(CapitalSource.class))),
                words.million(spent(books.paid(), year, CARRIED, EnumSet.allOf(CapitalSource.class))));
        return table.build();
    }

    private @Nullable Object[] row(
            Wording words, Books books, int year, CapitalSource source, Vnd pm, Unallocated balance) {
        Set<CapitalSource> within = source.withParts();
        String name = words.text("source." + source.code());
        Vnd spent = spent(books.paid(), year, PlanKind.OF_THE_YEAR, within);
        return new @Nullable Object[] {
            with(el("a", "", (source.isRoot() ? "" : "– ") + name), "href", address(year, source)),
            figure(words, pm, name, "capital-plan.pm.formula", () -> {
                List<Source> given = plan.assignedSources(year, PlanLevel.TTG_GIAO, source, asOf);
                return given.isEmpty() ? plan.detailedSources(year, PlanLevel.TTG_GIAO, source, asOf) : given;
            }),
            figure(
                    words,
                    balance.assigned(),
                    name,
                    "capital-plan.assigned.formula",
                    () -> plan.assignedSources(year, PlanLevel.TINH_GIAO, source, asOf)),
            figure(
                    words,
                    balance.detailed(),
                    name,
                    "capital-plan.detailed.formula",
                    () -> plan.detailedSources(year, PlanLevel.TINH_GIAO, source, asOf)),
            figure(
                    words,
                    balance.balance(),
                    name,
                    "capital-plan.unallocated.formula",
                    () -> plan.assignedSources(year, PlanLevel.TINH_GIAO, source, asOf)),
            figure(
                    words,
                    spent,
                    name,
                    "money.paid.formula",
                    () -> ledger.sources(year, source, PlanKind.OF_THE_YEAR, asOf)),
            words.percent(Share.of(spent, balance.detailed())),
            words.million(planned(books.annual(), year, CARRIED, within)),
            figure(
                    words,
                    spent(books.paid(), year, CARRIED, within),
                    name,
                    "money.paid.formula",
                    () -> ledger.sources(year, source, CARRIED, asOf))
        };
    }

    private Component figure(
            Wording words, Vnd amount, String about, String formulaKey, Supplier<List<Source>> sources) {
        return Figure.of(texts, words.million(amount), about, words.text(formulaKey), sources);
    }

    private static Vnd spent(List<Disbursed> paid, int year, Set<PlanKind> kinds, Set<CapitalSource> within) {
        return paid.stream()
                .filter(each ->
                        each.budgetYear() == year && kinds.contains(each.kind()) && within.contains(each.source()))
                .map(Disbursed::total)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private static Vnd planned(List<AnnualLine> lines, int year, Set<PlanKind> kinds, Set<CapitalSource> within) {
        return lines.stream()
                .filter(line -> line.year() == year
                        && line.level() == PlanLevel.TINH_GIAO
                        && kinds.contains(line.kind())
                        && within.contains(line.source()))
                .map(AnnualLine::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    // ---- the rates ------------------------------------------------------------------------------------------------

    private Component rates(Wording words, Books books, int year) {
        PlanPeriod period = plan.periodOf(year).orElse(null);
        Vnd total = books.profiles().values().stream()
                .map(profile -> Optional.ofNullable(profile.totalInvestment()).orElse(Vnd.ZERO))
                .reduce(Vnd.ZERO, Vnd::plus);
        List<AnnualLine> annual = withProvincesOwn(books.annual(), year);
        DisbursementRates actual =
                new DisbursementRates(year, period, asOf.at(), books.medium(), annual, books.paid(), List.of(), total);
        DisbursementRates estimated = new DisbursementRates(
                year, period, asOf.at(), books.medium(), annual, books.paid(), books.estimates(), total);
        String title = words.text("money.rates", String.valueOf(year));
        Table table = new Table(
                        title,
                        words.text("money.rate"),
                        ">%",
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.of"),
                        ">" + words.text("money.with-estimate"))
                .caption(title + " · " + words.text("money.rates-as-at", asOf.at()) + " · "
                        + words.text("unit.million-caption"));
        for (RateCode code : RateCode.values()) {
            DisbursementRate rate = actual.rate(code);
            DisbursementRate guess = estimated.rate(code);
            table.row(
                    words.text(code.nameKey()),
                    words.percent(rate.share()),
                    words.million(rate.numerator()),
                    words.million(rate.denominator()),
                    guess.estimated() ? words.percent(guess.share()) : words.text("money.no-estimate"));
        }
        return table.build();
    }

    /** What the Prime Minister assigned to the province as a whole says it better than the sum over projects. */
    private List<AnnualLine> withProvincesOwn(List<AnnualLine> annual, int year) {
        List<AnnualLine> whole = plan.assigned(asOf).stream()
                .filter(line -> line.year() == year && line.level() == PlanLevel.TTG_GIAO)
                .map(line ->
                        new AnnualLine(PROVINCE, line.year(), line.source(), line.level(), line.kind(), line.amount()))
                .toList();
        if (whole.isEmpty()) {
            return annual;
        }
        return Stream.concat(
                        annual.stream().filter(line -> line.year() != year || line.level() != PlanLevel.TTG_GIAO),
                        whole.stream())
                .toList();
    }

    // ---- the projects ---------------------------------------------------------------------------------------------

    private Component byProject(Wording words, Books books, int year, @Nullable CapitalSource source) {
        Set<CapitalSource> within = source == null ? EnumSet.allOf(CapitalSource.class) : source.withParts();
        String title = source == null
                ? words.text("capital-plan.projects", String.valueOf(year))
                : words.text("capital-plan.projects-of", String.valueOf(year), words.text("source." + source.code()));
        Table table = new Table(
                        title,
                        words.text("capital-plan.project"),
                        ">" + words.text("capital-plan.detailed"),
                        ">" + words.text("money.paid"),
                        ">" + words.text("money.rate"),
                        ">" + words.text("money.carried-plan"),
                        ">" + words.text("money.carried"))
                .caption(title + " · " + words.text("unit.million-caption"));
        Map<ProjectId, List<AnnualLine>> lines = books.annual().stream().collect(groupingBy(AnnualLine::project));
        Map<ProjectId, List<Disbursed>> paid = books.paid().stream().collect(groupingBy(Disbursed::project));
        List<Row> rows = books.profiles().values().stream()
                .map(profile -> row(
                        profile,
                        year,
                        within,
                        lines.getOrDefault(profile.id(), List.of()),
                        paid.getOrDefault(profile.id(), List.of())))
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparing(Row::planned).reversed())
                .toList();
        rows.stream()
                .limit(MOST)
                .forEach(row -> table.row(
                        with(
                                el(
                                        "a",
                                        "",
                                        row.profile().code() + " · "
                                                + row.profile().name()),
                                "href",
                                DayInAddress.link("du-an/" + row.profile().id().value(), asOf, today.date())),
                        figure(
                                words,
                                row.planned(),
                                row.profile().code(),
                                "money.plan.formula",
                                () -> plan.lineSources(
                                        row.profile().id(),
                                        year,
                                        year,
                                        PlanLevel.TINH_GIAO,
                                        PlanKind.OF_THE_YEAR,
                                        within,
                                        asOf)),
                        words.million(row.spent()),
                        words.percent(Share.of(row.spent(), row.planned())),
                        words.million(row.carried()),
                        words.million(row.carriedSpent())));
        if (rows.size() > MOST) {
            table.row(words.text("capital-plan.more", rows.size() - MOST));
        }
        Vnd plannedAll = sum(rows, Row::planned);
        Vnd spentAll = sum(rows, Row::spent);
        Vnd carriedAll = sum(rows, Row::carried);
        Vnd carriedSpentAll = sum(rows, Row::carriedSpent);
        table.total(
                words.text("money.total"),
                words.million(plannedAll),
                words.million(spentAll),
                words.percent(Share.of(spentAll, plannedAll)),
                words.million(carriedAll),
                words.million(carriedSpentAll));
        Component built = table.build();
        return source == null
                ? built
                : div(
                        "",
                        with(el("a", "dt-button", words.text("capital-plan.all-sources")), "href", address(year, null)),
                        built);
    }

    /** What one project has and spent of a year's plan. */
    private record Row(ProjectProfile profile, Vnd planned, Vnd spent, Vnd carried, Vnd carriedSpent) {

        boolean isEmpty() {
            return planned.isZero() && spent.isZero() && carried.isZero() && carriedSpent.isZero();
        }
    }

    private static Row row(
            ProjectProfile profile, int year, Set<CapitalSource> within, List<AnnualLine> lines, List<Disbursed> paid) {
        return new Row(
                profile,
                planned(lines, year, PlanKind.OF_THE_YEAR, within),
                spent(paid, year, PlanKind.OF_THE_YEAR, within),
                planned(lines, year, CARRIED, within),
                spent(paid, year, CARRIED, within));
    }

    private static Vnd sum(List<Row> rows, Function<Row, Vnd> column) {
        return rows.stream().map(column).reduce(Vnd.ZERO, Vnd::plus);
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("nav.capital-plan");
    }
}
