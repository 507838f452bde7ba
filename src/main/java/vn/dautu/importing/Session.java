package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dautu.account.Account;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;

/** One reading of one file: what it found, what it would do, and what the rows refer to. */
final class Session {

    private final Account account;
    private final LocalDate today;
    private final long batch;
    private final ImportChoices choices;
    private final ProjectRegister projects;
    private final EditRights rights;
    private final AgencyRegister agencies;
    private final DecisionBook decisions;
    private final ImportWatch watch;
    private final List<ImportIssue> issues = new ArrayList<>();
    private final Map<String, NameMatch> toConfirm = new HashMap<>();
    private final Map<String, ProjectId> codes;
    private final Map<ProjectId, Boolean> editable = new HashMap<>();
    private final Map<String, Optional<Agency>> agencyByName = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Class<?>, Object> gathered = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<ProjectId> touched = new HashSet<>();
    private final Set<Integer> repaired = new TreeSet<>();
    private @Nullable SurveyPicture picture;
    private int added;
    private int changed;
    private int unchanged;

    Session(
            Account account,
            LocalDate today,
            long batch,
            ImportChoices choices,
            ProjectRegister projects,
            EditRights rights,
            AgencyRegister agencies,
            DecisionBook decisions,
            ImportWatch watch) {
        this.account = account;
        this.today = today;
        this.batch = batch;
        this.choices = choices;
        this.projects = projects;
        this.rights = rights;
        this.agencies = agencies;
        this.decisions = decisions;
        this.watch = watch;
        this.codes = new HashMap<>(projects.codes());
    }

    Account account() {
        return account;
    }

    LocalDate today() {
        return today;
    }

    long batch() {
        return batch;
    }

    ImportChoices choices() {
        return choices;
    }

    void issue(ImportIssue issue) {
        issues.add(issue);
    }

    List<ImportIssue> issues() {
        return issues;
    }

    List<NameMatch> toConfirm() {
        return List.copyOf(toConfirm.values());
    }

    /** What a person must have seen before the file is written. */
    int doubts() {
        return choices.survey().doubtsSeen()
                ? 0
                : (int) issues.stream()
                        .filter(issue -> issue.severity() == ImportIssue.Severity.DOUBT)
                        .count();
    }

    void show(SurveyPicture drawn) {
        picture = drawn;
    }

    @Nullable
    SurveyPicture picture() {
        return picture;
    }

    /** Records of which an offered repair was taken, for the audit trail. */
    Set<Integer> repaired() {
        return repaired;
    }

    ImportWatch watch() {
        return watch;
    }

    boolean isClean() {
        return issues.stream().noneMatch(ImportIssue::isError);
    }

    void knownOn(LocalDate day) {
        days.add(day);
    }

    Set<LocalDate> days() {
        return days;
    }

    /** Enters facts unless something already stands in the way; then reading goes on only to tell the rest. */
    void enter(Supplier<List<Change>> entering) {
        if (!isClean()) {
            return;
        }
        for (Change change : entering.get()) {
            count(change.kind());
            if (change.kind() != Change.Kind.UNCHANGED) {
                touched.add(new ProjectId(change.draft().project()));
            }
        }
    }

    /** What an importer gathers over several sheets, kept for this reading alone. */
    <T> T gathered(Class<T> kind, Supplier<T> fresh) {
        return kind.cast(gathered.computeIfAbsent(kind, key -> fresh.get()));
    }

    /** The projects of which something new was entered. */
    Set<ProjectId> touched() {
        return touched;
    }

