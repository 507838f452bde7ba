package vn.dautu.standing.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.Standing;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Words;
import vn.dautu.ui.Wording;

/** Projects that belong together in a table, and what they come to. Totals are worked out when first asked for, and kept. */
public final class Group {

    private final @Nullable Words label;
    private final List<Standing> standings;
    private final Map<String, Optional<Object>> totals = new ConcurrentHashMap<>();

    Group(@Nullable Words label, List<Standing> standings) {
        this.label = label;
        this.standings = List.copyOf(standings);
    }

    /** What they have in common; null where nothing is written, and for the whole. */
    public @Nullable Words label() {
        return label;
    }

    public String name(Wording words) {
        return label == null ? words.text("list.none") : label.show(words);
    }

    public List<Standing> standings() {
        return standings;
    }

    public int size() {
        return standings.size();
    }

    /** The sum, or of a rate the sum of its parts over the sum of its wholes; null where there is nothing to total. */
    public @Nullable Object total(Measure measure) {
        return totals.computeIfAbsent(measure.key(), key -> Optional.ofNullable(measure.total(standings)))
                .orElse(null);
    }
}
