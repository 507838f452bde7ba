package vn.dautu.clearance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;

/**
 * How far the land of a project has come: households, parcels, m², đồng and metres of route that reached each stage. A household is
 * counted once, however many parcels it holds; a parcel once, however many hold it, and only when all who hold it have reached the stage;
 * a metre once, and only when every parcel that covers it has.
 *
 * @param approved đồng of approved plans; {@code paid} and {@code deposited} at the treasury, of them
 * @param payees how many households the approved money belongs to
 * @param routeM metres of the route; 0 for a project that is no road
 */
public record Funnel(Map<FunnelStage, Level> levels, Vnd approved, Vnd paid, Vnd deposited, int payees, int routeM)
        implements Serializable {

    /** Of a project that has neither parcels nor households. */
    public static final Funnel EMPTY = new Funnel(Map.of(), Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, 0, 0);

    private static final Level NOTHING = new Level(0, 0, BigDecimal.ZERO, Vnd.ZERO, 0, 0);

    /**
     * What reached a stage.
     *
     * @param money đồng of the compensation plans of those households, as last drawn up
     * @param payees how many households that money belongs to
     * @param metres of the route
     */
    public record Level(int households, int parcels, BigDecimal m2, Vnd money, int payees, int metres)
            implements Serializable {}

    /**
     * Households alike: those that reached the same stages.
     *
     * @param stages the bits of {@link FunnelStage}
     * @param money đồng of their plans as last drawn up; {@code payees} households have one
     */
    record Households(int stages, int households, Vnd money, int payees) {}

    /** Parcels alike. */
    record Parcels(int stages, int parcels, BigDecimal m2) {}

    public Funnel {
        levels = Map.copyOf(levels);
    }

    static Funnel of(
            Collection<Households> households,
            Collection<Parcels> parcels,
            Map<FunnelStage, Integer> metres,
            int routeM,
            Vnd approved,
            Vnd paid,
            Vnd deposited,
            int payees) {
        Map<FunnelStage, Level> levels = new EnumMap<>(FunnelStage.class);
        for (FunnelStage stage : FunnelStage.values()) {
            int count = 0;
            int plots = 0;
            int of = 0;
            BigDecimal area = BigDecimal.ZERO;
            Vnd money = Vnd.ZERO;
            for (Households alike : households) {
                if (stage.in(alike.stages())) {
                    count += alike.households();
                    of += alike.payees();
                    money = money.plus(alike.money());
                }
            }
            for (Parcels alike : parcels) {
                if (stage.in(alike.stages())) {
                    plots += alike.parcels();
                    area = area.add(alike.m2());
                }
            }
            levels.put(stage, new Level(count, plots, area, money, of, metres.getOrDefault(stage, 0)));
        }
        return new Funnel(levels, approved, paid, deposited, payees, routeM);
    }

    public Level level(FunnelStage stage) {
        return Objects.requireNonNullElse(levels.get(stage), NOTHING);
    }

    /** How many households there are in all. */
    public int households() {
        return level(FunnelStage.TO_RECOVER).households();
    }

    public Share households(FunnelStage stage) {
        return Share.of(level(stage).households(), households());
    }

    /** From m², never from rounded hectares. */
    public Share area(FunnelStage stage) {
        return new Share(level(stage).m2(), level(FunnelStage.TO_RECOVER).m2());
    }

    public Share route(FunnelStage stage) {
        return Share.of(level(stage).metres(), routeM);
    }

    /** Households that have not reached the stage. */
    public int missing(FunnelStage stage) {
        return households() - level(stage).households();
    }

    /** Approved but neither paid nor deposited at the treasury. */
    public Vnd unpaid() {
        return approved.minus(paid).minus(deposited);
    }

    /** The đồng of a stage, unless they are what a single household gets: that is for the household's dossier alone. */
    public Optional<Vnd> moneyOfMany(FunnelStage stage) {
        Level level = level(stage);
        return level.payees() == 1 ? Optional.empty() : Optional.of(level.money());
    }

    /** Whether the sums of approved, paid and unpaid money are of more than one household (or of none), so that everyone may see them. */
    public boolean moneyIsOfMany() {
        return payees != 1;
    }
}
