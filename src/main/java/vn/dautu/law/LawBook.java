package vn.dautu.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.money.Vnd;

/**
 * The law book, open to read: what holds on which day. It knows the questions the office asks; every number in the answers comes from
 * the rows it was made of, so that other rows give other answers.
 */
public final class LawBook {

    public static final String INVESTMENT = "investment";
    public static final String LAND = "land";

    private static final String DISBURSEMENT = "disbursement";
    private static final String REPORT = "report";
    private static final String ALL = "*";

    private final List<LegalRegime> regimes;
    private final List<LegalFigure> figures;
    private final List<LegalDeadline> deadlines;
    private final List<Holiday> holidays;
    private final WorkingCalendar calendar;

    public LawBook(
            List<LegalRegime> regimes,
            List<LegalFigure> figures,
            List<LegalDeadline> deadlines,
            List<Holiday> holidays) {
        this.regimes = List.copyOf(regimes);
        this.figures = List.copyOf(figures);
        this.deadlines = List.copyOf(deadlines);
        this.holidays = List.copyOf(holidays);
        this.calendar = new WorkingCalendar(named("weekly-rest"), named("period-ends-on-working-day"), this.holidays);
    }

    private List<LegalFigure> named(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).toList();
    }

    public List<LegalRegime> regimes() {
        return regimes;
    }

    public List<LegalFigure> figures() {
        return figures;
    }

    public List<LegalDeadline> deadlines() {
        return deadlines;
    }

    public List<Holiday> holidays() {
        return holidays;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The law that governs a subject on a day; empty for days before the first that the book knows. */
    public Optional<LegalRegime> regimeOn(String subject, LocalDate day) {
        return regimes.stream()
                .filter(regime -> regime.subject().equals(subject) && regime.holdsOn(day))
                .max(Comparator.comparing(LegalRegime::validFrom));
    }

    /** A figure by its name and what it applies to, on a day. */
    public Optional<LegalFigure> figure(String name, String appliesTo, LocalDate day) {
        return figures.stream()
                .filter(figure ->
                        figure.name().equals(name) && figure.appliesTo().equals(appliesTo) && figure.holdsOn(day))
                .max(Comparator.comparing(LegalFigure::validFrom));
    }

    /** A deadline by its name and what it applies to, as the law stands on a day. */
    public Optional<LegalDeadline> deadline(String name, String appliesTo, LocalDate day) {
        return deadlines.stream()
                .filter(deadline ->
                        deadline.name().equals(name) && deadline.appliesTo().equals(appliesTo) && deadline.holdsOn(day))
                .max(Comparator.comparing(LegalDeadline::validFrom));
    }

    /**
     * The group that the thresholds of a day give a total investment.
     *
     * @param sectorClass F2 to F5
     * @return empty when the book has no thresholds for that class and day
     */
    public Optional<ExpectedGroup> groupBy(String sectorClass, Vnd totalInvestment, LocalDate day) {
        Optional<LegalFigure> a = figure("group-a-from", sectorClass, day);
        Optional<LegalFigure> b = figure("group-b-from", sectorClass, day);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        LegalFigure national = figure("group-qtqg-from", ALL, day).orElse(null);
        List<ExpectedGroup> fromTheLargest = List.of(
                new ExpectedGroup("QTQG", national, null),
                new ExpectedGroup("A", a.get(), national),
                new ExpectedGroup("B", b.get(), a.get()));
        return Optional.of(fromTheLargest.stream()
                .filter(group -> isReached(group.reached(), totalInvestment))
                .findFirst()
                .orElse(new ExpectedGroup("C", null, b.get())));
    }

    private static boolean isReached(@Nullable LegalFigure threshold, Vnd totalInvestment) {
        return threshold != null && BigDecimal.valueOf(totalInvestment.dong()).compareTo(threshold.amount()) >= 0;
    }

    /** The years for which a project of each group may be funded, on a day. */
    public FundingYears fundingYearsOn(LocalDate day) {
        List<LegalFigure> years = named("funding-years").stream()
                .filter(figure -> figure.holdsOn(day))
                .toList();
        return new FundingYears(
                years.stream()
                        .collect(Collectors.toMap(
                                LegalFigure::appliesTo,
                                figure -> figure.amount().intValueExact(),
                                (earlier, later) -> later)),
                years.stream().allMatch(LegalFigure::verified));
    }

    /** The last day on which a budget year's own plan, without supplement or extension, may be disbursed. */
    public Optional<DueDay> lastDayToDisburse(int budgetYear) {
        return lastDayToDisburse(budgetYear, new BudgetYear(budgetYear).opens(), false);
    }

    /**
     * The day on which a budget year closes, for curves and paces that need one for any year: {@link #lastDayToDisburse(int)}, and the
     * calendar year's last day for years whose law is not in the book.
     */
    public LocalDate closingDay(BudgetYear year) {
        return lastDayToDisburse(year.year()).map(DueDay::day).orElse(year.ends());
    }

    /**
     * The last day on which a plan line may be disbursed. The law is the one in force when the line was assigned, or on the first day of
     * its budget year where it was assigned before.
     *
     * @param assignedOn the decision's day; it alone tells whether the line is a late supplement
     * @param extended whether whoever may extend has decided so
     * @return empty for years whose law is not in the book
     */
    public Optional<DueDay> lastDayToDisburse(int budgetYear, LocalDate assignedOn, boolean extended) {
        LocalDate opens = new BudgetYear(budgetYear).opens();
        LocalDate lawOf = assignedOn.isBefore(opens) ? opens : assignedOn;
        List<String> kinds = new ArrayList<>(List.of("ANNUAL"));
        if (isLateSupplement(budgetYear, assignedOn)) {
            kinds.add("SUPPLEMENT");
        }
        if (extended) {
            kinds.add("EXTENDED");
        }
        return kinds.stream()
                .flatMap(kind -> deadline(DISBURSEMENT, kind, lawOf).stream())
                .map(deadline -> deadline.of(budgetYear))
                .max(Comparator.comparing(DueDay::day));
    }

    /** The last day on which capital of a medium-term period may be disbursed. */
    public Optional<DueDay> lastDayToDisburse(PlanPeriod period) {
        return deadline(DISBURSEMENT, "MEDIUM_TERM", new BudgetYear(period.lastYear()).opens())
                .map(deadline -> deadline.of(period.lastYear()));
    }

    /** Whether a line assigned on a day is a supplement so late in its year that the law gives it a day of its own. */
    public boolean isLateSupplement(int budgetYear, LocalDate assignedOn) {
        return deadline("supplement-cut", "ANNUAL", assignedOn)
                .map(cut -> assignedOn.isAfter(cut.of(budgetYear).day()))
                .orElse(false);
    }

    /** The day by which a month's report is due. */
    public Optional<DueDay> monthlyReportDay(YearMonth month) {
        return deadline(REPORT, "MONTHLY", month.atEndOfMonth()).map(deadline -> deadline.in(month));
    }

    /** The latest day, not after this one, on which a monthly report was due. */
    public Optional<DueDay> latestMonthlyReportDue(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return monthlyReportDay(month)
                .filter(due -> !due.day().isAfter(day))
                .or(() -> monthlyReportDay(month.minusMonths(1)));
    }

    /**
     * The day that a project's last report may not be older than, asked on a day: the one on which the report of the previous month was
     * due (domain.md §2.1). A project whose last report is from before it is overdue ("quá hạn báo cáo").
     */
    public Optional<DueDay> reportsAreFreshSince(LocalDate day) {
        return monthlyReportDay(YearMonth.from(day).minusMonths(1));
    }
}
