package vn.dautu.standing.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.standing.measure.Kind;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.ui.Wording;

/** A query told in the reader's words, for the head of a page and of an export. */
@Component
public class Told {

    private final Portfolio portfolio;

    Told(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /**
     * One condition of a filter.
     *
     * @param without the query that asks the same without it
     */
    public record Condition(String words, PortfolioQuery without) {}

    /** The conditions of the filter, each in words; none when everything is asked for. */
    public List<Condition> conditions(PortfolioQuery query, Wording words) {
        List<Condition> all = new ArrayList<>();
        if (!query.text().isBlank()) {
            all.add(new Condition(words.text("list.told.text", query.text().strip()), query.withText("")));
        }
        query.choices()
                .forEach((key, codes) -> all.add(new Condition(
                        words.text(
                                "list.told.choice",
                                name(key, words),
                                String.join(", ", labels(query, key, codes, words))),
                        query.withChoice(key, Set.of()))));
        query.bounds().forEach((key, bounds) -> {
            Measure measure = Measures.get(key);
            all.add(new Condition(
                    words.text("list.told.choice", measure.header(words), between(measure, bounds, words)),
                    query.withBounds(key, new Bounds(null, null))));
        });
        return all;
    }

    /** The whole filter in one line. */
    public String filter(PortfolioQuery query, Wording words) {
        List<String> all =
                conditions(query, words).stream().map(Condition::words).toList();
        return all.isEmpty() ? words.text("list.told.everything") : String.join("; ", all);
    }

    /** By what it is put together and sorted. */
    public String order(PortfolioQuery query, Wording words) {
        List<String> orders = query.orders().stream()
                .map(order -> words.text(
                        order.descending() ? "list.told.descending" : "list.told.ascending",
                        Measures.get(order.measure()).name(words)))
                .toList();
        String sorted = orders.isEmpty() ? words.text("list.told.worst-first") : String.join(", ", orders);
        Measure grouping = query.grouping();
        return grouping == null
                ? words.text("list.told.sorted", sorted)
                : words.text("list.told.grouped", grouping.name(words), sorted);
    }

    private static String name(String key, Wording words) {
        return key.equals(PortfolioQuery.SOURCE)
                ? words.text("list.source")
                : Measures.get(key).name(words);
    }

    private List<String> labels(PortfolioQuery query, String key, Set<String> codes, Wording words) {
        Map<String, String> labels = new HashMap<>();
        portfolio
                .choices(key, query.asOf(), words.locale())
                .forEach(choice ->
                        labels.put(choice.label().code(), choice.label().show(words)));
        return codes.stream().map(code -> labels.getOrDefault(code, code)).toList();
    }

    private static String between(Measure measure, Bounds bounds, Wording words) {
        String from = end(measure, bounds.from(), words);
        String to = end(measure, bounds.to(), words);
        return bounds.from() == null
                ? words.text("list.told.to", to)
                : bounds.to() == null ? words.text("list.told.from", from) : words.text("list.told.between", from, to);
    }

    private static String end(Measure measure, @Nullable BigDecimal end, Wording words) {
        return end == null
                ? ""
                : measure.kind() == Kind.DATE ? words.day(LocalDate.ofEpochDay(end.longValue())) : words.number(end);
    }
}
