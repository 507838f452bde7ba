package vn.dautu.overview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.project.SiteChanges;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;

/** Reads what the overview puts together: one question to each book, however many projects there are. */
@Component
public class OverviewBook {

    private final StandingBook standings;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final ObstacleBook obstacles;
    private final SiteChanges sites;

    private final Remembered<Between, Difference> differences;

    /** Two days and what is known on the later one. */
    private record Between(LocalDate since, AsOf now) {}

    OverviewBook(
            StandingBook standings,
            CapitalPlan plan,
            DisbursementLedger ledger,
            ObstacleBook obstacles,
            SiteChanges sites,
            BooksVersion version) {
        this.standings = standings;
        this.plan = plan;
        this.ledger = ledger;
        this.obstacles = obstacles;
        this.sites = sites;
        this.differences = new Remembered<>(version, 8);
    }

    /** @param shown the projects that the page is about, the worst first: all of them, or those that a filter lets through */
    public Overview on(AsOf asOf, List<Standing> shown) {
        return new Overview(
                asOf,
                BudgetYear.runningOn(asOf.at()).year(),
                shown,
                plan.annual(asOf),
                ledger.disbursed(asOf),
                obstacles.open(asOf));
    }

    /**
     * What changed since a day, as that day's meeting saw it: nothing that became known later counts for the earlier day. Worked out once
     * until the books change: the page, its map and the overview ask for the same.
     */
    public Difference since(LocalDate day, AsOf now) {
        return differences.get(new Between(day, now), asked -> between(asked.since(), asked.now()));
    }

    /** The earlier day, as it was known then. */
    public static AsOf then(LocalDate day, AsOf now) {
        return new AsOf(day, now.known().isBefore(day) ? now.known() : day);
    }

    private Difference between(LocalDate day, AsOf now) {
        AsOf then = then(day, now);
        return Difference.between(
                standings.all(then),
                standings.all(now),
                Overview.paidInAll(ledger.disbursed(then)),
                Overview.paidInAll(ledger.disbursed(now)),
                sites.between(then, now));
    }
}
