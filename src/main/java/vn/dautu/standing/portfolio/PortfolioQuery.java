package vn.dautu.standing.portfolio;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.standing.Light;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;

/**
 * What is asked of the portfolio. All of it can be written in an address and read from one: nonsense in an address is left out, so that
 * every query is one that can be answered.
 *
 * @param text words that must all occur in name, code, owner or unit, whatever their accents
 * @param choices by measure the labels of which a project must have one; {@link #NONE} is "nothing written"; under {@link #SOURCE} capital sources
 * @param bounds by measure the values that a project must lie between
 * @param orders first the most important; none means the worst first
 * @param groupBy the measure by which projects are put together, if any
 * @param groupsOnly whether only the groups are shown and not their projects
 * @param columns the measures shown, in order; never empty
 */
public record PortfolioQuery(
        AsOf asOf,
        String text,
        Map<String, Set<String>> choices,
        Map<String, Bounds> bounds,
        List<Order> orders,
        @Nullable String groupBy,
        boolean groupsOnly,
        List<String> columns)
        implements Serializable {

    public static final String SOURCE = "source";
    /** The code of "nothing written". */
    public static final String NONE = "?";

    public static final List<String> DEFAULT_COLUMNS = List.of(
            "light",
            "code",
            "name",
            "owner",
            "group",
            "unit",
            "days-late",
            "days-late-original",
            "finish-current",
            "finish-forecast",
            "total",
            "year-plan",
            "year-paid",
            "year-rate",
            "land-rate",
            "cause",
            "actor",
            "due",
            "reported");

    private static final Set<String> LIGHT_NAMES =
            Arrays.stream(Light.values()).map(Light::name).collect(Collectors.toUnmodifiableSet());
    private static final String TEXT = "q";
    private static final String LIGHTS = "lights";
    private static final String GROUP_BY = "by";
    private static final String GROUPS_ONLY = "only";
    private static final String GROUPS = "groups";
    private static final String ORDERS = "sort";
    private static final String COLUMNS = "cols";

    public PortfolioQuery {
        choices = sorted(choices);
        bounds = Collections.unmodifiableMap(new TreeMap<>(bounds));
        orders = List.copyOf(orders);
        columns = columns.isEmpty() ? DEFAULT_COLUMNS : List.copyOf(columns);
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> choices) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        choices.forEach((key, codes) -> {
            if (!codes.isEmpty()) {
                sorted.put(key, Collections.unmodifiableSet(new TreeSet<>(codes)));
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    /** Everything, in the usual columns, the worst first. */
    public static PortfolioQuery all(AsOf asOf) {
        return new PortfolioQuery(asOf, "", Map.of(), Map.of(), List.of(), null, false, List.of());
    }

    /** Reads the parameters of an address. */
    public static PortfolioQuery read(AsOf asOf, Map<String, List<String>> parameters) {
        Map<String, Set<String>> choices = new TreeMap<>();
        Map<String, Bounds> bounds = new TreeMap<>();
        parameters.forEach((name, values) -> {
            String key = name.equals(LIGHTS) ? Measures.LIGHT : name;
            if (key.equals(SOURCE)) {
                choices.put(key, new TreeSet<>(values));
            }
            Measures.find(key).ifPresent(measure -> {
                if (measure.kind() == Kind.LIGHT) {
                    choices.put(key, new TreeSet<>(lights(values)));
                } else if (measure.groupable()) {
                    choices.put(key, new TreeSet<>(values));
                } else if (measure.kind().isRanged() && !values.isEmpty()) {
                    Bounds.read(measure.kind(), values.getFirst()).ifPresent(read -> bounds.put(key, read));
                }
            });
        });
        choices.values().forEach(codes -> codes.remove(""));
        return new PortfolioQuery(
                asOf,
                first(parameters, TEXT),
                choices,
                bounds,
                list(parameters, ORDERS).map(PortfolioQuery::orders).orElse(List.of()),
                Optional.of(first(parameters, GROUP_BY))
                        .flatMap(Measures::find)
                        .filter(Measure::groupable)
                        .map(Measure::key)
                        .orElse(null),
                first(parameters, GROUPS_ONLY).equals(GROUPS),
                list(parameters, COLUMNS).map(PortfolioQuery::known).orElse(List.of()));
    }

    private static List<String> lights(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> LIGHT_NAMES.contains(value))
                .toList();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Optional<List<String>> list(Map<String, List<String>> parameters, String name) {
        String text = first(parameters, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(List.of(text.split(",", -1)));
    }

    private static List<Order> orders(List<String> texts) {
        Map<String, Order> byMeasure = new LinkedHashMap<>();
        texts.stream()
                .map(Order::read)
                .filter(order -> Measures.find(order.measure()).isPresent())
                .forEach(order -> byMeasure.putIfAbsent(order.measure(), order));
        return List.copyOf(byMeasure.values());
    }

    private static List<String> known(Collection<String> keys) {
        Set<String> known = new LinkedHashSet<>(keys);
        known.removeIf(key -> Measures.find(key).isEmpty());
        return List.copyOf(known);
    }

    /** What an address says to ask this, the days apart; nothing for what is as usual. */
    public Map<String, List<String>> write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, text);
        choices.forEach((key, codes) -> {
            if (key.equals(Measures.LIGHT)) {
                put(parameters, LIGHTS, String.join(",", codes));
            } else {
                parameters.put(key, List.copyOf(codes));
            }
        });
        bounds.forEach(
                (key, each) -> put(parameters, key, each.write(Measures.get(key).kind())));
        put(
                parameters,
                ORDERS,
                String.join(",", orders.stream().map(Order::write).toList()));
        put(parameters, GROUP_BY, groupBy == null ? "" : groupBy);
        put(parameters, GROUPS_ONLY, groupsOnly ? GROUPS : "");
        put(parameters, COLUMNS, columns.equals(DEFAULT_COLUMNS) ? "" : String.join(",", columns));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    /** Whether a parameter of an address is one of this query's. */
    public static boolean isParameter(String name) {
        return Set.of(TEXT, LIGHTS, GROUP_BY, GROUPS_ONLY, ORDERS, COLUMNS, SOURCE)
                        .contains(name)
                || Measures.find(name).isPresent();
    }

    public List<Measure> measures() {
        return columns.stream().map(Measures::get).toList();
    }

    public @Nullable Measure grouping() {
        return groupBy == null ? null : Measures.get(groupBy);
    }

    public boolean isFiltered() {
        return !text.isBlank() || !choices.isEmpty() || !bounds.isEmpty();
    }

    public PortfolioQuery withText(String words) {
        return new PortfolioQuery(asOf, words, choices, bounds, orders, groupBy, groupsOnly, columns);
    }

    /** @param codes none lifts the filter */
    public PortfolioQuery withChoice(String measure, Set<String> codes) {
        Map<String, Set<String>> next = new TreeMap<>(choices);
        next.put(measure, codes);
        return new PortfolioQuery(asOf, text, next, bounds, orders, groupBy, groupsOnly, columns);
    }

    /** @param between open on both ends lifts the filter */
    public PortfolioQuery withBounds(String measure, Bounds between) {
        Map<String, Bounds> next = new TreeMap<>(bounds);
        if (between.isOpen()) {
            next.remove(measure);
        } else {
            next.put(measure, between);
        }
        return new PortfolioQuery(asOf, text, choices, next, orders, groupBy, groupsOnly, columns);
    }

    public PortfolioQuery withoutFilter() {
        return new PortfolioQuery(asOf, "", Map.of(), Map.of(), orders, groupBy, groupsOnly, columns);
    }

    public PortfolioQuery withOrders(List<Order> next) {
        return new PortfolioQuery(asOf, text, choices, bounds, next, groupBy, groupsOnly, columns);
    }

    public PortfolioQuery groupedBy(@Nullable String measure, boolean onlyGroups) {
        return new PortfolioQuery(asOf, text, choices, bounds, orders, measure, measure != null && onlyGroups, columns);
    }

    public PortfolioQuery withColumns(List<String> next) {
        return new PortfolioQuery(asOf, text, choices, bounds, orders, groupBy, groupsOnly, next);
    }
}
