package vn.dautu.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.FileStore;
import vn.dautu.importing.file.CheckedFile;
import vn.dautu.importing.file.FileGate;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Sheet;
import vn.dautu.importing.file.SheetReader;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.rule.Finding;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.standing.Sentinel;
import vn.dautu.standing.StandingBook;

/**
 * The one gate through which files come in. It reads the whole file, tells every problem at its place, and writes all or nothing. The
 * preview is the very same import in a transaction that is rolled back, so that it cannot differ from what will be written.
 */
@Component
public class ImportGate {

    private static final int MOST_FINDINGS_OF_A_PROJECT = 5;

    private final FileGate files = new FileGate();
    private final Map<Layout, SheetImporter> sheetImporters = new EnumMap<>(Layout.class);
    private final SpatialImporters spatial;
    private final TransactionTemplate transaction;
    private final CurrentUser currentUser;
    private final Today today;
    private final ProjectRegister projects;
    private final EditRights rights;
    private final AgencyRegister agencies;
    private final DecisionBook decisions;
    private final FileStore store;
    private final AuditTrail audit;
    private final StandingBook standings;
    private final Sentinel sentinel;

    ImportGate(
            List<SheetImporter> importers,
            SpatialImporters spatial,
            PlatformTransactionManager transactions,
            CurrentUser currentUser,
            Today today,
            ProjectRegister projects,
            EditRights rights,
            AgencyRegister agencies,
            DecisionBook decisions,
            FileStore store,
            AuditTrail audit,
            StandingBook standings,
            Sentinel sentinel) {
        importers.forEach(importer -> sheetImporters.put(importer.layout(), importer));
        this.spatial = spatial;
        this.transaction = new TransactionTemplate(transactions);
        this.currentUser = currentUser;
        this.today = today;
        this.projects = projects;
        this.rights = rights;
        this.agencies = agencies;
        this.decisions = decisions;
        this.store = store;
        this.audit = audit;
        this.standings = standings;
        this.sentinel = sentinel;
    }

    /** What the file would do; nothing is written. */
    public ImportOutcome preview(String fileName, byte[] content, ImportChoices choices) {
        return preview(fileName, content, choices, new ImportWatch());
    }

    /**
     * As {@link #preview(String, byte[], ImportChoices)}, watched.
     *
     * @throws ImportWatch.Cancelled when the person stopped it; nothing is written
     */
    public ImportOutcome preview(String fileName, byte[] content, ImportChoices choices, ImportWatch watch) {
        return run(fileName, content, choices, false, watch);
    }

    /**
     * As {@link #write(String, byte[], ImportChoices)}, watched.
     *
     * @throws ImportWatch.Cancelled when the person stopped it; nothing is written
     */
    public ImportOutcome write(String fileName, byte[] content, ImportChoices choices, ImportWatch watch) {
        return run(fileName, content, choices, true, watch);
    }

    /** Writes the file, unless a row is refused, a name match is not confirmed, or there is nothing new in it. */
    public ImportOutcome write(String fileName, byte[] content, ImportChoices choices) {
        return write(fileName, content, choices, new ImportWatch());
    }

    private ImportOutcome run(
            String fileName, byte[] content, ImportChoices choices, boolean write, ImportWatch watch) {
        Account account = currentUser.get();
        if (account.role() != Role.DEPARTMENT && account.role() != Role.OWNER) {
            throw new NotAllowed();
        }
        CheckedFile file;
        List<Sheet> sheets;
        try {
            file = files.check(fileName, content);
            sheets = file.kind() == CheckedFile.Kind.WORKBOOK ? SheetReader.read(file) : List.of();
        } catch (FileRefused refused) {
            return ImportOutcome.refusedWhole(
                    fileName,
                    ImportIssue.error("", 0, "", refused.key(), refused.args().toArray()));
        }
        ImportOutcome outcome = transaction.execute(status -> {
            ImportOutcome found = read(file, sheets, content, choices, account, write, watch);
            if (!found.written()) {
                status.setRollbackOnly();
            }
            return found;
        });
        if (outcome == null) {
            throw new IllegalStateException("a transaction gives its outcome");
        }
        return outcome;
    }

