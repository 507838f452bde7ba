package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelName;
import vn.dautu.clearance.StepBook;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.ProjectId;

/**
 * What the cells of the household layouts have in common. It repeats codes and numbers of what is wrong, never what stands in a personal
 * column.
 */
final class HouseholdCells {

    static final String CODE = "Mã hộ";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\s*[-–]\\s*(.*?)(\\d+)");
    private static final int MOST_IN_A_RANGE = 5000;

    private final StepBook steps;
    private final ClearanceRegister clearance;
    private final Map<ProjectId, Set<String>> known = new HashMap<>();
    private final Map<ProjectId, Map<String, List<ParcelName>>> parcels = new HashMap<>();

    HouseholdCells(StepBook steps, ClearanceRegister clearance) {
        this.steps = steps;
        this.clearance = clearance;
    }

    /** The codes of a project; asked once a file. */
    Set<String> codes(ProjectId project) {
        return known.computeIfAbsent(project, steps::codesOf);
    }

    /** The household of a row; what is wrong with it is told. */
    @Nullable
    String household(DataRow row, @Nullable ProjectId project) {
        String code = row.requiredText(CODE);
        return code == null || project == null || !isKnown(row, project, code) ? null : code;
    }

    /** The households of a row: one, several divided by semicolons, or from one number to another. Empty when the cell is. */
    @Nullable
    List<String> households(DataRow row, ProjectId project) {
        String text = row.text(CODE);
        if (text == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        boolean good = true;
        for (String part : text.split("\\s*;\\s*")) {
            List<String> meant = codes(project).contains(part) ? List.of(part) : range(part);
            for (String code : meant) {
                if (isKnown(row, project, code)) {
                    codes.add(code);
                } else {
                    good = false;
                }
            }
        }
        return good ? codes : null;
    }

    private static List<String> range(String part) {
        Matcher range = RANGE.matcher(part);
        if (!range.matches()
                || !range.group(1).equals(range.group(3))
                || range.group(2).length() > 6
                || range.group(4).length() > 6) {
            return List.of(part);
        }
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(4));
        if (to < from || to - from > MOST_IN_A_RANGE) {
            return List.of(part);
        }
        List<String> codes = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            codes.add(range.group(1) + ("%0" + range.group(2).length() + "d").formatted(number));
        }
        return codes;
    }

    private boolean isKnown(DataRow row, ProjectId project, String code) {
        if (codes(project).contains(code)) {
            return true;
        }
        row.error(CODE, "import.household-unknown", code);
        return false;
    }

    /** Ids of the parcels listed in a cell, null when the cell is empty or wrong (told). */
    @Nullable
    List<Long> parcels(
            DataRow row, String header, ProjectId project, @Nullable String commune, @Nullable Integer edition) {
        String text = row.text(header);
        if (text == null) {
            return null;
        }
        Map<String, List<ParcelName>> byName = parcels.computeIfAbsent(project, key -> {
            Map<String, List<ParcelName>> all = new HashMap<>();
            clearance
                    .parcels(key)
                    .forEach(parcel -> all.computeIfAbsent(parcel.sheetAndNumber(), name -> new ArrayList<>())
                            .add(parcel));
            return all;
        });
        Set<Long> ids = new HashSet<>();
        List<Long> inOrder = new ArrayList<>();
        boolean good = true;
        for (String part : text.split("\\s*;\\s*")) {
            String name = part.replace(" ", "");
            List<ParcelName> meant = byName.getOrDefault(name, List.of()).stream()
                    .filter(parcel -> commune == null || parcel.commune().equals(commune))
                    .filter(parcel -> edition == null || parcel.mapEdition() == edition)
                    .toList();
            if (meant.size() != 1) {
                row.error(header, meant.isEmpty() ? "import.parcel-unknown" : "import.parcel-ambiguous", name);
                good = false;
            } else if (ids.add(meant.getFirst().id())) {
                inOrder.add(meant.getFirst().id());
            }
        }
        return good ? inOrder : null;
    }

    /** A whole number not negative; the given one when the cell is empty, null when it is wrong (told). */
    static @Nullable Integer whole(DataRow row, String header, @Nullable Integer whenEmpty) {
        String text = row.text(header);
        if (text == null) {
            return whenEmpty;
        }
        if (!WHOLE.matcher(text).matches()) {
            row.error(header, "import.whole-number", header);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Whether a cell is marked {@code x}; anything else but an empty cell is told. */
    static boolean marked(DataRow row, String header) {
        String text = row.text(header);
        if (text != null && !Folding.fold(text).equals("x")) {
            row.error(header, "import.mark-with-x", header);
        }
        return text != null;
    }

    /** One of a few words; null when empty or unknown (told). */
    static <T> @Nullable T choice(DataRow row, String header, Map<String, T> words, boolean required) {
        String text = required ? row.requiredText(header) : row.text(header);
        if (text == null) {
            return null;
        }
        T chosen = words.get(Folding.fold(text));
        if (chosen == null) {
            row.error(
                    header,
                    "import.one-of",
                    header,
                    String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    /** A positive number with at most so many digits after the comma; null when empty or wrong (told). */
    static @Nullable BigDecimal positive(DataRow row, String header, int scale) {
        BigDecimal number = row.number(header);
        if (number != null
                && (number.signum() <= 0 || number.scale() > scale || number.precision() - number.scale() > 9)) {
            row.error(header, "import.number-out-of-range", header);
            return null;
        }
        return number;
    }

    /** A day not after the file's own; null when empty or wrong (told). */
    static @Nullable LocalDate past(DataRow row, String header, boolean required) {
        LocalDate day = required ? row.requiredDate(header) : row.date(header);
        if (day != null && day.isAfter(row.asOf())) {
            row.error(header, "import.day-after-as-of", day, row.asOf());
            return null;
        }
        return day;
    }
}
