package vn.dautu.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dautu.agency.Agency;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.MediumTermEntry;
import vn.dautu.plan.PriorEntry;
import vn.dautu.project.EditRights;
import vn.dautu.project.InvestmentEntry;
import vn.dautu.project.ProfileEntry;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;

/** The medium-term plan: registers projects, their total investment, and their allocations by source. */
@Component
class MediumTermImporter implements SheetImporter {

    private static final Set<String> GROUPS = Set.of("QTQG", "A", "B", "C");

    private final ProjectRegister projects;
    private final CapitalPlan plan;
    private final Territory territory;
    private final EditRights rights;

    MediumTermImporter(ProjectRegister projects, CapitalPlan plan, Territory territory, EditRights rights) {
        this.projects = projects;
        this.plan = plan;
        this.territory = territory;
        this.rights = rights;
    }

    @Override
    public Layout layout() {
        return Layout.MEDIUM_TERM;
    }

    @Override
    public void take(TableSheet table, Session session) {
        if (plan.periods().stream().noneMatch(period -> period.code().equals(table.period()))) {
            session.issue(ImportIssue.error(table.name(), 0, "", "import.period-unknown", table.period()));
            return;
        }
        List<ProfileEntry> profiles = new ArrayList<>();
        List<InvestmentEntry> investments = new ArrayList<>();
        List<PriorEntry> priors = new ArrayList<>();
        List<MediumTermEntry> allocations = new ArrayList<>();
        Map<String, ProjectId> inFile = new HashMap<>();
        List<BigDecimal> initialAmounts = new ArrayList<>();
        List<BigDecimal> adjustedAmounts = new ArrayList<>();
        List<BigDecimal> investmentAmounts = new ArrayList<>();
        for (Row each : table.rows()) {
            DataRow row = new DataRow(table, each, session);
            boolean first = row.has("Nhóm") || row.has("Lĩnh vực") || row.has("Địa bàn");
            ProjectId project = first ? register(row, session, inFile, profiles) : session.projectOf(row);
            Vnd total = row.moneyNotNegative("Tổng mức đầu tư");
            investmentAmounts.add(orZero(total));
            if (first) {
                investment(row, session, project, total, investments);
            }
            Vnd before = row.moneyNotNegative("Lũy kế vốn bố trí đến hết kỳ trước");
            if (project != null && before != null) {
                priors.add(new PriorEntry(
                        project,
                        table.period(),
                        before,
                        session.stamp(row, table.asOf(), null, "Lũy kế vốn bố trí đến hết kỳ trước")));
            }
            allocations(row, session, project, table.period(), allocations, initialAmounts, adjustedAmounts);
        }
        table.checkTotals("Tổng mức đầu tư", investmentAmounts, session.issues());
        table.checkTotals("Kế hoạch trung hạn giao đầu kỳ", initialAmounts, session.issues());
        table.checkTotals("Kế hoạch trung hạn sau điều chỉnh", adjustedAmounts, session.issues());
        session.enter(() -> projects.enterProfiles(profiles));
        session.enter(() -> projects.enterInvestments(investments));
        session.enter(() -> plan.enterPrior(priors));
        session.enter(() -> plan.enterMediumTerm(allocations));
    }

    private static BigDecimal orZero(@Nullable Vnd amount) {
        return amount == null ? BigDecimal.ZERO : BigDecimal.valueOf(amount.dong());
    }

    private @Nullable ProjectId register(
            DataRow row, Session session, Map<String, ProjectId> inFile, List<ProfileEntry> profiles) {
        String name = row.requiredText("Danh mục dự án");
        String ownerName = row.requiredText("Chủ đầu tư");
        Agency owner = ownerName == null ? null : session.agencyOf(row, "Chủ đầu tư");
        Agency monitor = session.agencyOf(row, "Cơ quan theo dõi");
        String group = row.requiredText("Nhóm");
        if (group != null && !GROUPS.contains(group)) {
            row.error("Nhóm", "import.group-unknown", group);
            group = null;
        }
        String sector = row.requiredText("Lĩnh vực");
        if (sector != null && !sector.matches("F[2-5]\\s*[-–].+")) {
            row.error("Lĩnh vực", "import.sector-bad", sector);
            sector = null;
        }
        LocalDate decided = row.date("Ngày QĐ đầu tư");
        LocalDate effective = decided == null || decided.isAfter(row.asOf()) ? row.asOf() : decided;
        AdminUnit unit = unitOf(row, effective);
        String code = row.text("Mã dự án");
        if (code == null) {
            ProjectId known = session.projectOf(row);
            if (known == null) {
                return null;
            }
            code = "";
            inFile.put(code, known);
        }
        if (!code.isEmpty() && session.isRepeated(row, "Mã dự án", "project|" + code)) {
            return null;
        }
        if (name == null || owner == null || group == null || sector == null) {
            return null;
        }
        ProjectId project =
                code.isEmpty() ? inFile.get("") : session.byCode(code).orElse(null);
        if (project == null) {
            if (!rights.mayRegister()) {
                row.error("Mã dự án", "import.project-not-yours", code);
                return null;
            }
            project = projects.register(code, LocalDate.of(2000, 1, 1));
            session.registered(code, project);
        } else if (!rights.mayEdit(project)) {
            row.error("Mã dự án", "import.project-not-yours", code);
            return null;
        }
        profiles.add(new ProfileEntry(
                project,
                name,
                owner.id(),
                monitor == null ? null : monitor.id(),
                group,
                sector.substring(0, 2),
                sector.replaceFirst("F[2-5]\\s*[-–]\\s*", ""),
                unit == null ? null : unit.id(),
                row.text("Nguồn công bố"),
                session.stamp(row, effective, null, "Danh mục dự án")));
        return project;
    }

