package vn.dautu.overview;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.BudgetYear;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.standing.StandingBook;

/** Reads what the overview puts together: one question to each book, however many projects there are. */
@Component
public class OverviewBook {

    private final StandingBook standings;
    private final CapitalPlan plan;
    private final DisbursementLedger ledger;
    private final ObstacleBook obstacles;

    OverviewBook(StandingBook standings, CapitalPlan plan, DisbursementLedger ledger, ObstacleBook obstacles) {
        this.standings = standings;
        this.plan = plan;
        this.ledger = ledger;
        this.obstacles = obstacles;
    }

    public Overview on(AsOf asOf) {
        return new Overview(
                asOf,
                BudgetYear.runningOn(asOf.at()).year(),
                standings.all(asOf),
                plan.annual(asOf),
                ledger.disbursed(asOf),
                obstacles.open(asOf));
    }

    /** What changed since a day, as that day's meeting saw it: nothing that became known later counts for the earlier day. */
    public Difference since(LocalDate day, AsOf now) {
        AsOf then = new AsOf(day, now.known().isBefore(day) ? now.known() : day);
        return Difference.between(
                standings.all(then),
                standings.all(now),
                Overview.paidInAll(ledger.disbursed(then)),
                Overview.paidInAll(ledger.disbursed(now)));
    }
}
