package vn.dautu.land.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.Chainage;
import vn.dautu.clearance.ClearanceStep;
import vn.dautu.clearance.Funnel;
import vn.dautu.clearance.FunnelPoint;
import vn.dautu.clearance.FunnelStage;
import vn.dautu.clearance.HouseholdRow;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.NextAct;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.landhold.HeldParcel;
import vn.dautu.landhold.LandHoldDetail;
import vn.dautu.landhold.ReleaseStep;

/**
 * All that the page of a project's ground shows, read at once.
 *
 * @param position by parcels' own states
 * @param chainage empty for a project that is no road
 * @param detail null while no network or no work area says what the land holds
 */
record Ground(
        LandPosition position,
        Funnel funnel,
        Optional<Chainage> chainage,
        List<FunnelPoint> overTime,
        List<HouseholdRow> households,
        List<NextAct> acts,
        Map<Long, ParcelState> states,
        @Nullable LandHoldDetail detail,
        List<Plot> open) {

    /** For a project without a parcel list. */
    static final Ground NONE = new Ground(
            new LandPosition(0, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), Map.of()),
            new Funnel(Map.of(), Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, 0, 0),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            null,
            List.of());

    /** A parcel that is not handed over. */
    record Plot(
            long id,
            String sheet,
            String number,
            List<String> households,
            ParcelState state,
            BigDecimal m2,
            long days,
            @Nullable LocalDate release) {}

    /** The worst first: days held, then blocked, then where it lies. */
    static final Comparator<Plot> WORST_FIRST = Comparator.comparingLong((Plot plot) -> -plot.days())
            .thenComparing(Plot::state)
            .thenComparing(
                    Plot::sheet, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .thenComparing(
                    Plot::number, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    static Plot plot(HeldParcel parcel, ParcelState state) {
        return new Plot(
                parcel.id(),
                parcel.sheet(),
                parcel.number(),
                parcel.households(),
                state,
                parcel.recoveredM2(),
                parcel.held().alone(),
                parcel.release());
    }

    boolean isRoad() {
        return chainage.isPresent();
    }

    List<ReleaseStep> list() {
        return detail == null ? List.of() : detail.list();
    }

    /** The parcels that a choice means on this day. */
    Set<Long> parcels(Chosen chosen) {
        Set<Long> ids = new LinkedHashSet<>();
        switch (chosen.kind()) {
            case NOTHING -> {}
            case STAGE -> chosen.stage().ifPresent(stage -> ids.addAll(stoppedBefore(stage)));
            case GROUP -> {
                long steps = Math.min(chosen.numbers().getFirst(), list().size());
                list().subList(0, (int) steps).forEach(step -> ids.addAll(step.parcels()));
            }
            case PARCELS ->
                chosen.numbers().stream().filter(states::containsKey).forEach(ids::add);
            case GAP -> {
                long from = chosen.numbers().getFirst();
                long to = chosen.numbers().get(1);
                chainage.stream()
                        .flatMap(route -> route.gaps().stream())
                        .filter(gap -> gap.fromM() >= from && gap.toM() <= to)
                        .forEach(gap -> ids.addAll(heldBy(gap.households())));
            }
        }
        return ids;
    }

    /** The open parcels of households that reached the stage before, but not this one. */
    private List<Long> stoppedBefore(FunnelStage stage) {
        if (stage == FunnelStage.TO_RECOVER) {
            return open.stream().map(Plot::id).toList();
        }
        FunnelStage before = FunnelStage.values()[stage.ordinal() - 1];
        return households.stream()
                .filter(row -> reached(row, before) && !reached(row, stage))
                .flatMap(row -> row.parcelIds().stream())
                .distinct()
                .toList();
    }

    /** Whether a household has reached a stage, by the days of its steps. */
    static boolean reached(HouseholdRow row, FunnelStage stage) {
        Map<String, LocalDate> days = row.days();
        boolean drafted = Stream.of(
                        ClearanceStep.PLAN_DRAFT, ClearanceStep.POSTING, ClearanceStep.APPRAISE, ClearanceStep.APPROVE)
                .anyMatch(days::containsKey);
        return switch (stage) {
            case TO_RECOVER -> true;
            case INVENTORIED -> days.containsKey(ClearanceStep.INVENTORY);
            case ORIGIN_VERIFIED ->
                drafted
                        && row.papersMissing()
                                .getOrDefault(ClearanceStep.PLAN_DRAFT, List.of())
                                .isEmpty();
            case POSTED -> days.containsKey(ClearanceStep.POSTING);
            case APPRAISED -> days.containsKey(ClearanceStep.APPRAISE) || days.containsKey(ClearanceStep.APPROVE);
            case APPROVED -> days.containsKey(ClearanceStep.APPROVE);
            case PAID -> days.containsKey(ClearanceStep.PAY);
            case HANDED_OVER -> days.containsKey(ClearanceStep.HANDOVER);
        };
    }

    /** Open parcels of these households. */
    List<Long> heldBy(Collection<String> codes) {
        return open.stream()
                .filter(plot -> plot.households().stream().anyMatch(codes::contains))
                .map(Plot::id)
                .toList();
    }

    /** Households and area of some parcels, each counted once. */
    Selected selected(Set<Long> ids) {
        Set<String> who = new LinkedHashSet<>();
        BigDecimal m2 = BigDecimal.ZERO;
        List<Long> openIds = new ArrayList<>();
        for (Plot plot : open) {
            if (ids.contains(plot.id())) {
                who.addAll(plot.households());
                m2 = m2.add(plot.m2());
                openIds.add(plot.id());
            }
        }
        return new Selected(who.size(), ids.size(), m2, openIds);
    }

    /**
     * What is chosen, in numbers.
     *
     * @param households and {@code m2} of the open parcels among them
     * @param open their ids
     */
    record Selected(int households, int parcels, BigDecimal m2, List<Long> open) {}
}