    private @Nullable AdminUnit unitOf(DataRow row, LocalDate on) {
        String name = row.requiredText("Địa bàn");
        if (name == null) {
            return null;
        }
        return territory
                .find(name, on)
                .or(() -> territory.find(name, row.asOf()))
                .orElseGet(() -> {
                    row.error("Địa bàn", "import.unit-of-territory-unknown", name, on);
                    return null;
                });
    }

    private void investment(
            DataRow row,
            Session session,
            @Nullable ProjectId project,
            @Nullable Vnd total,
            List<InvestmentEntry> into) {
        DecisionInFile decision = session.decision(
                row, "Số QĐ đầu tư", "Ngày QĐ đầu tư", "Cơ quan QĐ đầu tư", DecisionKind.INVESTMENT, false);
        if (total == null || project == null) {
            return;
        }
        LocalDate effective = decision == null ? row.asOf() : decision.on();
        if (decision == null && row.text("Nguồn công bố") == null) {
            // A decision that is there but wrong was told at its own cell.
            if (!row.has("Số QĐ đầu tư") && !row.has("Ngày QĐ đầu tư") && !row.has("Cơ quan QĐ đầu tư")) {
                row.error("Số QĐ đầu tư", "import.total-without-decision");
            }
            return;
        }
        Vnd before = session.isClean()
                ? projects.totalBefore(project, effective, decision == null ? null : decision.id())
                : Vnd.ZERO;
        into.add(new InvestmentEntry(
                project, total.minus(before), session.stamp(row, effective, decision, "Tổng mức đầu tư")));
    }

    private void allocations(
            DataRow row,
            Session session,
            @Nullable ProjectId project,
            String period,
            List<MediumTermEntry> into,
            List<BigDecimal> initialAmounts,
            List<BigDecimal> adjustedAmounts) {
        Vnd initial = row.moneyNotNegative("Kế hoạch trung hạn giao đầu kỳ");
        Vnd adjusted = row.moneyNotNegative("Kế hoạch trung hạn sau điều chỉnh");
        initialAmounts.add(orZero(initial));
        adjustedAmounts.add(orZero(adjusted));
        String sourceName = row.text("Nguồn vốn");
        if (sourceName == null) {
            if (initial != null || adjusted != null) {
                row.error("Nguồn vốn", "import.cell-missing", "Nguồn vốn");
            }
            return;
        }
        CapitalSource source = CapitalSource.read(sourceName).orElse(null);
        if (source == null) {
            row.error("Nguồn vốn", "import.source-unknown", sourceName);
            return;
        }
        if (project == null) {
            return;
        }
        if (session.isRepeated(row, "Nguồn vốn", "mt|" + project.value() + "|" + source)) {
            return;
        }
        if (initial != null) {
            allocation(
                    row,
                    session,
                    project,
                    period,
                    source,
                    initial,
                    "giao",
                    "Kế hoạch trung hạn giao đầu kỳ",
                    Vnd.ZERO,
                    into);
        }
        if (adjusted != null) {
            // The initial amount of this very sheet is not in the book yet while the sheet is being read.
            allocation(
                    row,
                    session,
                    project,
                    period,
                    source,
                    adjusted,
                    "điều chỉnh",
                    "Kế hoạch trung hạn sau điều chỉnh",
                    initial == null ? Vnd.ZERO : initial,
                    into);
        }
    }

    private void allocation(
            DataRow row,
            Session session,
            ProjectId project,
            String period,
            CapitalSource source,
            Vnd amount,
            String which,
            String header,
            Vnd initialInSheet,
            List<MediumTermEntry> into) {
        DecisionKind kind = which.equals("giao") ? DecisionKind.MEDIUM_TERM : DecisionKind.MEDIUM_TERM_ADJUSTMENT;
        DecisionInFile decision =
                session.decision(row, "Số QĐ " + which, "Ngày QĐ " + which, "Cơ quan " + which, kind, true);
        if (decision == null || decision.id() < 0) {
            return;
        }
        Vnd before = plan.mediumTermBefore(project, period, source, decision.on(), decision.id());
        if (before.isZero()) {
            before = initialInSheet;
        }
        FactStamp stamp = session.stamp(row, decision.on(), decision, header);
        into.add(new MediumTermEntry(project, period, source, amount.minus(before), stamp));
    }
}