    private ImportOutcome read(
            CheckedFile file,
            List<Sheet> sheets,
            byte[] content,
            ImportChoices choices,
            Account account,
            boolean write,
            ImportWatch watch) {
        store.waitForTurn();
        // Asked before anything is entered; mostly remembered.
        AsOf now = AsOf.on(today.date());
        Map<ProjectId, Set<List<Object>>> before = standings.all(now).stream()
                .collect(Collectors.toMap(
                        standing -> standing.profile().id(),
                        standing ->
                                standing.findings().stream().map(Finding::about).collect(Collectors.toSet())));
        String hash = store.keep(file.name(), mediaType(file.kind()), content);
        long batch = store.openBatch(hash, file.name(), "?", account.username(), today.date(), today.date());
        Session session =
                new Session(account, today.date(), batch, choices, projects, rights, agencies, decisions, watch);
        Layout layout =
                file.kind() == CheckedFile.Kind.WORKBOOK ? readSheets(sheets, session) : spatial.read(file, session);
        if (layout != null && layout.isPersonal()) {
            store.markPersonal(hash);
        }
        if (session.isClean() && session.days().isEmpty()) {
            session.issue(ImportIssue.error("", 0, "", "import.nothing-to-import"));
        }
        if (session.isClean()) {
            watch.at(ImportWatch.Stage.JUDGING, 0, 0);
            tellContradictions(session, now, before);
        }
        boolean good = session.isClean()
                && session.toConfirm().isEmpty()
                && session.doubts() == 0
                && session.added() + session.changed() > 0;
        LocalDate from = session.days().isEmpty() ? null : Collections.min(session.days());
        LocalDate to = session.days().isEmpty() ? null : Collections.max(session.days());
        if (good && write && layout != null && from != null && to != null) {
            store.closeBatch(batch, layout.name(), from, to, session.added(), session.changed(), session.unchanged());
            audit.record(account.username(), "import.written", file.name(), file.sha256());
            if (!session.repaired().isEmpty()) {
                audit.record(
                        account.username(),
                        "import.shapes-repaired",
                        file.name(),
                        session.repaired().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        }
        int refused = (int) session.issues().stream()
                .filter(ImportIssue::isError)
                .map(issue -> issue.sheet() + "!" + issue.row())
                .distinct()
                .count();
        return new ImportOutcome(
                file.name(),
                layout,
                from,
                to,
                session.added(),
                session.changed(),
                session.unchanged(),
                refused,
                List.copyOf(session.issues()),
                session.toConfirm(),
                session.doubts(),
                session.picture(),
                good && write);
    }

    /** What would contradict itself once the file is in, and does not now: a warning beside its rows, never a refusal. */
    private void tellContradictions(Session session, AsOf now, Map<ProjectId, Set<List<Object>>> before) {
        Map<ProjectId, List<Finding>> after = sentinel.findings(now, session.touched());
        Map<ProjectId, String> codes = new HashMap<>();
        projects.codes().forEach((code, project) -> codes.put(project, code));
        after.forEach((project, findings) -> findings.stream()
                .filter(finding -> !before.getOrDefault(project, Set.of()).contains(finding.about()))
                .limit(MOST_FINDINGS_OF_A_PROJECT)
                .forEach(finding -> session.issue(ImportIssue.warning(
                        "",
                        0,
                        "",
                        "import.contradiction",
                        codes.getOrDefault(project, ""),
                        finding.reason(),
                        finding.rule()))));
    }

    private @Nullable Layout readSheets(List<Sheet> sheets, Session session) {
        Layout layout = null;
        Set<SheetImporter> used = new LinkedHashSet<>();
        for (Sheet sheet : sheets) {
            String name = Folding.fold(sheet.name());
            if (name.startsWith("huong dan")
                    || name.startsWith("ghi chu")
                    || sheet.rows().isEmpty()) {
                continue;
            }
            TableSheet table =
                    TableSheet.read(sheet, session.today(), session.issues()).orElse(null);
            if (table == null) {
                continue;
            }
            if (layout != null && !layout.goesWith(table.layout())) {
                session.issue(ImportIssue.error(sheet.name(), 0, "", "import.layouts-mixed"));
                continue;
            }
            layout = layout == null ? table.layout() : layout;
            if (table.layout().isPersonal() && !session.account().households()) {
                session.issue(ImportIssue.error(sheet.name(), 0, "", "import.households-not-yours"));
                continue;
            }
            session.knownOn(table.asOf());
            SheetImporter importer = sheetImporters.get(table.layout());
            if (importer != null) {
                importer.take(table, session);
                used.add(importer);
            }
        }
        used.forEach(importer -> importer.finish(session));
        return layout;
    }

    private static String mediaType(CheckedFile.Kind kind) {
        return switch (kind) {
            case WORKBOOK -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case SHAPEFILE -> "application/zip";
            case GEOJSON -> "application/geo+json";
            case GEOPACKAGE -> "application/geopackage+sqlite3";
            case KML -> "application/vnd.google-earth.kml+xml";
            case DXF -> "image/vnd.dxf";
        };
    }
}
