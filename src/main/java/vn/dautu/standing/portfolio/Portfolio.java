package vn.dautu.standing.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.text.Folding;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.project.ProjectId;
import vn.dautu.standing.Light;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Mark;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.measure.Words;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The portfolio as a table. The list, the export and the benchmark ask it alike. Answers are remembered for as long as the books stay as
 * they are: a page further down costs no sorting and one statement, which asks for the version of the books.
 */
@Component
public class Portfolio {

    private final StandingBook book;
    private final CapitalPlan plan;
    private final Texts texts;

    /** By the very list that the book remembers: another version of the books is another list. */
    private final Cache<List<Standing>, Prepared> prepared = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(4)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    Portfolio(StandingBook book, CapitalPlan plan, Texts texts) {
        this.book = book;
        this.plan = plan;
        this.texts = texts;
    }

    /**
     * What the query selects, as the books stand now.
     *
     * @param language in which words are sorted
     */
    public Selection ask(PortfolioQuery query, Locale language) {
        // Columns change nothing in what is selected and in which order.
        Asked asked = new Asked(query.withColumns(List.of()), language);
        Prepared base = prepare(query.asOf());
        return base.answers.get(asked, missing -> select(base, query, language));
    }

    /** Of what a query lets through, what one looks at first: without a filter only what is late. */
    public static List<Standing> ofInterest(PortfolioQuery query, List<Standing> shown) {
        return query.isFiltered()
                ? shown
                : shown.stream()
                        .filter(standing -> standing.light() == Light.RED)
                        .toList();
    }

