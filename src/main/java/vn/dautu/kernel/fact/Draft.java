package vn.dautu.kernel.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be entered.
 *
 * @param key what it is a fact of: a later fact with the same key corrects it
 * @param project the project it belongs to; {@link #NO_PROJECT} for what belongs to the province as a whole
 * @param content the columns of the book's table, in the table's order
 * @param since how many of the columns, at the end, a later migration added: empty they leave the digest as it was before them, so that
 *     a file entered before the migration and entered again after it is still nothing new
 * @param standing true for what simply stands until something else is said (a name, a shape): said again on a later day it is nothing new
 */
public record Draft(
        String key, long project, List<@Nullable Object> content, int since, FactStamp stamp, boolean standing) {

    public static final long NO_PROJECT = 0;

    public static Draft of(String key, long project, FactStamp stamp, @Nullable Object... content) {
        return new Draft(key, project, Arrays.asList(content), 0, stamp, false);
    }

    public Draft asStanding() {
        return new Draft(key, project, content, since, stamp, true);
    }

    /** The draft with the columns that a later migration added to its table. */
    public Draft with(@Nullable Object... added) {
        List<@Nullable Object> all = new ArrayList<>(content);
        all.addAll(Arrays.asList(added));
        return new Draft(key, project, all, since + added.length, stamp, standing);
    }

    /** The content in canonical words: equal digests mean that nothing changed. */
    String digest() {
        int first = content.size() - since;
        boolean silent = content.subList(first, content.size()).stream().allMatch(Objects::isNull);
        String said = content.subList(0, silent ? first : content.size()).stream()
                .map(Draft::canonical)
                .collect(Collectors.joining("|"));
        return standing
                ? said
                : said + "@" + stamp.effectiveOn() + "#" + (stamp.decision() == null ? "" : stamp.decision());
    }

    private static String canonical(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString().replace("\\", "\\\\").replace("|", "\\|");
    }
}
