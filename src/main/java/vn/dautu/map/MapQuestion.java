package vn.dautu.map;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.text.Folding;

/**
 * What somebody typed into the map's search, read as far as it names a parcel or a chainage. Only digits and a few letters of it ever
 * reach the database; all other words are compared here.
 *
 * @param words all of it, folded
 * @param parcel the parcel it names
 * @param chainageM the chainage it names, metres
 * @param rest the words beside parcel or chainage, which narrow them: a commune, a project
 */
record MapQuestion(
        List<String> words, @Nullable Plot parcel, @Nullable Integer chainageM, List<String> rest) {

    /** Nobody types more; a longer question is refused before it is looked at. */
    static final int LONGEST = 100;

    /** Sheet and number, at least one of them; folded. */
    record Plot(@Nullable String sheet, @Nullable String number) {}

    private static final String NAME = "((?:[a-z]{1,3}-?)?\\d{1,6}[a-z]?)(?![0-9a-z])";
    private static final Pattern SHEET = Pattern.compile("\\b(?:to|sheet)(?: ban do)?(?: so)?\\s*" + NAME);
    private static final Pattern NUMBER = Pattern.compile("\\b(?:thua|parcel|plot)(?: dat)?(?: so)?\\s*" + NAME);
    /** As the register and the map itself write it: 12/45, 12-45. A day such as 31/10/2025 is not one. */
    private static final Pattern SHORT =
            Pattern.compile("(?<![0-9a-z/-])(\\d{1,4}[a-z]?)\\s*[/-]\\s*(\\d{1,6}[a-z]?)(?![0-9a-z/-])");

    private static final Pattern KM = Pattern.compile(
            "\\bkm\\s*(?<km>\\d{1,4})(?:\\s*\\+\\s*(?<m>\\d{1,3})|[.,](?<part>\\d{1,3}))?(?!\\d|\\s*\\+\\s*\\d)");
    private static final Pattern PLUS = Pattern.compile("(?<!\\d)(?<km>\\d{1,4})\\s*\\+\\s*(?<m>\\d{3})(?!\\d)");

    /** @param text at most {@link #LONGEST} characters */
    static MapQuestion read(String text) {
        String folded = Folding.fold(text);
        for (Pattern pattern : List.of(KM, PLUS)) {
            Matcher found = pattern.matcher(folded);
            if (found.find()) {
                return new MapQuestion(words(folded), null, metres(found), beside(folded, found));
            }
        }
        Matcher sheet = SHEET.matcher(folded);
        Matcher number = NUMBER.matcher(folded);
        Plot plot = new Plot(sheet.find() ? sheet.group(1) : null, number.find() ? number.group(1) : null);
        if (plot.sheet() != null || plot.number() != null) {
            String rest =
                    NUMBER.matcher(SHEET.matcher(folded).replaceFirst(" ")).replaceFirst(" ");
            return new MapQuestion(words(folded), plot, null, words(rest));
        }
        Matcher pair = SHORT.matcher(folded);
        if (pair.find()) {
            return new MapQuestion(words(folded), new Plot(pair.group(1), pair.group(2)), null, beside(folded, pair));
        }
        return new MapQuestion(words(folded), null, null, List.of());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static int metres(Matcher found) {
        String part = found.pattern() == KM ? found.group("part") : null;
        String metres = found.group("m");
        return Integer.parseInt(found.group("km")) * 1000
                // Km 3,2 is Km3+200; Km3+20 is twenty metres on.
                + (part != null
                        ? Integer.parseInt((part + "00").substring(0, 3))
                        : metres != null ? Integer.parseInt(metres) : 0);
    }

    private static List<String> beside(String folded, Matcher found) {
        return words(folded.substring(0, found.start()) + " " + folded.substring(found.end()));
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