    void count(Change.Kind kind) {
        switch (kind) {
            case NEW -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    /** Tells of a row that says again what an earlier row of the sheet said. */
    boolean isRepeated(DataRow row, String header, String key) {
        Integer before = seen.putIfAbsent(row.sheet() + "|" + key, row.number());
        if (before != null) {
            row.error(header, "import.row-repeated", before);
        }
        return before != null;
    }

    /** A project's code becomes known in the course of the file. */
    void registered(String code, ProjectId project) {
        codes.put(code, project);
    }

    Optional<ProjectId> byCode(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The project that a row is about; what is wrong with it is told. Null when there is none to go on with. */
    @Nullable
    ProjectId projectOf(DataRow row) {
        String code = row.text("Mã dự án");
        ProjectId project = code == null ? byNameAndOwner(row) : codes.get(code);
        if (project == null) {
            if (code != null) {
                row.error("Mã dự án", "import.project-unknown", code);
            }
            return null;
        }
        if (!mayEdit(project)) {
            row.error(
                    code == null ? "Danh mục dự án" : "Mã dự án", "import.project-not-yours", code == null ? "" : code);
            return null;
        }
        return project;
    }

    /** The project whose code stands in another column; what is wrong with it is told. */
    @Nullable
    ProjectId projectOf(DataRow row, String codeHeader) {
        String code = row.requiredText(codeHeader);
        if (code == null) {
            return null;
        }
        ProjectId project = codes.get(code);
        if (project == null) {
            row.error(codeHeader, "import.project-unknown", code);
            return null;
        }
        if (!mayEdit(project)) {
            row.error(codeHeader, "import.project-not-yours", code);
            return null;
        }
        return project;
    }

    private boolean mayEdit(ProjectId project) {
        return editable.computeIfAbsent(project, rights::mayEdit);
    }

    private @Nullable ProjectId byNameAndOwner(DataRow row) {
        String name = row.requiredText("Danh mục dự án");
        String owner = row.requiredText("Chủ đầu tư");
        if (name == null || owner == null) {
            return null;
        }
        Agency agency = agency(owner);
        if (agency == null) {
            row.error("Chủ đầu tư", "import.agency-unknown", owner);
            return null;
        }
        Set<ProjectId> found = projects.findByNameAndOwner(name, agency.id());
        if (found.size() != 1) {
            row.error("Danh mục dự án", found.isEmpty() ? "import.name-unknown" : "import.name-ambiguous", name);
            return null;
        }
        ProjectId project = found.iterator().next();
        String code = codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(project))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        NameMatch match = new NameMatch(row.sheet(), row.number(), name, code);
        if (!choices.confirmed().contains(match.key())) {
            toConfirm.putIfAbsent(match.key(), match);
        }
        return project;
    }

    @Nullable
    Agency agency(String name) {
        return agencyByName
                .computeIfAbsent(Folding.fold(name), folded -> agencies.find(name))
                .orElse(null);
    }

    /** The agency named in a cell; an unknown one is an error, an empty cell is not. */
    @Nullable
    Agency agencyOf(DataRow row, String header) {
        String name = row.text(header);
        if (name == null) {
            return null;
        }
        Agency agency = agency(name);
        if (agency == null) {
            row.error(header, "import.agency-unknown", name);
        }
        return agency;
    }

    /**
     * The decision in three cells, recorded; null when all three are empty or something is wrong with them (told).
     *
     * @param required whether an absent decision is an error
     */
    @Nullable
    DecisionInFile decision(
            DataRow row, String number, String date, String issuer, DecisionKind kind, boolean required) {
        if (!required && !row.has(number) && !row.has(date) && !row.has(issuer)) {
            return null;
        }
        String no = row.requiredText(number);
        LocalDate on = row.requiredDate(date);
        String by = row.requiredText(issuer);
        if (no == null || on == null || by == null) {
            return null;
        }
        if (on.isAfter(row.asOf())) {
            row.error(date, "import.decision-after-as-of", on, row.asOf());
            return null;
        }
        if (!isClean()) {
            return new DecisionInFile(-1, on);
        }
        return new DecisionInFile(decisions.record(no, on, by, kind, row.pedigree(number)), on);
    }

    FactStamp stamp(DataRow row, LocalDate effectiveOn, @Nullable DecisionInFile decision, String header) {
        return new FactStamp(effectiveOn, row.asOf(), decision == null ? null : decision.id(), row.pedigree(header));
    }

    /** A decision that the file names. */
    record DecisionInFile(long id, LocalDate on) {}
}
