package vn.dautu.disbursement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;

/**
 * The disbursement rates of domain.md §1.8, of one project or of as many as the lines are of. Never one rate: each has its own
 * denominator, and says as at which day and whether an estimate is in it.
 */
public final class DisbursementRates {

    private final int year;
    private final @Nullable PlanPeriod period;
    private final LocalDate asAt;
    private final Collection<MediumTermLine> mediumTerm;
    private final Collection<AnnualLine> annual;
    private final Collection<Disbursed> actual;
    private final Collection<Disbursed> estimates;
    private final Vnd totalInvestment;

    /**
     * @param year the budget year of the year's rates
     * @param period the medium-term period of that year, null when there is none
     * @param estimates estimates to add to what was paid; empty for actual rates
     * @param totalInvestment TMĐT of the same projects, zero when unknown
     */
    public DisbursementRates(
            int year,
            @Nullable PlanPeriod period,
            LocalDate asAt,
            Collection<MediumTermLine> mediumTerm,
            Collection<AnnualLine> annual,
            Collection<Disbursed> actual,
            Collection<Disbursed> estimates,
            Vnd totalInvestment) {
        this.year = year;
        this.period = period;
        this.asAt = asAt;
        this.mediumTerm = mediumTerm;
        this.annual = annual;
        this.actual = actual;
        this.estimates = estimates;
        this.totalInvestment = totalInvestment;
    }

    public Map<RateCode, DisbursementRate> all() {
        Map<RateCode, DisbursementRate> all = new EnumMap<>(RateCode.class);
        for (RateCode code : RateCode.values()) {
            all.put(code, rate(code));
        }
        return all;
    }

    public DisbursementRate rate(RateCode code) {
        return switch (code) {
            case R_TTG -> rate(code, this::isOfTheYear, planned(PlanLevel.TTG_GIAO, false));
            case R_TINH -> rate(code, this::isOfTheYear, planned(PlanLevel.TINH_GIAO, false));
            case R_KD -> rate(code, this::isCarried, planned(PlanLevel.TINH_GIAO, true));
            case R_ALL ->
                rate(
                        code,
                        paid -> isOfTheYear(paid) || isCarried(paid),
                        planned(PlanLevel.TINH_GIAO, false).plus(planned(PlanLevel.TINH_GIAO, true)));
            case R_MT -> rate(code, this::isOfThePeriod, mediumTermOfThePeriod());
            case R_TMDT -> rate(code, paid -> true, totalInvestment);
        };
    }

    private DisbursementRate rate(RateCode code, Predicate<Disbursed> counts, Vnd denominator) {
        boolean estimated = estimates.stream()
                .anyMatch(paid -> counts.test(paid) && !paid.total().isZero());
        Vnd numerator = sum(Stream.concat(actual.stream(), estimates.stream())
                .filter(counts)
                .map(Disbursed::total));
        return new DisbursementRate(code, numerator, denominator, asAt, estimated);
    }

    private boolean isOfTheYear(Disbursed paid) {
        return paid.budgetYear() == year && paid.kind().isOfTheYear();
    }

    private boolean isCarried(Disbursed paid) {
        return paid.budgetYear() == year && paid.kind() == PlanKind.KEO_DAI;
    }

    private boolean isOfThePeriod(Disbursed paid) {
        return period != null && belongsTo(period, paid);
    }

    /** Capital carried over into the first year of a period is the last period's: it belongs to the year it was assigned in. */
    public static boolean belongsTo(PlanPeriod period, Disbursed paid) {
        return period.covers(paid.kind() == PlanKind.KEO_DAI ? paid.budgetYear() - 1 : paid.budgetYear());
    }

    /** A year's plan at one level: its own, supplements in it; or what was carried into it. */
    private Vnd planned(PlanLevel level, boolean carried) {
        return sum(annual.stream()
                .filter(line -> line.year() == year && line.level() == level)
                .filter(line ->
                        carried ? line.kind() == PlanKind.KEO_DAI : line.kind().isOfTheYear())
                .map(AnnualLine::amount));
    }

    private Vnd mediumTermOfThePeriod() {
        return sum(mediumTerm.stream()
                .filter(line -> period != null && line.period().equals(period.code()))
                .map(MediumTermLine::amount));
    }

    private static Vnd sum(Stream<Vnd> amounts) {
        return amounts.reduce(Vnd.ZERO, Vnd::plus);
    }
}
