package vn.dautu.clearance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dautu.kernel.money.Share;

/**
 * How much of a route is clear, by chainage. A metre is clear only when at least one parcel covers it and <em>every</em> parcel that
 * covers it is handed over: with parcels on both sides of the road, one that is not handed over holds the metre. What no parcel covers is
 * not clear.
 *
 * @param lengthM length of the route, metres; chainage runs from 0 to it
 * @param cleared the clear runs, in order, none touching the next
 * @param gaps what lies between, in order
 */
public record Chainage(int lengthM, List<Run> cleared, List<Gap> gaps) implements Serializable {

    /** From one chainage to another, metres. */
    public record Run(int fromM, int toM) implements Serializable {

        public int lengthM() {
            return toM - fromM;
        }
    }

    /**
     * A run that is not clear.
     *
     * @param households codes of those who hold it, sorted
     * @param parcels how many parcels in it are not handed over; 0 where the parcel list has nothing there
     * @param blocked whether one of them is blocked
     */
    public record Gap(int fromM, int toM, List<String> households, int parcels, boolean blocked)
            implements Serializable {

        public int lengthM() {
            return toM - fromM;
        }
    }

    /**
     * What a parcel covers.
     *
     * @param households codes of those who hold it
     */
    public record Reach(int fromM, int toM, boolean handedOver, boolean blocked, List<String> households) {}

    public Chainage {
        cleared = List.copyOf(cleared);
        gaps = List.copyOf(gaps);
    }

    /** @param lengthM a route shorter than what its parcels cover ends where it says */
    public static Chainage of(int lengthM, Collection<Reach> parcels) {
        TreeMap<Integer, int[]> turns = new TreeMap<>();
        turns.put(0, new int[2]);
        turns.put(lengthM, new int[2]);
        for (Reach parcel : parcels) {
            int from = Math.clamp(parcel.fromM(), 0, lengthM);
            int to = Math.clamp(parcel.toM(), 0, lengthM);
            if (from < to) {
                int which = parcel.handedOver() ? 0 : 1;
                turns.computeIfAbsent(from, at -> new int[2])[which]++;
                turns.computeIfAbsent(to, at -> new int[2])[which]--;
            }
        }
        List<Run> clear = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        int handedOver = 0;
        int held = 0;
        Integer begun = null;
        for (var turn : turns.entrySet()) {
            if (begun != null && begun < turn.getKey()) {
                append(handedOver > 0 && held == 0 ? clear : open, begun, turn.getKey());
            }
            handedOver += turn.getValue()[0];
            held += turn.getValue()[1];
            begun = turn.getKey();
        }
        return new Chainage(
                lengthM, clear, open.stream().map(run -> gap(run, parcels)).toList());
    }

    private static void append(List<Run> runs, int from, int to) {
        if (!runs.isEmpty() && runs.getLast().toM() == from) {
            runs.set(runs.size() - 1, new Run(runs.getLast().fromM(), to));
        } else {
            runs.add(new Run(from, to));
        }
    }

    private static Gap gap(Run run, Collection<Reach> parcels) {
        List<Reach> holding = parcels.stream()
                .filter(parcel -> !parcel.handedOver() && parcel.fromM() < run.toM() && parcel.toM() > run.fromM())
                .toList();
        TreeSet<String> households = new TreeSet<>();
        holding.forEach(parcel -> households.addAll(parcel.households()));
        return new Gap(
                run.fromM(),
                run.toM(),
                List.copyOf(households),
                holding.size(),
                holding.stream().anyMatch(Reach::blocked));
    }

    public int clearedM() {
        return cleared.stream().mapToInt(Run::lengthM).sum();
    }

    /** Metres clear of all metres. */
    public Share share() {
        return Share.of(clearedM(), lengthM);
    }

    /** The longest clear run, on which work can go on without a break; the first of equals; empty when nothing is clear. */
    public Optional<Run> longestRun() {
        return cleared.stream()
                .max(Comparator.comparingInt(Run::lengthM).thenComparing(Run::fromM, Comparator.reverseOrder()));
    }

    /** Clear and open runs together, in order. */
    public Stream<Run> allRuns() {
        return Stream.concat(cleared.stream(), gaps.stream().map(gap -> new Run(gap.fromM(), gap.toM())))
                .sorted(Comparator.comparingInt(Run::fromM));
    }

    /** A chainage as people write it: {@code Km2+500}. */
    public static String km(int metres) {
        return "Km%d+%03d".formatted(metres / 1000, metres % 1000);
    }
}
