package vn.dautu.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.DecisionBook;
import vn.dautu.decision.DecisionKind;
import vn.dautu.decision.FileStore;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The steps as offices take them, complaints, where dossiers lie, and the hand-over of parcels: all by code, nothing personal. */
@Component
public class StepBook {

    private final JdbcClient jdbc;
    private final FactTable statements;
    private final FactTable stays;
    private final FactTable complaints;
    private final FactTable parcelSteps;
    private final Sources sources;
    private final HouseholdCodes codes;
    private final ClearanceLaw law;
    private final DecisionBook decisions;
    private final FileStore files;
    private final EditRights rights;
    private final AuditTrail audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    StepBook(
            JdbcTemplate template,
            HouseholdCodes codes,
            ClearanceLaw law,
            DecisionBook decisions,
            FileStore files,
            EditRights rights,
            AuditTrail audit,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.statements = new FactTable(
                template,
                "step_statement",
                "household_id",
                "step",
                "state",
                "on_date",
                "document",
                "papers_missing:string_to_array(?, ';')");
        this.stays = new FactTable(
                template, "dossier_stay", "household_id", "dossier", "body", "received_on", "returned_on", "outcome");
        this.complaints = new FactTable(
                template, "complaint", "household_id", "number", "subject", "body", "filed_on", "resolved_on");
        this.parcelSteps = new FactTable(template, "parcel_event", "parcel_id", "kind", "on_date", "cause");
        this.sources = new Sources(
                new org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate(template),
                "step_statement",
                "null",
                "coalesce((select h.code from household h where h.id = f.household_id), '#clearance.whole-project') || '|' || f.step || '|#step-state.' || f.state",
                "f.project_id = :project and (f.household_id = :household or f.household_id is null)");
        this.codes = codes;
        this.law = law;
        this.decisions = decisions;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    // ---- steps ----------------------------------------------------------------------------------------------------

    /** Enters statements; one that says again what the book says changes nothing. */
    @Transactional
    public List<Change> enter(List<StepEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(StepEntry::project).collect(Collectors.toSet());
        rights.requireEditable(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        Map<String, Said> said = said(projects);
        List<Draft> drafts = new ArrayList<>();
        for (StepEntry entry : entries) {
            Long household = HouseholdCodes.idOrNull(ids, entry.project(), entry.household());
            String key = key(entry.project(), household, entry.step());
            FactStamp stamp = entry.stamp();
            drafts.add(Draft.of(
                            key,
                            entry.project().value(),
                            new FactStamp(
                                    effective(entry, said.get(key)),
                                    stamp.knownOn(),
                                    stamp.decision(),
                                    stamp.pedigree()),
                            household,
                            entry.step(),
                            entry.state().name(),
                            entry.onDate(),
                            entry.document(),
                            entry.papersMissing().isEmpty() ? null : String.join(";", entry.papersMissing()))
                    .asStanding());
        }
        return statements.enter(drafts, events);
    }

    private static String key(ProjectId project, @Nullable Long household, String step) {
        return "step|" + project.value() + "|" + (household == null ? "*" : household) + "|" + step;
    }

    /** A step done holds from its day; what corrects one that was said to be done holds from the earlier day of the two, so that it is gone. */
    private static LocalDate effective(StepEntry entry, @Nullable Said before) {
        LocalDate day = entry.state() == StepState.XONG && entry.onDate() != null
                ? entry.onDate()
                : entry.stamp().effectiveOn();
        return before != null && before.done() && before.effectiveOn().isBefore(day) ? before.effectiveOn() : day;
    }

    private record Said(boolean done, LocalDate effectiveOn) {}

    private Map<String, Said> said(Set<ProjectId> projects) {
        Map<String, Said> all = new HashMap<>();
        jdbc.sql(
                        "select fact_key, state, effective_on from step_statement where project_id = any(:projects) order by known_on, id")
                .param("projects", projects.stream().map(ProjectId::value).toArray(Long[]::new))
                .query((row, n) -> all.put(
                        row.getString(1), new Said(row.getString(2).equals("XONG"), row.getObject(3, LocalDate.class))))
                .list();
        return all;
    }

    /**
     * Records one step for many households at once, or for the whole project when none is named: all or nothing.
     *
     * @param onDate the day it was done; null takes back what was said before
     * @return how many households it is news for
     * @throws Refusal when a day lies in the future, the step is not one of the law, or a household is not in the register
     */
    @Transactional
    public int record(
            ProjectId project,
            Collection<String> households,
            String step,
            StepState state,
            @Nullable LocalDate onDate,
            @Nullable ClearancePaper paper,
            List<String> papersMissing) {
        Account by = rights.requireEditable(Set.of(project));
        LocalDate now = today.date();
        if (onDate != null && onDate.isAfter(now)) {
            throw new Refusal(Reason.of("step.in-future", onDate, now));
        }
        if (state == StepState.XONG && onDate == null) {
            throw new Refusal(Reason.of("step.day-missing"));
        }
        if (law.all().values().stream().noneMatch(steps -> steps.step(step).isPresent())) {
            throw new Refusal(Reason.of("step.unknown", step));
        }
        Long decision = paper == null ? null : keep(paper, now, by);
        FactStamp stamp = new FactStamp(onDate == null ? now : onDate, now, decision, Pedigree.typedBy(by.username()));
        List<StepEntry> entries = new ArrayList<>();
        String number = paper == null ? null : paper.number();
        if (households.isEmpty()) {
            entries.add(new StepEntry(project, null, step, state, onDate, number, papersMissing, stamp));
        }
        for (String household : households) {
            entries.add(new StepEntry(project, household, step, state, onDate, number, papersMissing, stamp));
        }
        int news = (int) enter(entries).stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .count();
        audit.record(
                by.username(),
                "clearance.step",
                project.value() + "/" + step,
                state + " " + onDate + " · " + (households.isEmpty() ? "*" : news));
        return news;
    }

    private long keep(ClearancePaper paper, LocalDate now, Account by) {
        long decision = decisions.record(
                paper.number(), now, by.fullName(), DecisionKind.STATEMENT, Pedigree.typedBy(by.username()));
        byte[] content = paper.content();
        if (content != null && content.length > 0) {
            String name = paper.fileName() == null ? paper.number() : paper.fileName();
            String type = paper.mediaType() == null || paper.mediaType().isBlank()
                    ? "application/octet-stream"
                    : paper.mediaType();
            String hash = files.keep(name, type, content);
            files.markPersonal(hash);
            decisions.attach(decision, hash);
        }
        return decision;
    }

    // ---- hand-over of parcels -------------------------------------------------------------------------------------

    /**
     * Records the hand-over of parcels, or takes it back.
     *
     * @param parcels ids in the register, all of the project
     * @param onDate null: they are not handed over after all
     * @return for how many that is news
     */
    @Transactional
    public int handOver(
            ProjectId project, Collection<Long> parcels, @Nullable LocalDate onDate, @Nullable ClearancePaper paper) {
        Account by = rights.requireEditable(Set.of(project));
        LocalDate now = today.date();
        if (onDate != null && onDate.isAfter(now)) {
            throw new Refusal(Reason.of("step.in-future", onDate, now));
        }
        long known = jdbc.sql("select count(*) from parcel where project_id = :project and id = any(:parcels)")
                .param("project", project.value())
                .param("parcels", parcels.stream().distinct().toArray(Long[]::new))
                .query(Long.class)
                .single();
        if (known != parcels.stream().distinct().count()) {
            throw new Refusal(Reason.of("parcel.of-another-project"));
        }
        Long decision = paper == null ? null : keep(paper, now, by);
        Map<String, LocalDate> before = new HashMap<>();
        jdbc.sql(
                        "select fact_key, effective_on from parcel_event where project_id = :project and kind = 'HANDED_OVER' and on_date is not null order by known_on, id")
                .param("project", project.value())
                .query((row, n) -> before.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        List<Draft> drafts = new ArrayList<>();
        for (Long parcel : parcels.stream().distinct().toList()) {
            String key = "step|" + parcel + "|" + ParcelStep.HANDED_OVER;
            LocalDate said = before.get(key);
            if (onDate == null && said == null) {
                continue;
            }
            LocalDate day = onDate == null ? now : onDate;
            drafts.add(Draft.of(
                    key,
                    project.value(),
                    new FactStamp(
                            said != null && said.isBefore(day) ? said : day,
                            now,
                            decision,
                            Pedigree.typedBy(by.username())),
                    parcel,
                    ParcelStep.HANDED_OVER.name(),
                    onDate,
                    null));
        }
        int news = (int) parcelSteps.enter(drafts, events).stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .count();
        audit.record(
                by.username(),
                onDate == null ? "clearance.hand-over-taken-back" : "clearance.handed-over",
                String.valueOf(project.value()),
                news + " · " + onDate);
        return news;
    }

    // ---- dossiers and complaints ----------------------------------------------------------------------------------

    @Transactional
    public List<Change> enterStays(List<StayEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(StayEntry::project).collect(Collectors.toSet());
        rights.requireEditable(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        return stays.enter(
                entries.stream()
                        .map(entry -> {
                            Long household = HouseholdCodes.idOrNull(ids, entry.project(), entry.household());
                            return Draft.of(
                                    "stay|" + entry.project().value() + "|" + (household == null ? "*" : household)
                                            + "|" + entry.dossier() + "|" + entry.body() + "|" + entry.receivedOn(),
                                    entry.project().value(),
                                    entry.stamp(),
                                    household,
                                    entry.dossier(),
                                    entry.body(),
                                    entry.receivedOn(),
                                    entry.returnedOn(),
                                    entry.outcome());
                        })
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterComplaints(List<ComplaintEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(ComplaintEntry::project).collect(Collectors.toSet());
        rights.requireEditable(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        return complaints.enter(
                entries.stream()
                        .map(entry -> Draft.of(
                                "complaint|" + entry.project().value() + "|" + entry.number(),
                                entry.project().value(),
                                entry.stamp(),
                                HouseholdCodes.require(ids, entry.project(), entry.household()),
                                entry.number(),
                                entry.subject().name(),
                                entry.body(),
                                entry.filedOn(),
                                entry.resolvedOn()))
                        .toList(),
                events);
    }

    /** The stamp of what the officer types today of a day. */
    public FactStamp stampOf(ProjectId project, LocalDate day) {
        Account by = rights.requireEditable(Set.of(project));
        return new FactStamp(day, today.date(), null, Pedigree.typedBy(by.username()));
    }

    /** Whether the register has a household of that code. */
    public boolean has(ProjectId project, String code) {
        return codes.codes(project).contains(code);
    }

    /** The codes of a project's households. */
    public Set<String> codesOf(ProjectId project) {
        return codes.codes(project);
    }

    /** The statements behind a household's steps, its own and the project's. */
    public List<Source> sources(ProjectId project, long household, AsOf asOf) {
        return sources.list(asOf, Map.of("project", project.value(), "household", household));
    }
}
