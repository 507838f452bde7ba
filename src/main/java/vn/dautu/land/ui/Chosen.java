package vn.dautu.land.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.FunnelStage;

/**
 * What of a project's ground is chosen: one choice for funnel, list, map, strip and table. It stands in the address, so a link shows it
 * to somebody else: {@code nhom.1}, {@code buoc.PAID}, {@code thua.12.45}, {@code doan.4200.5100}.
 *
 * @param of the parts after the kind, as they stand in the address
 */
record Chosen(Kind kind, List<String> of) implements Serializable {

    static final Chosen NOTHING = new Chosen(Kind.NOTHING, List.of());
    private static final int MOST = 400;

    enum Kind {
        NOTHING(""),
        /** Households that stopped before a stage of the funnel. */
        STAGE("buoc"),
        /** A step of the shortest list with those before it. */
        GROUP("nhom"),
        PARCELS("thua"),
        /** A stretch of the route that is not clear. */
        GAP("doan");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    Chosen {
        of = List.copyOf(of);
    }

    static Chosen stage(FunnelStage stage) {
        return new Chosen(Kind.STAGE, List.of(stage.name()));
    }

    /** @param number of the step in the list, from 1 */
    static Chosen group(int number) {
        return new Chosen(Kind.GROUP, List.of(String.valueOf(number)));
    }

    static Chosen gap(int fromM, int toM) {
        return new Chosen(Kind.GAP, List.of(String.valueOf(fromM), String.valueOf(toM)));
    }

    static Chosen parcels(List<Long> ids) {
        return ids.isEmpty()
                ? NOTHING
                : new Chosen(
                        Kind.PARCELS,
                        ids.stream().distinct().map(String::valueOf).toList());
    }

    /** Nonsense in an address chooses nothing. */
    static Chosen read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOTHING;
        }
        String[] parts = text.split("\\.");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NOTHING && kind.word.equals(parts[0])) {
                List<String> of = List.of(parts).subList(1, Math.min(parts.length, MOST));
                boolean fits = kind == Kind.STAGE
                        ? of.size() == 1 && find(of.getFirst()).isPresent()
                        : of.size() >= (kind == Kind.GAP ? 2 : 1) && of.stream().allMatch(p -> p.matches("\\d{1,18}"));
                return fits ? new Chosen(kind, of) : NOTHING;
            }
        }
        return NOTHING;
    }

    private static Optional<FunnelStage> find(String name) {
        return List.of(FunnelStage.values()).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    /** As it stands in the address; null for nothing. */
    @Nullable
    String text() {
        return kind == Kind.NOTHING ? null : kind.word + "." + String.join(".", of);
    }

    Optional<FunnelStage> stage() {
        return kind == Kind.STAGE ? find(of.getFirst()) : Optional.empty();
    }

    /** The parts as numbers; none for a stage. */
    List<Long> numbers() {
        return kind == Kind.STAGE ? List.of() : of.stream().map(Long::valueOf).toList();
    }

    boolean isGroup(int number) {
        return kind == Kind.GROUP && numbers().getFirst() == number;
    }

    boolean isGap(int fromM, int toM) {
        return kind == Kind.GAP && numbers().equals(List.of((long) fromM, (long) toM));
    }

    /** One parcel more, or less when it was chosen; what else was chosen becomes single parcels. */
    static Chosen toggled(List<Long> before, long parcel) {
        List<Long> ids = new ArrayList<>(before);
        if (!ids.remove(parcel)) {
            ids.add(parcel);
        }
        return parcels(ids);
    }

    boolean isNothing() {
        return kind == Kind.NOTHING;
    }
}
