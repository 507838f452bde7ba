package vn.dautu.kernel.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be entered.
 *
 * @param key what it is a fact of: a later fact with the same key corrects it
 * @param project the project it belongs to
 * @param content the columns of the book's table, in the table's order
 * @param standing true for what simply stands until something else is said (a name, a shape): said again on a later day it is nothing new
 */
public record Draft(String key, long project, List<@Nullable Object> content, FactStamp stamp, boolean standing) {

    public static Draft of(String key, long project, FactStamp stamp, @Nullable Object... content) {
        return new Draft(key, project, Arrays.asList(content), stamp, false);
    }

    public Draft asStanding() {
        return new Draft(key, project, content, stamp, true);
    }

    /** The content in canonical words: equal digests mean that nothing changed. */
    String digest() {
        String said = content.stream().map(Draft::canonical).collect(Collectors.joining("|"));
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
