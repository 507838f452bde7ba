package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.law.LegalRegime;

/**
 * The steps of each land law and the land types, as the tables have them. Read anew whenever the books have changed: a trigger counts
 * the law's own changes too.
 */
@Component
public class ClearanceLaw {

    private final JdbcClient jdbc;
    private final LegalFigures figures;
    private volatile @Nullable Read latest;

    ClearanceLaw(JdbcClient jdbc, LegalFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** Every land law's steps, by the code of the law. */
    public Map<String, ClearanceSteps> all() {
        return read().steps();
    }

    /** The steps of a land law; of the latest one where the book has none of that code. */
    public ClearanceSteps steps(String regime) {
        return read().stepsOf(regime);
    }

    /** The steps of the land law in force on a day. */
    public ClearanceSteps on(LocalDate day) {
        return steps(read().law()
                .regimeOn(LawBook.LAND, day)
                .map(regime -> regime.code())
                .orElse(""));
    }

    /** Whom of some households a step of a day fits. */
    public StepFit fit(Collection<HouseholdRow> households, String step, LocalDate on) {
        return StepFit.of(households, all(), step, on);
    }

    /** What the office calls a land law, as Luật Đất đai 2013; its code where the book has no title. */
    public String title(String regime) {
        return read().law().regimes().stream()
                .filter(each ->
                        each.subject().equals(LawBook.LAND) && each.code().equals(regime))
                .map(LegalRegime::title)
                .findFirst()
                .orElse(regime);
    }

    public List<LandType> landTypes() {
        return read().landTypes();
    }

    /** Whether a code named agricultural land on a day; a code that the list does not have did not, so that its notice is the longer one. */
    public boolean isAgricultural(String code, LocalDate day) {
        return read().landTypes().stream()
                .anyMatch(type -> type.code().equals(code) && type.holdsOn(day) && type.agricultural());
    }

    /** The law as it stands now, for those who ask more than once. */
    Read read() {
        long version =
                jdbc.sql("select last_value from fact_seq").query(Long.class).single();
        Read known = latest;
        if (known == null || known.version() != version) {
            known = readAnew(version);
            latest = known;
        }
        return known;
    }

    private Read readAnew(long version) {
        LawBook law = figures.book();
        Map<String, List<ClearanceStep>> steps = new TreeMap<>();
        jdbc.sql("select * from clearance_step order by regime, ordinal")
                .query((row, n) -> steps.computeIfAbsent(row.getString("regime"), key -> new ArrayList<>())
                        .add(new ClearanceStep(
                                row.getString("code"),
                                row.getInt("ordinal"),
                                row.getString("name"),
                                row.getBoolean("project_wide"),
                                row.getBoolean("when_needed"),
                                List.of((String[]) row.getArray("papers").getArray()),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified"))))
                .list();
        Map<String, List<StepPeriod>> periods = new HashMap<>();
        jdbc.sql("select * from clearance_period order by regime, step, applies_to, bound")
                .query((row, n) -> periods.computeIfAbsent(row.getString("regime"), key -> new ArrayList<>())
                        .add(new StepPeriod(
                                row.getString("step"),
                                row.getString("applies_to"),
                                StepPeriod.Bound.valueOf(row.getString("bound")),
                                row.getString("counted_from"),
                                row.getInt("amount"),
                                row.getString("unit"),
                                row.getString("article"),
                                row.getString("source"),
                                row.getBoolean("verified"))))
                .list();
        Map<String, ClearanceSteps> all = new TreeMap<>();
        steps.forEach((regime, list) -> all.put(
                regime, new ClearanceSteps(regime, list, periods.getOrDefault(regime, List.of()), law.calendar())));
        ClearanceSteps newest = law.regimes().stream()
                .filter(regime -> regime.subject().equals(LawBook.LAND) && all.containsKey(regime.code()))
                .reduce((earlier, later) -> later)
                .map(regime -> all.get(regime.code()))
                .orElseThrow(() -> new IllegalStateException("no steps of any land law are in the tables"));
        List<LandType> types = jdbc.sql("select * from land_type order by code, valid_from")
                .query((row, n) -> new LandType(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("agricultural"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("verified")))
                .list();
        return new Read(version, law, Map.copyOf(all), newest, types);
    }

    record Read(
            long version,
            LawBook law,
            Map<String, ClearanceSteps> steps,
            ClearanceSteps newest,
            List<LandType> landTypes) {

        ClearanceSteps stepsOf(String regime) {
            ClearanceSteps found = steps.get(regime);
            return found == null ? newest : found;
        }
    }
}
