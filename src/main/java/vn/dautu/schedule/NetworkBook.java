package vn.dautu.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.law.Holiday;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigure;
import vn.dautu.law.LegalFigures;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/**
 * The networks of the projects' tasks: every statement about a task or a link is kept; what stands is worked out as of a day. What would
 * make no network is refused at the door; should one stand in the book nevertheless, its project has none and the others are read.
 */
@Component
public class NetworkBook {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkBook.class);

    /** The years whose days are laid out; beyond them every day counts as worked. */
    private static final int FIRST_YEAR = 2015;

    private static final int LAST_YEAR = 2045;
    private static final int LONGEST = 3660;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private static final String TASKS = """
            select f.project_id, f.code, f.name, f.milestone, f.days, f.work_days, f.not_before, f.started, f.finished
            from network_task_statement f where f.active%%s and %s order by f.project_id, f.code
            """.formatted(FactTable.visible("network_task_statement", "f"));
    private static final String LINKS = """
            select f.project_id, f.from_code, f.to_code, f.kind, f.lag_days
            from network_link_statement f where f.active%%s and %s order by f.project_id, f.to_code, f.from_code
            """.formatted(FactTable.visible("network_link_statement", "f"));
    /** When the milestones that tasks carry were reached. */
    private static final String REACHED = """
            select f.project_id, f.milestone, f.on_date from milestone_statement f
            where f.kind = 'ACTUAL' and f.on_date is not null%%s and %s
              and exists (select 1 from network_task_statement t where t.project_id = f.project_id and t.milestone = f.milestone)
            """.formatted(FactTable.visible("milestone_statement", "f"));

    private static final String LATEST_STATEMENT = """
            select greatest((select coalesce(max(id), 0) from network_task_statement where project_id = :project),
                            (select coalesce(max(id), 0) from network_link_statement where project_id = :project))
            """;
    private static final String DAYS_FROM = """
            select known_on from network_task_statement where project_id = :project and known_on >= :from
            union select known_on from network_link_statement where project_id = :project and known_on >= :from order by 1
            """;
    private static final String WHAT_OF_TASK =
            "f.code || ' ' || f.name || '|#network.days|' || f.days || '|#network.calendar.' || f.work_days"
                    + " || coalesce('|#network.not-before|' || to_char(f.not_before, 'DD/MM/YYYY'), '')"
                    + " || coalesce('|#network.started|' || to_char(f.started, 'DD/MM/YYYY'), '')"
                    + " || coalesce('|#network.finished|' || to_char(f.finished, 'DD/MM/YYYY'), '')"
                    + " || case when f.active then '' else '|#network.removed' end";
    private static final String WHAT_OF_LINK =
            "f.from_code || ' → ' || f.to_code || '|#network.link.' || f.kind || '|#network.lag|' || f.lag_days"
                    + " || case when f.active then '' else '|#network.removed' end";

    private final JdbcClient jdbc;
    private final FactTable taskTable;
    private final FactTable linkTable;
    private final Sources taskSources;
    private final Sources linkSources;
    private final LegalFigures law;
    private final EditRights rights;
    private final AuditTrail audit;
    private final Today today;
    private final ApplicationEventPublisher events;
    private volatile @Nullable LaidOut laidOut;

    NetworkBook(
            JdbcTemplate template,
            LegalFigures law,
            EditRights rights,
            AuditTrail audit,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.taskTable = new FactTable(
                template,
                "network_task_statement",
                "code",
                "name",
                "milestone",
                "days",
                "work_days",
                "not_before",
                "started",
                "finished",
                "active");
        this.linkTable =
                new FactTable(template, "network_link_statement", "from_code", "to_code", "kind", "lag_days", "active");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.taskSources = new Sources(
                named,
                "network_task_statement",
                "null",
                WHAT_OF_TASK,
                "f.project_id = :project and (:code = '' or f.code = :code)");
        this.linkSources = new Sources(
                named,
                "network_link_statement",
                "null",
                WHAT_OF_LINK,
                "f.project_id = :project and (:code = '' or f.to_code = :code)");
        this.law = law;
        this.rights = rights;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** The networks as of a day of all projects that have one. Never throws for one that is none: it is left out, and the log tells. */
    public Map<ProjectId, Network> networks(AsOf asOf, Scope scope) {
        Map<ProjectId, Map<Milestone, LocalDate>> reached = reached(asOf, scope);
        Map<ProjectId, Network> all = new HashMap<>();
        facts(asOf, scope).forEach((project, facts) -> {
            Map<Milestone, LocalDate> days = reached.getOrDefault(project, Map.of());
            try {
                all.put(
                        project,
                        new Network(
                                facts.tasks().stream()
                                        .map(task -> withMilestone(task, days))
                                        .toList(),
                                facts.links()));
            } catch (NetworkRefused broken) {
                LOG.warn("project {} has no network as of {}: {}", project.value(), asOf, broken.getMessage());
            }
        });
        return all;
    }

    /** A project's network as of a day; empty when it has none. */
    public Optional<Network> network(ProjectId project, AsOf asOf) {
        return Optional.ofNullable(networks(asOf, only(project)).get(project));
    }

    /** What stands in the book of a project's network, for whoever edits it. */
    public NetworkFacts facts(ProjectId project, AsOf asOf) {
        NetworkFacts found = facts(asOf, only(project)).get(project);
        return new NetworkFacts(
                found == null ? List.of() : found.tasks(), found == null ? List.of() : found.links(), latest(project));
    }

    private long latest(ProjectId project) {
        return jdbc.sql(LATEST_STATEMENT)
                .param("project", project.value())
                .query(Long.class)
                .single();
    }

    private static Scope only(ProjectId project) {
        return Scope.of(List.of(project.value()));
    }

    /** The days of work as the law book has them now. Laid out once, and again when the law's days off have changed. */
    public SiteCalendar calendar() {
        LawBook book = law.book();
        List<LegalFigure> rest = book.figures().stream()
                .filter(figure -> figure.name().equals("weekly-rest"))
                .toList();
        LaidOut known = laidOut;
        if (known == null
                || !known.holidays().equals(book.holidays())
                || !known.rest().equals(rest)) {
            known = new LaidOut(book.holidays(), rest, new SiteCalendar(book.calendar(), FIRST_YEAR, LAST_YEAR));
            laidOut = known;
        }
        return known.calendar();
    }

    private record LaidOut(List<Holiday> holidays, List<LegalFigure> rest, SiteCalendar calendar) {}

    private Map<ProjectId, NetworkFacts> facts(AsOf asOf, Scope scope) {
        Map<ProjectId, List<NetworkTask>> tasks = new HashMap<>();
        ask(TASKS, asOf, scope).query(row -> {
            tasks.computeIfAbsent(new ProjectId(row.getLong("project_id")), key -> new ArrayList<>())
                    .add(task(row));
        });
        Map<ProjectId, List<NetworkLink>> links = new HashMap<>();
        ask(LINKS, asOf, scope).query(row -> {
            links.computeIfAbsent(new ProjectId(row.getLong("project_id")), key -> new ArrayList<>())
                    .add(new NetworkLink(
                            row.getString("from_code"),
                            row.getString("to_code"),
                            NetworkLink.Kind.valueOf(row.getString("kind")),
                            row.getInt("lag_days")));
        });
        return tasks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new NetworkFacts(entry.getValue(), links.getOrDefault(entry.getKey(), List.of()), 0)));
    }

    private static NetworkTask task(ResultSet row) throws SQLException {
        String milestone = row.getString("milestone");
        return new NetworkTask(
                row.getString("code"),
                row.getString("name"),
                milestone == null ? null : Milestone.valueOf(milestone),
                row.getInt("days"),
                WorkDays.valueOf(row.getString("work_days")),
                row.getObject("not_before", LocalDate.class),
                row.getObject("started", LocalDate.class),
                row.getObject("finished", LocalDate.class));
    }

    private Map<ProjectId, Map<Milestone, LocalDate>> reached(AsOf asOf, Scope scope) {
        Map<ProjectId, Map<Milestone, LocalDate>> all = new HashMap<>();
        ask(REACHED, asOf, scope).query(row -> {
            all.computeIfAbsent(new ProjectId(row.getLong(1)), key -> new EnumMap<>(Milestone.class))
                    .put(Milestone.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
        });
        return all;
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf, Scope scope) {
        return jdbc.sql(sql.formatted(scope.and("f")))
                .param("at", asOf.at())
                .param("known", asOf.known())
                .param("projects", scope.projects());
    }

    /** What is said of the task itself prevails; else the day on which its milestone was reached is its finish, of START its beginning. */
    static NetworkTask withMilestone(NetworkTask task, Map<Milestone, LocalDate> reached) {
        LocalDate day = task.milestone() == null ? null : reached.get(task.milestone());
        if (day == null) {
            return task;
        }
        boolean begins = task.milestone() == Milestone.START && !task.isEvent();
        LocalDate started = task.started() == null && begins ? day : task.started();
        LocalDate finished = task.finished() == null && !begins ? day : task.finished();
        return new NetworkTask(
                task.code(),
                task.name(),
                task.milestone(),
                task.days(),
                task.workDays(),
                task.notBefore(),
                started,
                finished);
    }

    /**
     * Enters what is said of tasks and links, in the caller's transaction.
     *
     * @throws NetworkRefused when any project's network, on any day from then on, would be none
     * @throws Refusal naming the task that is nonsense by itself
     * @throws vn.dautu.account.NotAllowed when the person may not edit a project
     */
    @Transactional
    public List<Change> enter(List<NetworkTaskEntry> tasks, List<NetworkLinkEntry> links) {
        Map<ProjectId, LocalDate> touched = touched(tasks, links);
        rights.requireEditable(touched.keySet());
        tasks.forEach(entry -> refuseNonsense(entry.task(), entry.stamp().effectiveOn()));
        links.forEach(entry -> refuseNonsense(entry.link()));
        List<Change> changes = new ArrayList<>(
                taskTable.enter(tasks.stream().map(NetworkBook::draft).toList(), events));
        changes.addAll(linkTable.enter(links.stream().map(NetworkBook::draft).toList(), events));
        touched.forEach(this::requireNetworks);
        return changes;
    }

    private static Map<ProjectId, LocalDate> touched(List<NetworkTaskEntry> tasks, List<NetworkLinkEntry> links) {
        Map<ProjectId, LocalDate> earliest = new HashMap<>();
        Stream.concat(
                        tasks.stream().map(entry -> Map.entry(entry.project(), entry.stamp())),
                        links.stream().map(entry -> Map.entry(entry.project(), entry.stamp())))
                .forEach(said ->
                        earliest.merge(said.getKey(), said.getValue().knownOn(), (a, b) -> a.isBefore(b) ? a : b));
        return earliest;
    }

    private void requireNetworks(ProjectId project, LocalDate from) {
        jdbc.sql(DAYS_FROM)
                .param("project", project.value())
                .param("from", from)
                .query(LocalDate.class)
                .list()
                .forEach(day -> facts(project, AsOf.on(day)).network());
    }

    private static Draft draft(NetworkTaskEntry entry) {
        NetworkTask task = entry.task();
        return Draft.of(
                        "nt|" + entry.project().value() + "|" + task.code(),
                        entry.project().value(),
                        entry.stamp(),
                        task.code(),
                        task.name(),
                        task.milestone() == null ? null : task.milestone().name(),
                        task.days(),
                        task.workDays().name(),
                        task.notBefore(),
                        task.started(),
                        task.finished(),
                        entry.active())
                .asStanding();
    }

    private static Draft draft(NetworkLinkEntry entry) {
        NetworkLink link = entry.link();
        return Draft.of(
                        "nl|" + entry.project().value() + "|" + link.from() + "|" + link.to(),
                        entry.project().value(),
                        entry.stamp(),
                        link.from(),
                        link.to(),
                        link.kind().name(),
                        link.lagDays(),
                        entry.active())
                .asStanding();
    }

    /** What no task can be, whatever the others are. */
    private static void refuseNonsense(NetworkTask task, LocalDate saidOn) {
        if (task.code().isBlank() || task.code().contains("|") || task.name().isBlank()) {
            throw new Refusal(Reason.of("network.unnamed"));
        }
        if (task.days() > LONGEST) {
            throw new Refusal(Reason.of("network.too-long", task.code(), LONGEST));
        }
        if (isOutside(task.notBefore()) || isOutside(task.started()) || isOutside(task.finished())) {
            throw new Refusal(Reason.of("network.day-impossible", task.code(), EARLIEST, LATEST));
        }
        if (isAfter(task.started(), saidOn) || isAfter(task.finished(), saidOn)) {
            throw new Refusal(Reason.of("network.in-future", task.code(), saidOn));
        }
        if (task.finished() != null && isAfter(task.started(), task.finished())) {
            throw new Refusal(Reason.of("network.finished-before-start", task.code()));
        }
    }

    private static boolean isOutside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate limit) {
        return day != null && day.isAfter(limit);
    }

    private static void refuseNonsense(NetworkLink link) {
        if (Math.abs(link.lagDays()) > LONGEST) {
            throw new Refusal(Reason.of("network.too-long", link.to(), LONGEST));
        }
    }

    /**
     * Whether entries would make no network, before they are entered: for an importer, which tells every fault at its cell.
     *
     * @param day the day on which the entries are known
     */
    public Optional<NetworkRefused> refusal(
            ProjectId project, LocalDate day, List<NetworkTaskEntry> tasks, List<NetworkLinkEntry> links) {
        NetworkFacts before = facts(project, AsOf.on(day));
        Map<String, NetworkTask> all = new TreeMap<>();
        before.tasks().forEach(task -> all.put(task.code(), task));
        tasks.forEach(entry -> {
            if (entry.active()) {
                all.put(entry.task().code(), entry.task());
            } else {
                all.remove(entry.task().code());
            }
        });
        Map<List<String>, NetworkLink> ties = new HashMap<>();
        before.links().forEach(link -> ties.put(List.of(link.from(), link.to()), link));
        links.forEach(entry -> {
            List<String> key = List.of(entry.link().from(), entry.link().to());
            if (entry.active()) {
                ties.put(key, entry.link());
            } else {
                ties.remove(key);
            }
        });
        try {
            new Network(List.copyOf(all.values()), List.copyOf(ties.values()));
            return Optional.empty();
        } catch (NetworkRefused refused) {
            return Optional.of(refused);
        }
    }

    /**
     * Records what an officer says of a task and of what it waits for; other tasks that wait for it go on doing so.
     *
     * @param predecessors all links to the task; those that are not named any more are taken out
     * @param seen the latest statement that she saw
     * @throws Refusal when it makes no network, is nonsense, or somebody changed the network meanwhile
     */
    @Transactional
    public void record(ProjectId project, NetworkTask task, List<NetworkLink> predecessors, long seen) {
        Account by = rights.requireEditable(Set.of(project));
        NetworkFacts before = current(project, seen);
        FactStamp stamp = stamp(by);
        List<NetworkLinkEntry> links = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (NetworkLink link : predecessors) {
            named.add(link.from());
            links.add(new NetworkLinkEntry(project, link, true, stamp));
        }
        before.linksTo(task.code()).stream()
                .filter(link -> !named.contains(link.from()))
                .forEach(link -> links.add(new NetworkLinkEntry(project, link, false, stamp)));
        enter(List.of(new NetworkTaskEntry(project, task, true, stamp)), links);
        audit.record(by.username(), "task.recorded", project.value() + "/" + task.code(), task.name());
    }

    /**
     * Takes a task out of the network with all its links.
     *
     * @throws Refusal when what waited for it has then nothing that starts it, or somebody changed the network meanwhile
     */
    @Transactional
    public void remove(ProjectId project, String code, long seen) {
        Account by = rights.requireEditable(Set.of(project));
        NetworkFacts before = current(project, seen);
        FactStamp stamp = stamp(by);
        enter(
                before.find(code).stream()
                        .map(task -> new NetworkTaskEntry(project, task, false, stamp))
                        .toList(),
                Stream.of(before.linksTo(code), before.linksFrom(code))
                        .flatMap(Collection::stream)
                        .map(link -> new NetworkLinkEntry(project, link, false, stamp))
                        .toList());
        audit.record(by.username(), "task.taken-out", project.value() + "/" + code, "");
    }

    private FactStamp stamp(Account by) {
        return new FactStamp(today.date(), today.date(), null, Pedigree.typedBy(by.username()));
    }

    /** Two editors of one project queue here; the second then hears that the first wrote. */
    private NetworkFacts current(ProjectId project, long seen) {
        rights.queue(project);
        if (latest(project) != seen) {
            throw new Refusal(Reason.of("network.changed-meanwhile"));
        }
        return facts(project, AsOf.on(today.date()));
    }

    /** Where everything that stands of a project's network is written, tasks before links. */
    public List<Source> sources(ProjectId project, AsOf asOf) {
        return sources(project, "", asOf);
    }

    /** Where a task and what it waits for are written. */
    public List<Source> sources(ProjectId project, String code, AsOf asOf) {
        Map<String, Object> parameters = Map.of("project", project.value(), "code", code);
        return Stream.of(taskSources.list(asOf, parameters), linkSources.list(asOf, parameters))
                .flatMap(Collection::stream)
                .toList();
    }
}