    /** What projects can be chosen by: the labels of a measure, or the capital sources under {@link PortfolioQuery#SOURCE}. */
    public List<Choice> choices(String key, AsOf asOf, Locale language) {
        Prepared base = prepare(asOf);
        Map<Words, Integer> counted = new LinkedHashMap<>();
        if (key.equals(PortfolioQuery.SOURCE)) {
            for (Standing standing : base.standings) {
                sources(base, asOf).getOrDefault(standing.profile().id(), Set.of()).stream()
                        .map(Portfolio::words)
                        .forEach(source -> counted.merge(source, 1, Integer::sum));
            }
        } else {
            Measure measure = Measures.get(key);
            for (Standing standing : base.standings) {
                counted.merge(labelOrNone(measure, standing), 1, Integer::sum);
            }
        }
        Sorting sorting = new Sorting(base, language);
        return counted.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Choice choice) -> choice.label().code().equals(PortfolioQuery.NONE))
                        .thenComparing(choice -> sorting.labelRank(choice.label())))
                .toList();
    }

    private static Words words(CapitalSource source) {
        return Words.said(source.code(), Reason.of("source." + source.code()));
    }

    private static Words labelOrNone(Measure measure, Standing standing) {
        Words label = measure.label(standing);
        return label == null ? Words.said(PortfolioQuery.NONE, Reason.of("list.none")) : label;
    }

    private Prepared prepare(AsOf asOf) {
        List<Standing> standings = book.all(asOf);
        return prepared.get(standings, Prepared::new);
    }

    private Map<ProjectId, Set<CapitalSource>> sources(Prepared base, AsOf asOf) {
        Map<ProjectId, Set<CapitalSource>> known = base.sources;
        if (known == null) {
            Map<ProjectId, Set<CapitalSource>> found = new HashMap<>();
            plan.mediumTerm(asOf)
                    .values()
                    .forEach(lines -> lines.forEach(line -> add(found, line.project(), line.source())));
            plan.annual(asOf)
                    .values()
                    .forEach(lines -> lines.forEach(line -> add(found, line.project(), line.source())));
            base.sources = found;
            known = found;
        }
        return known;
    }

    private static void add(Map<ProjectId, Set<CapitalSource>> found, ProjectId project, CapitalSource source) {
        found.computeIfAbsent(project, id -> new TreeSet<>()).add(source);
    }

    private Selection select(Prepared base, PortfolioQuery query, Locale language) {
        Predicate<Standing> chosen = chosen(query, base);
        Set<String> lights = query.choices().getOrDefault(Measures.LIGHT, Set.of());
        String[] wanted = Folding.fold(query.text()).split(" ");
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        List<Standing> selected = new ArrayList<>();
        for (int i = 0; i < base.standings.size(); i++) {
            Standing standing = base.standings.get(i);
            String folded = base.folded[i];
            if (Arrays.stream(wanted).allMatch(folded::contains) && chosen.test(standing)) {
                counts.merge(standing.light(), 1, Integer::sum);
                if (lights.isEmpty() || lights.contains(standing.light().name())) {
                    selected.add(standing);
                }
            }
        }
        Sorting sorting = new Sorting(base, language);
        List<Standing> ordered = sorting.order(selected, query.orders());
        Measure grouping = query.grouping();
        List<Group> groups = grouping == null ? List.of() : groups(ordered, grouping, sorting);
        List<Standing> shown = grouping == null
                ? ordered
                : groups.stream().flatMap(group -> group.standings().stream()).toList();
        return new Selection(shown, groups, query.groupsOnly(), counts);
    }

    private Predicate<Standing> chosen(PortfolioQuery query, Prepared base) {
        Predicate<Standing> all = standing -> true;
        for (Map.Entry<String, Set<String>> choice : query.choices().entrySet()) {
            Set<String> codes = choice.getValue();
            if (choice.getKey().equals(PortfolioQuery.SOURCE)) {
                Map<ProjectId, Set<CapitalSource>> sources = sources(base, query.asOf());
                all = all.and(
                        standing -> sources.getOrDefault(standing.profile().id(), Set.of()).stream()
                                .anyMatch(source -> codes.contains(source.code())));
            } else if (!choice.getKey().equals(Measures.LIGHT)) {
                Measure measure = Measures.get(choice.getKey());
                all = all.and(standing ->
                        codes.contains(labelOrNone(measure, standing).code()));
            }
        }
        for (Map.Entry<String, Bounds> between : query.bounds().entrySet()) {
            Measure measure = Measures.get(between.getKey());
            Bounds bounds = between.getValue();
            all = all.and(standing -> {
                BigDecimal value = bounded(measure, standing);
                return value != null && bounds.hold(value);
            });
        }
        return all;
    }

    private static @Nullable BigDecimal bounded(Measure measure, Standing standing) {
        Object value = measure.of(standing);
        return value instanceof LocalDate day
                ? BigDecimal.valueOf(day.toEpochDay())
                : measure.number(value).orElse(null);
    }

    private static List<Group> groups(List<Standing> ordered, Measure grouping, Sorting sorting) {
        Map<Words, List<Standing>> together = new LinkedHashMap<>();
        for (Standing standing : ordered) {
            together.computeIfAbsent(labelOrNone(grouping, standing), label -> new ArrayList<>())
                    .add(standing);
        }
        return together.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Words, List<Standing>> entry) ->
                                entry.getKey().code().equals(PortfolioQuery.NONE))
                        .thenComparing(entry -> sorting.labelRank(entry.getKey())))
                .map(entry -> new Group(
                        entry.getKey().code().equals(PortfolioQuery.NONE) ? null : entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Asked(PortfolioQuery query, Locale language) {}

    /** A list of the book made ready to be searched, and the answers given on it. */
    private static final class Prepared {

        final List<Standing> standings;
        final String[] folded;
        final Cache<Asked, Selection> answers =
                Caffeine.newBuilder().maximumSize(48).build();
        final Map<Locale, Map<Words, CollationKey>> keys = new ConcurrentHashMap<>();
        volatile @Nullable Map<ProjectId, Set<CapitalSource>> sources;

        Prepared(List<Standing> standings) {
            this.standings = standings;
            this.folded = standings.stream()
                    .map(standing -> Folding.fold(standing.profile().name() + " "
                            + standing.profile().code() + " " + standing.ownerName() + " "
                            + Objects.requireNonNullElse(standing.unitName(), "")))
                    .toArray(String[]::new);
        }
    }

    /** Sorts by keys that are worked out once for each project, not once for each comparison; nothing known comes last either way. */
    private final class Sorting {

        private final Wording words;
        private final Collator collator;
        private final Map<Words, CollationKey> keys;

        Sorting(Prepared base, Locale language) {
            words = Wording.in(texts, language);
            collator = Collator.getInstance(language);
            keys = base.keys.computeIfAbsent(language, first -> new ConcurrentHashMap<>());
        }

        List<Standing> order(List<Standing> standings, List<Order> orders) {
            List<Standing> ordered = new ArrayList<>(standings);
            for (Order order : orders.reversed()) {
                ordered = order(ordered, order);
            }
            return ordered;
        }

        private List<Standing> order(List<Standing> standings, Order order) {
            Measure measure = Measures.get(order.measure());
            List<Ranked> ranked = new ArrayList<>(standings.size());
            standings.forEach(standing -> ranked.add(new Ranked(standing, rank(measure, standing))));
            Comparator<Comparable<Object>> values = Comparator.naturalOrder();
            ranked.sort(Comparator.comparing(
                    Ranked::rank, Comparator.nullsLast(order.descending() ? values.reversed() : values)));
            return ranked.stream().map(Ranked::standing).toList();
        }

        @SuppressWarnings("unchecked") // all values of one measure are of one type
        private @Nullable Comparable<Object> rank(Measure measure, Standing standing) {
            Object value = measure.of(standing);
            return (Comparable<Object>)
                    switch (value) {
                        case null -> null;
                        case Mark mark -> mark.light().rank();
                        case Words text -> key(text);
                        case Vnd amount -> amount.dong();
                        case LocalDate day -> day.toEpochDay();
                        default ->
                            measure.kind() == Kind.RATE ? measure.number(value).orElse(null) : (Comparable<?>) value;
                    };
        }

        private CollationKey key(Words text) {
            return keys.computeIfAbsent(text, each -> collator.getCollationKey(each.show(words)));
        }

        /** Lights from the worst to the best, all else by its words. */
        CollationKey labelRank(Words label) {
            for (Light light : Light.values()) {
                if (light.name().equals(label.code())) {
                    return collator.getCollationKey(String.valueOf(light.rank()));
                }
            }
            return key(label);
        }
    }

    private record Ranked(Standing standing, @Nullable Comparable<Object> rank) {}
}
