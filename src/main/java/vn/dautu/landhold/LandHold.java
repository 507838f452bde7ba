package vn.dautu.landhold;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.ProjectId;

/**
 * What the land of a project does to its finish as of a day (domain.md §3.7). Days are calendar days.
 *
 * @param finishIfReady the network's last day if all land were ready when needed
 * @param finish the last day with the land as it is and is to be expected
 * @param days what the land adds: the distance between the two
 * @param daysOfHandedOver the part that land already handed over has cost
 * @param daysPast the part that is past: a release today no longer regains it; with {@code daysOfHandedOver}
 * @param holding the open land that holds the finish
 * @param first the open land to release first, all of it together; {@code firstRegains} days come back with it
 * @param tasks the tasks that wait for holding land, the one held longest first
 * @param value the work behind the holding land; null where it is not clear
 * @param openUntil when the last open land of the work areas is to be expected; null when none is open
 * @param overdue work areas with open land whose work was to have begun
 */
public record LandHold(
        ProjectId project,
        LocalDate finishIfReady,
        LocalDate finish,
        long days,
        long daysOfHandedOver,
        long daysPast,
        HeldLand holding,
        HeldLand first,
        long firstRegains,
        List<Waiting> tasks,
        @Nullable Vnd value,
        @Nullable LocalDate openUntil,
        int overdue)
        implements Serializable {

    /**
     * A task that waits for land.
     *
     * @param needed the day on which it would begin were the land ready
     * @param release when the last of it comes
     */
    public record Waiting(String code, String name, LocalDate needed, LocalDate release) implements Serializable {}

    /** The days that open land holds: what its release would regain were it not for the days past. */
    public long daysOfOpen() {
        return days - daysOfHandedOver;
    }

    /** Whether open land moves the finish at all. */
    public boolean holds() {
        return daysOfOpen() > 0;
    }

    /** "14 hộ, 2,1 ha, giữ 63 ngày; 3 hộ trong đó giữ 51": by parcels where nobody has entered who holds them. */
    public Reason sentence() {
        boolean byHousehold = holding.households() > 0 && first.households() > 0;
        long many = byHousehold ? holding.households() : holding.parcels();
        long few = byHousehold ? first.households() : first.parcels();
        String counted = byHousehold ? "households" : "parcels";
        return few == many
                ? Reason.of("land-hold." + counted, many, hectares(), daysOfOpen())
                : Reason.of("land-hold." + counted + "-first", many, hectares(), daysOfOpen(), few, firstRegains);
    }

    /** Hectares with one decimal, two below one hectare. */
    private BigDecimal hectares() {
        BigDecimal whole = holding.areaM2().movePointLeft(4);
        return whole.setScale(whole.compareTo(BigDecimal.ONE) < 0 ? 2 : 1, RoundingMode.HALF_UP);
    }
}
