package vn.dautu.overview;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.map.MapTotals;
import vn.dautu.obstacle.Obstacle;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;

/**
 * All projects as of a day, put together in every way that the page shows. Pure. Plan and payment are those of the standings, so that every
 * total equals the list's: the province's own plan of the year, capital carried over from the year before apart.
 *
 * @param standings worst first
 */
public record Overview(
        AsOf asOf,
        int year,
        List<Standing> standings,
        Map<ProjectId, List<AnnualLine>> plans,
        Map<ProjectId, List<Disbursed>> payments,
        Map<ProjectId, List<Obstacle>> obstacles) {

    private static final Comparator<Slice> LARGEST_FIRST =
            Comparator.comparing(Slice::plan).reversed().thenComparing(Slice::key);

    private List<Standing> late() {
        return standings.stream()
                .filter(standing -> standing.light() == Light.RED)
                .toList();
    }

    // ---- money ----------------------------------------------------------------------------------------------------

    /** The year's plan and what was disbursed of it, of all projects. */
    public Slice total() {
        return standings.stream()
                .map(standing -> money("", standing))
                .reduce(new Slice("", 0, Vnd.ZERO, Vnd.ZERO), Slice::plus);
    }

    /** Of the medium-term period under way; what all its years disbursed is {@link #mediumTermPaid}. */
    public Vnd mediumTermPlan() {
        return sum(standing -> standing.moneyPosition().mediumTerm());
    }

    public Vnd mediumTermPaid() {
        return sum(standing -> standing.moneyPosition().periodPaid());
    }

    private Vnd sum(Function<Standing, Vnd> amount) {
        return standings.stream().map(amount).reduce(Vnd.ZERO, Vnd::plus);
    }

    private static Slice money(String key, Standing standing) {
        Vnd plan = standing.moneyPosition().yearPlan();
        Vnd paid = standing.moneyPosition().yearPaid();
        return new Slice(key, plan.isZero() && paid.isZero() ? 0 : 1, plan, paid);
    }

    public List<Slice> bySector() {
        return by(standing -> standing.profile().sector());
    }

    public List<Slice> byOwner() {
        return by(Standing::ownerName);
    }

    private List<Slice> by(Function<Standing, String> name) {
        Map<String, Slice> slices = new TreeMap<>();
        standings.forEach(
                standing -> slices.merge(name.apply(standing), money(name.apply(standing), standing), Slice::plus));
        return slices.values().stream()
                .filter(slice -> !slice.isEmpty())
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** The year's money by the source that its lines name, the tree's order. */
    public List<Slice> bySource() {
        Map<CapitalSource, Slice> slices = new EnumMap<>(CapitalSource.class);
        for (Standing standing : standings) {
            Map<CapitalSource, Slice> own = new EnumMap<>(CapitalSource.class);
            planned(standing, year)
                    .forEach(line -> own.merge(
                            line.source(), new Slice(line.source().code(), 0, line.amount(), Vnd.ZERO), Slice::plus));
            paid(standing, year)
                    .forEach(each -> own.merge(
                            each.source(), new Slice(each.source().code(), 0, Vnd.ZERO, each.total()), Slice::plus));
            own.forEach((source, slice) -> slices.merge(
                    source, new Slice(slice.key(), slice.isEmpty() ? 0 : 1, slice.plan(), slice.paid()), Slice::plus));
        }
        return slices.values().stream().filter(slice -> !slice.isEmpty()).toList();
    }

    /** Each year that has a plan or a payment, up to the year under way. */
    public List<Slice> byYear() {
        Map<Integer, Slice> slices = new TreeMap<>();
        for (Standing standing : standings) {
            Map<Integer, Slice> own = new TreeMap<>();
            lines(plans, standing).stream().map(AnnualLine::year).forEach(each -> own.putIfAbsent(each, none(each)));
            lines(payments, standing).stream()
                    .map(Disbursed::budgetYear)
                    .forEach(each -> own.putIfAbsent(each, none(each)));
            own.keySet().stream().filter(each -> each <= year).forEach(each -> {
                Vnd plan =
                        planned(standing, each).stream().map(AnnualLine::amount).reduce(Vnd.ZERO, Vnd::plus);
                Vnd paid = paid(standing, each).stream().map(Disbursed::total).reduce(Vnd.ZERO, Vnd::plus);
                slices.merge(
                        each,
                        new Slice(String.valueOf(each), plan.isZero() && paid.isZero() ? 0 : 1, plan, paid),
                        Slice::plus);
            });
        }
        return slices.values().stream().filter(slice -> !slice.isEmpty()).toList();
    }

    private static Slice none(int year) {
        return new Slice(String.valueOf(year), 0, Vnd.ZERO, Vnd.ZERO);
    }

    private List<AnnualLine> planned(Standing standing, int of) {
        return lines(plans, standing).stream()
                .filter(line -> line.year() == of
                        && line.level() == PlanLevel.TINH_GIAO
                        && line.kind().isOfTheYear())
                .toList();
    }

    private List<Disbursed> paid(Standing standing, int of) {
        return lines(payments, standing).stream()
                .filter(each -> each.budgetYear() == of && each.kind() != PlanKind.KEO_DAI)
                .toList();
    }

    private static <T> List<T> lines(Map<ProjectId, List<T>> book, Standing standing) {
        return book.getOrDefault(standing.profile().id(), List.of());
    }

    /** Everything ever paid to a project, by project. */
    static Map<ProjectId, Vnd> paidInAll(Map<ProjectId, List<Disbursed>> payments) {
        Map<ProjectId, Vnd> paid = new HashMap<>();
        payments.forEach((project, lines) ->
                paid.put(project, lines.stream().map(Disbursed::total).reduce(Vnd.ZERO, Vnd::plus)));
        return paid;
    }

    // ---- figures --------------------------------------------------------------------------------------------------

    /** The figures that the map shows of the same projects. */
    public MapTotals totals() {
        return MapTotals.of(standings, obstacles);
    }

    // ---- who and why ----------------------------------------------------------------------------------------------

    /** Owners, worst first: see {@link OwnerLine}. */
    public List<OwnerLine> owners() {
        List<OwnerLine> lines = new ArrayList<>();
        standings.stream().collect(groupingBy(Standing::ownerName)).forEach((owner, own) -> {
            MapTotals totals = MapTotals.of(own, obstacles);
            lines.add(new OwnerLine(
                    owner, own.size(), totals.late(), totals.medianDays(), totals.disbursed(), totals.tasksOverdue()));
        });
        lines.sort(OwnerLine.WORST_FIRST);
        return List.copyOf(lines);
    }

    /** Causes of the late projects, most days first; those of which no report names one last. */
    public List<CauseLine> causes() {
        Map<String, List<Standing>> byCause = late().stream().collect(groupingBy(each -> {
            String cause = cause(each);
            return cause == null ? "" : cause;
        }));
        return byCause.entrySet().stream()
                .map(entry -> new CauseLine(
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToLong(Standing::rankingDays)
                                .sum()))
                .sorted(Comparator.comparing((CauseLine line) -> line.cause() == null)
                        .thenComparingLong(line -> -line.days()))
                .toList();
    }

    private static @Nullable String cause(Standing standing) {
        return standing.report()
                .map(ProgressReport::cause)
                .flatMap(DelayCause::find)
                .map(DelayCause::official)
                .orElse(null);
    }
}
