package vn.dautu.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.text.Folding;
import vn.dautu.plan.AnnualEntry;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.plan.PlanLevel;
import vn.dautu.plan.PlanLineKey;
import vn.dautu.project.ProjectId;

/** The annual plan: what each decision adds to or takes from a line. */
@Component
class AnnualPlanImporter implements SheetImporter {

    static final Map<String, PlanLevel> LEVELS = Map.of(
            "ttg giao", PlanLevel.TTG_GIAO,
            "tinh giao", PlanLevel.TINH_GIAO,
            "huyen giao", PlanLevel.HUYEN_GIAO,
            "xa giao", PlanLevel.XA_GIAO);
    static final Map<String, PlanKind> KINDS = Map.of(
            "trong nam", PlanKind.TRONG_NAM,
            "keo dai", PlanKind.KEO_DAI,
            "ung truoc", PlanKind.UNG_TRUOC,
            "bo sung sau 30/9", PlanKind.BO_SUNG_SAU_30_9);

    private static final String FROM_YEAR = "Kéo dài từ năm";
    private static final String FROM_SOURCE = "Kéo dài từ nguồn vốn";
    private static final String FROM_KIND = "Kéo dài từ loại kế hoạch";

    private final CapitalPlan plan;

    AnnualPlanImporter(CapitalPlan plan) {
        this.plan = plan;
    }

    @Override
    public Layout layout() {
        return Layout.ANNUAL_PLAN;
    }

    @Override
    public void take(TableSheet table, Session session) {
        List<AnnualEntry> entries = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            Vnd delta = row.money("Số vốn giao");
            if (!row.has("Số vốn giao")) {
                row.error("Số vốn giao", "import.cell-missing", "Số vốn giao");
            }
            amounts.add(delta == null ? BigDecimal.ZERO : BigDecimal.valueOf(delta.dong()));
            AnnualEntry entry = read(row, table, session, delta);
            if (entry != null) {
                entries.add(entry);
            }
        }
        table.checkTotals("Số vốn giao", amounts, session.issues());
        session.enter(() -> plan.enterAnnual(entries));
    }

    private static @Nullable AnnualEntry read(DataRow row, TableSheet table, Session session, @Nullable Vnd delta) {
        ProjectId project = session.projectOf(row);
        CapitalSource source = source(row);
        PlanLevel level = choice(row, "Cấp giao", LEVELS);
        PlanKind kind = choice(row, "Loại kế hoạch", KINDS);
        DecisionInFile decision = session.decision(
                row, "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", DecisionKind.ANNUAL_PLAN, true);
        if (project == null || source == null || level == null || kind == null || decision == null || delta == null) {
            return null;
        }
        if (session.isRepeated(
                row,
                "Nguồn vốn",
                "year|" + project.value() + "|" + source + "|" + level + "|" + kind + "|" + row.text("Số quyết định")
                        + "|" + decision.on() + "|" + row.text("Cơ quan ban hành"))) {
            return null;
        }
        boolean told = row.has(FROM_YEAR) || row.has(FROM_SOURCE) || row.has(FROM_KIND);
        PlanLineKey parent = told ? parent(row, source) : null;
        if (told && parent == null) {
            return null;
        }
        if (parent != null && kind != PlanKind.KEO_DAI) {
            row.error(FROM_YEAR, "import.parent-not-carried");
            return null;
        }
        if (parent != null && parent.year() >= table.year()) {
            row.error(FROM_YEAR, "import.parent-not-before", parent.year(), table.year());
            return null;
        }
        return new AnnualEntry(
                project,
                table.year(),
                source,
                level,
                kind,
                delta,
                row.text("Lý do"),
                parent,
                session.stamp(row, decision.on(), decision, "Số vốn giao"));
    }

    /** The line that carried-over capital comes from; an untold source is the same source, an untold kind the year's plan. */
    private static @Nullable PlanLineKey parent(DataRow row, CapitalSource same) {
        Integer year = row.year(FROM_YEAR);
        CapitalSource source = row.has(FROM_SOURCE) ? source(row, FROM_SOURCE) : same;
        PlanKind kind = row.has(FROM_KIND) ? choice(row, FROM_KIND, KINDS) : PlanKind.TRONG_NAM;
        return year == null || source == null || kind == null ? null : new PlanLineKey(year, source, kind);
    }

    static @Nullable CapitalSource source(DataRow row) {
        return source(row, "Nguồn vốn");
    }

    private static @Nullable CapitalSource source(DataRow row, String header) {
        String name = row.requiredText(header);
        if (name == null) {
            return null;
        }
        return CapitalSource.read(name).orElseGet(() -> {
            row.error(header, "import.source-unknown", name);
            return null;
        });
    }

    /** One of a few words; another is told with the words to choose from. */
    static <T> @Nullable T choice(DataRow row, String header, Map<String, T> words) {
        String text = row.requiredText(header);
        if (text == null) {
            return null;
        }
        T chosen = words.get(Folding.fold(text));
        if (chosen == null) {
            row.error(header, "import.choice-unknown", header, text);
        }
        return chosen;
    }
}
