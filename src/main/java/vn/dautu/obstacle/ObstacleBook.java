package vn.dautu.obstacle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.agency.AgencyId;
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
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.obstacle.Obstacle.Resolution;
import vn.dautu.obstacle.Obstacle.StepTaken;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectDecisions;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;

/** The book of obstacles: every statement about one is kept; what stands, how long and at which level is worked out as of a day. */
@Component
public class ObstacleBook implements ProjectDecisions {

    private static final String STATEMENTS = """
            select f.*, o.number, ST_X(p.point) as lon, ST_Y(p.point) as lat
            from obstacle_statement f join obstacle o on o.id = f.obstacle_id
            left join lateral (select ST_PointOnSurface(f.place) as point) p on true
            where (cast(:project as bigint) is null or f.project_id = :project)
              and (cast(:obstacle as bigint) is null or f.obstacle_id = :obstacle) and %s
            order by f.project_id, f.obstacle_id, f.effective_on, f.known_on, f.id
            """.formatted(FactTable.visible("obstacle_statement", "f"));
    /** Corrected statements count: an editor who did not see them did not see the obstacle as it is. */
    private static final String LATEST = """
            select obstacle_id, max(id) from obstacle_statement
            where (cast(:project as bigint) is null or project_id = :project)
              and (cast(:obstacle as bigint) is null or obstacle_id = :obstacle) and known_on <= :known
            group by obstacle_id
            """;

    private static final String HISTORY = """
            select f.*, (%s) as stands, coalesce(f.done_by, u.full_name, f.entered_by) as by_whom
            from obstacle_statement f left join app_user u on u.username = f.entered_by
            where f.obstacle_id = :obstacle and f.effective_on <= :at and f.known_on <= :known
            order by f.effective_on, f.known_on, f.id
            """.formatted(FactTable.visible("obstacle_statement", "f"));

    private static final String PLACE = """
            select ST_AsBinary(f.place) from obstacle_statement f
            where f.obstacle_id = :obstacle and f.place is not null and %s
            """.formatted(FactTable.visible("obstacle_statement", "f"));

    private final JdbcClient jdbc;
    private final FactTable statements;
    private final Sources sources;
    private final Sources raisedSources;
    private final EditRights rights;
    private final AuditTrail audit;
    private final DecisionBook decisions;
    private final FileStore files;
    private final Today today;
    private final ApplicationEventPublisher events;

    ObstacleBook(
            JdbcTemplate template,
            EditRights rights,
            AuditTrail audit,
            DecisionBook decisions,
            FileStore files,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.statements = new FactTable(
                template,
                "obstacle_statement",
                "obstacle_id",
                "kind",
                "said",
                "main_cause",
                "other_causes:string_to_array(?, ',')",
                "place:ST_GeomFromEWKB(decode(?, 'hex'))",
                "chainage",
                "milestone",
                "parcels:cast(string_to_array(?, ',') as bigint[])",
                "agency_id",
                "person",
                "task",
                "due_on",
                "done_by",
                "document");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        // A bar divides the parts of what a source says, and a hash begins a key: neither may come from what people
        // wrote.
        String what = "'#obstacle.fact.' || f.kind || coalesce('|' || translate(f.said, '|#', '/'), '')"
                + " || coalesce('|' || translate(f.task, '|#', '/') || '|' || to_char(f.due_on, 'DD/MM/YYYY'), '')";
        this.sources = new Sources(named, "obstacle_statement", "null", what, "f.obstacle_id = :obstacle");
        this.raisedSources = new Sources(
                named, "obstacle_statement", "null", what, "f.kind = 'RAISED' and f.obstacle_id in (:obstacles)");
        this.rights = rights;
        this.audit = audit;
        this.decisions = decisions;
        this.files = files;
        this.today = today;
        this.events = events;
    }

    // ---- questions ------------------------------------------------------------------------------------------------

    /** The open obstacles of every project that has one, the worst first. */
    public Map<ProjectId, List<Obstacle>> open(AsOf asOf) {
        return read(asOf, null, null).stream()
                .filter(Obstacle::isOpen)
                .sorted(Obstacle.WORST_FIRST)
                .collect(groupingBy(Obstacle::project));
    }

    /** Every obstacle of every project, resolved ones too. */
    public List<Obstacle> all(AsOf asOf) {
        return read(asOf, null, null);
    }

    /** All obstacles of a project: the open ones first, the worst at the top, then the resolved ones, the latest first. */
    public List<Obstacle> of(ProjectId project, AsOf asOf) {
        List<Obstacle> all = read(asOf, project.value(), null);
        List<Obstacle> sorted = new ArrayList<>(all.stream()
                .filter(Obstacle::isOpen)
                .sorted(Obstacle.WORST_FIRST)
                .toList());
        all.stream()
                .filter(obstacle -> !obstacle.isOpen())
                .sorted((a, b) -> ended(b).compareTo(ended(a)))
                .forEach(sorted::add);
        return sorted;
    }

    private static LocalDate ended(Obstacle obstacle) {
        Resolution resolution = obstacle.resolution();
        return resolution == null ? obstacle.day() : resolution.on();
    }

    public Optional<Obstacle> find(ObstacleId id, AsOf asOf) {
        return read(asOf, null, id.value()).stream().findFirst();
    }

    /** The open obstacle of each project to ask about first: the most overdue, else the one due next. */
    public Map<ProjectId, Obstacle> worst(AsOf asOf) {
        Map<ProjectId, Obstacle> worst = new HashMap<>();
        open(asOf).forEach((project, obstacles) -> worst.put(project, obstacles.getFirst()));
        return worst;
    }

    /** The official line (9.a–9.đ) that each project with an open obstacle counts under: that of the main cause of its worst. */
    public Map<ProjectId, String> mainCauses(AsOf asOf) {
        Map<ProjectId, String> lines = new HashMap<>();
        worst(asOf)
                .forEach((project, obstacle) ->
                        lines.put(project, obstacle.mainCause().official()));
        return lines;
    }

    /** Where the open obstacles lie, those that have a place. */
    public List<ObstaclePlace> places(AsOf asOf) {
        List<ObstaclePlace> places = new ArrayList<>();
        for (Obstacle obstacle : read(asOf, null, null)) {
            LonLat point = obstacle.point();
            if (obstacle.isOpen() && point != null) {
                places.add(new ObstaclePlace(
                        obstacle.id(), obstacle.project(), point.lon(), point.lat(), obstacle.isOverdue()));
            }
        }
        return places;
    }

    /** The whole shape of an obstacle's place, WGS 84 (EPSG:4326); empty when it has none. */
    public Optional<Geometry> place(ObstacleId id, AsOf asOf) {
        return jdbc
                .sql(PLACE)
                .param("obstacle", id.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst()
                .map(ObstacleBook::shape);
    }

    private static Geometry shape(byte[] wellKnown) {
        try {
            return new WKBReader().read(wellKnown);
        } catch (ParseException broken) {
            throw new IllegalStateException("PostGIS writes well-known binary", broken);
        }
    }

    /** Everything that was said about an obstacle by then, also what was corrected since. */
    public List<ObstacleHistory> history(ObstacleId id, AsOf asOf) {
        return jdbc.sql(HISTORY)
                .param("obstacle", id.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new ObstacleHistory(
                        row.getString("kind"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("known_on", LocalDate.class),
                        row.getString("said"),
                        (Long) row.getObject("agency_id"),
                        row.getString("task"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("by_whom"),
                        row.getString("document"),
                        row.getBoolean("stands")))
                .list();
    }

    /** From how many days overdue an obstacle comes to each level, near to far, as of a day. */
    public Map<EscalationLevel, Integer> escalation(AsOf asOf) {
        Map<EscalationLevel, Integer> fromDay = new EnumMap<>(EscalationLevel.class);
        jdbc.sql(
                        "select level, from_day from obstacle_escalation where valid_from <= ? and known_on <= ? order by valid_from, known_on, id")
                .params(asOf.at(), asOf.known())
                .query((row, n) -> fromDay.put(EscalationLevel.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return fromDay;
    }

    /** The facts behind what is shown of an obstacle. */
    public List<Source> sources(ObstacleId id, AsOf asOf) {
        return sources.list(asOf, Map.of("obstacle", id.value()));
    }

    /** The facts behind a count of obstacles: the raising of each. */
    public List<Source> sources(Collection<ObstacleId> ids, AsOf asOf) {
        List<Long> obstacles = ids.isEmpty()
                ? List.of(-1L)
                : ids.stream().map(ObstacleId::value).toList();
        return raisedSources.list(asOf, Map.of("obstacles", obstacles));
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return statements.decisions(project.value(), asOf);
    }

    /** The numbers of a project's obstacles as known on a day, with the day on which each was raised. */
    public Map<String, LocalDate> raisedOn(ProjectId project, LocalDate known) {
        Map<String, LocalDate> raised = new HashMap<>();
        jdbc.sql("""
                        select o.number, f.effective_on from obstacle_statement f join obstacle o on o.id = f.obstacle_id
                        where f.project_id = ? and f.kind = 'RAISED' and f.known_on <= ? order by f.known_on, f.id""")
                .params(project.value(), known)
                .query((row, n) -> raised.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return raised;
    }

    private List<Obstacle> read(AsOf asOf, @Nullable Long project, @Nullable Long obstacle) {
        // Asked first: should someone say something in between, it will be shown and not count as seen.
        Map<Long, Long> latest = new HashMap<>();
        jdbc.sql(LATEST)
                .param("project", project)
                .param("obstacle", obstacle)
                .param("known", asOf.known())
                .query((row, n) -> latest.put(row.getLong(1), row.getLong(2)))
                .list();
        Map<Long, Assembly> assemblies = new LinkedHashMap<>();
        jdbc.sql(STATEMENTS)
                .param("project", project)
                .param("obstacle", obstacle)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    assemblies
                            .computeIfAbsent(row.getLong("obstacle_id"), key -> new Assembly())
                            .add(row);
                    return 1;
                })
                .list();
        Escalation escalation = new Escalation(escalation(asOf));
        List<Obstacle> all = new ArrayList<>();
        assemblies.forEach((id, assembly) -> assembly.obstacle(
                        new ObstacleId(id), asOf.at(), escalation, latest.getOrDefault(id, 0L))
                .ifPresent(all::add));
        return all;
    }

    // ---- acts of an officer ---------------------------------------------------------------------------------------

    /**
     * Raises an obstacle; its number is the project's next.
     *
     * @throws Refusal when something is missing or impossible
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     */
    @Transactional
    public ObstacleId raise(NewObstacle raised) {
        Account by = rights.requireEditable(Set.of(raised.project()));
        LocalDate now = today.date();
        refuse(raised.what().title().isBlank(), "obstacle.title-missing");
        refuse(raised.raisedOn().isAfter(now), "obstacle.raised-in-future", now);
        refuseBadDuty(raised.duty(), raised.raisedOn());
        rights.queue(raised.project());
        String number = nextNumber(raised.project());
        FactStamp stamp = new FactStamp(raised.raisedOn(), now, null, Pedigree.typedBy(by.username()));
        enter(List.of(
                new ObstacleEntry(raised.project(), number, raised.what(), stamp),
                new ObstacleEntry(
                        raised.project(), number, new ObstacleStatement.Assigned(raised.duty(), null), stamp)));
        trail(by, raised.project(), number, "RAISED", raised.what().title());
        return idOf(raised.project(), number);
    }

    /** Corrects what an obstacle is: its words, causes, place and what it holds. The day on which it was raised stays. */
    @Transactional
    public void correct(ObstacleId id, ObstacleStatement.Raised what, long seen) {
        refuse(what.title().isBlank(), "obstacle.title-missing");
        Obstacle obstacle = begin(id, seen);
        enter(obstacle, what, obstacle.raisedOn(), null, what.title());
    }

    /** Notes a step taken on a day. */
    @Transactional
    public void note(ObstacleId id, LocalDate on, String note, @Nullable String by, @Nullable Paper paper, long seen) {
        refuse(note.isBlank(), "obstacle.note-missing");
        Obstacle obstacle = begin(id, seen);
        refuse(!obstacle.isOpen(), "obstacle.resolved-already");
        refuseBadDay(on, obstacle);
        int before = jdbc.sql("select count(distinct fact_key) from obstacle_statement where fact_key like ?")
                .param(key(id.value(), "STEP", on) + "|typed-%")
                .query(Integer.class)
                .single();
        enter(
                obstacle,
                new ObstacleStatement.Step("typed-" + (before + 1), note, by, paper == null ? null : paper.number()),
                on,
                paper,
                note);
    }

    /** Changes who must act, what or by when, from today. */
    @Transactional
    public void reassign(ObstacleId id, Duty duty, String reason, long seen) {
        refuse(reason.isBlank(), "obstacle.reason-missing");
        Obstacle obstacle = begin(id, seen);
        refuse(!obstacle.isOpen(), "obstacle.resolved-already");
        refuseBadDuty(duty, obstacle.raisedOn());
        enter(obstacle, new ObstacleStatement.Assigned(duty, reason), today.date(), null, reason);
    }

    /** Says that it is resolved, since a day. */
    @Transactional
    public void resolve(ObstacleId id, LocalDate on, String how, @Nullable Paper paper, long seen) {
        refuse(how.isBlank(), "obstacle.how-missing");
        Obstacle obstacle = begin(id, seen);
        refuse(!obstacle.isOpen(), "obstacle.resolved-already");
        refuseBadDay(on, obstacle);
        enter(obstacle, new ObstacleStatement.Resolved(how, paper == null ? null : paper.number()), on, paper, how);
    }

    /** Opens it again from a day; on the day of its resolution, it never was resolved. */
    @Transactional
    public void reopen(ObstacleId id, LocalDate on, String reason, long seen) {
        refuse(reason.isBlank(), "obstacle.reason-missing");
        Obstacle obstacle = begin(id, seen);
        Resolution resolution = obstacle.resolution();
        if (resolution == null) {
            throw new Refusal(Reason.of("obstacle.not-resolved"));
        }
        refuseBadDay(on, obstacle);
        refuse(on.isBefore(resolution.on()), "obstacle.reopened-before", resolution.on());
        enter(obstacle, new ObstacleStatement.Reopened(reason), on, null, reason);
    }

    private static void refuse(boolean bad, String key, Object... arguments) {
        if (bad) {
            throw new Refusal(Reason.of(key, arguments));
        }
    }

    private static void refuseBadDuty(Duty duty, LocalDate raisedOn) {
        refuse(duty.task().isBlank(), "obstacle.task-missing");
        refuse(duty.dueOn().isBefore(raisedOn), "obstacle.due-before-raised", raisedOn);
    }

    private void refuseBadDay(LocalDate on, Obstacle obstacle) {
        refuse(on.isAfter(today.date()), "obstacle.day-in-future", today.date());
        refuse(on.isBefore(obstacle.raisedOn()), "obstacle.day-before-raised", obstacle.raisedOn());
    }

    /** The obstacle as it stands, for someone who may write and has seen all that was said about it. */
    private Obstacle begin(ObstacleId id, long seen) {
        ProjectId project = jdbc.sql("select project_id from obstacle where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(ProjectId::new)
                .orElseThrow(() -> new Refusal(Reason.of("obstacle.unknown")));
        rights.requireEditable(Set.of(project));
        rights.queue(project);
        Obstacle obstacle =
                find(id, AsOf.on(today.date())).orElseThrow(() -> new Refusal(Reason.of("obstacle.unknown")));
        if (obstacle.latestFact() != seen) {
            String who = jdbc.sql(
                            "select coalesce(u.full_name, f.entered_by, '?') from obstacle_statement f left join app_user u on u.username = f.entered_by where f.id = ?")
                    .param(obstacle.latestFact())
                    .query(String.class)
                    .optional()
                    .orElse("?");
            throw new ObstacleChangedMeanwhile(obstacle, who);
        }
        return obstacle;
    }

    private void enter(
            Obstacle obstacle, ObstacleStatement statement, LocalDate on, @Nullable Paper paper, String words) {
        Account by = rights.requireEditable(Set.of(obstacle.project()));
        Long decision = paper == null ? null : keep(paper, by);
        FactStamp stamp = new FactStamp(on, today.date(), decision, Pedigree.typedBy(by.username()));
        enter(List.of(new ObstacleEntry(obstacle.project(), obstacle.number(), statement, stamp)));
        trail(by, obstacle.project(), obstacle.number(), statement.kind(), words);
    }

    private void trail(Account by, ProjectId project, String number, String kind, String words) {
        audit.record(by.username(), "obstacle.entered", project.value() + "/" + number, kind + " · " + words);
    }

    private long keep(Paper paper, Account by) {
        long decision = decisions.record(
                paper.number(), today.date(), by.fullName(), DecisionKind.STATEMENT, Pedigree.typedBy(by.username()));
        byte[] content = paper.content();
        if (content != null && content.length > 0) {
            String name = paper.fileName() == null ? paper.number() : paper.fileName();
            String type = paper.mediaType() == null || paper.mediaType().isBlank()
                    ? "application/octet-stream"
                    : paper.mediaType();
            decisions.attach(decision, files.keep(name, type, content));
        }
        return decision;
    }

    private String nextNumber(ProjectId project) {
        int last = jdbc.sql(
                        "select coalesce(max(cast(substring(number from 4) as int)), 0) from obstacle where project_id = ? and number ~ '^VM-[0-9]{1,6}$'")
                .param(project.value())
                .query(Integer.class)
                .single();
        return "VM-%02d".formatted(last + 1);
    }

    // ---- entering -------------------------------------------------------------------------------------------------

    /** Enters statements, of obstacles new and known. */
    @Transactional
    public List<Change> enter(List<ObstacleEntry> entries) {
        rights.requireEditable(entries.stream().map(ObstacleEntry::project).collect(toSet()));
        Map<ProjectId, Map<String, Long>> ids = new HashMap<>();
        return statements.enter(
                entries.stream()
                        .map(entry -> draft(
                                entry,
                                ids.computeIfAbsent(entry.project(), project -> new HashMap<>())
                                        .computeIfAbsent(
                                                entry.number(),
                                                number -> idOf(entry.project(), number)
                                                        .value())))
                        .toList(),
                events);
    }

    private ObstacleId idOf(ProjectId project, String number) {
        jdbc.sql("insert into obstacle (project_id, number) values (?, ?) on conflict do nothing")
                .params(project.value(), number)
                .update();
        return new ObstacleId(jdbc.sql("select id from obstacle where project_id = ? and number = ?")
                .params(project.value(), number)
                .query(Long.class)
                .single());
    }

    private static String key(long obstacle, String kind, LocalDate on) {
        return "obs|" + obstacle + "|" + kind + "|" + on;
    }

    /** One description, one duty a day, one end a day; steps of a day by their marks. */
    private static Draft draft(ObstacleEntry entry, long id) {
        LocalDate on = entry.stamp().effectiveOn();
        String kind = entry.statement().kind();
        Object[] c = new Object[15];
        c[0] = id;
        c[1] = kind;
        String key = switch (entry.statement()) {
            case ObstacleStatement.Raised raised -> {
                c[2] = raised.title();
                c[3] = raised.mainCause().code();
                c[4] = raised.otherCauses().isEmpty()
                        ? null
                        : raised.otherCauses().stream().map(DelayCause::code).collect(joining(","));
                c[5] = hex(raised.place());
                c[6] = raised.chainage();
                c[7] = raised.holds() == null ? null : raised.holds().name();
                c[8] = raised.parcels().isEmpty()
                        ? null
                        : raised.parcels().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(joining(","));
                yield "obs|" + id + "|" + kind;
            }
            case ObstacleStatement.Assigned assigned -> {
                c[2] = assigned.reason();
                c[9] = assigned.duty().agency().value();
                c[10] = assigned.duty().person();
                c[11] = assigned.duty().task();
                c[12] = assigned.duty().dueOn();
                yield key(id, kind, on);
            }
            case ObstacleStatement.Step step -> {
                c[2] = step.note();
                c[13] = step.by();
                c[14] = step.document();
                yield key(id, kind, on) + "|" + step.mark();
            }
            case ObstacleStatement.Resolved resolved -> {
                c[2] = resolved.how();
                c[14] = resolved.document();
                yield key(id, "END", on);
            }
            case ObstacleStatement.Reopened reopened -> {
                c[2] = reopened.reason();
                yield key(id, "END", on);
            }
        };
        return Draft.of(key, entry.project().value(), entry.stamp(), c);
    }

    private static @Nullable String hex(@Nullable Geometry place) {
        if (place == null) {
            return null;
        }
        Geometry shape = place.copy();
        shape.setSRID(4326);
        return WKBWriter.toHex(new WKBWriter(2, true).write(shape));
    }

    /** Collects an obstacle's statements in the order they took effect. */
    private static final class Assembly {

        private long project;
        private String number = "";
        private @Nullable String title;
        private DelayCause mainCause = cause("9.đ");
        private List<DelayCause> otherCauses = List.of();
        private @Nullable LonLat point;
        private @Nullable String chainage;
        private @Nullable Milestone holds;
        private List<Long> parcels = List.of();
        private LocalDate raisedOn = LocalDate.MIN;
        private @Nullable Duty duty;
        private LocalDate dutySince = LocalDate.MIN;
        private final List<StepTaken> steps = new ArrayList<>();
        private @Nullable Resolution resolution;

        void add(ResultSet row) throws SQLException {
            project = row.getLong("project_id");
            number = row.getString("number");
            LocalDate on = row.getObject("effective_on", LocalDate.class);
            String said = Objects.requireNonNullElse(row.getString("said"), "");
            switch (row.getString("kind")) {
                case "RAISED" -> {
                    title = said;
                    raisedOn = on;
                    mainCause = cause(row.getString("main_cause"));
                    otherCauses = ObstacleBook.<String>list(row.getArray("other_causes")).stream()
                            .map(Assembly::cause)
                            .toList();
                    point = row.getObject("lon") == null
                            ? null
                            : new LonLat(row.getDouble("lon"), row.getDouble("lat"));
                    chainage = row.getString("chainage");
                    String milestone = row.getString("milestone");
                    holds = milestone == null ? null : Milestone.valueOf(milestone);
                    parcels = list(row.getArray("parcels"));
                }
                case "ASSIGNED" -> {
                    duty = new Duty(
                            new AgencyId(row.getLong("agency_id")),
                            row.getString("person"),
                            row.getString("task"),
                            row.getObject("due_on", LocalDate.class));
                    dutySince = on;
                }
                case "STEP" -> steps.add(new StepTaken(on, said, row.getString("done_by"), row.getString("document")));
                case "RESOLVED" -> resolution = new Resolution(on, said, row.getString("document"));
                case "REOPENED" -> resolution = null;
                default -> throw new IllegalStateException("no kind " + row.getString("kind"));
            }
        }

        /** A code that the list no longer has counts under the other causes. */
        private static DelayCause cause(String code) {
            return DelayCause.find(code).orElseGet(() -> new DelayCause(code, "9.đ"));
        }

        /** Nothing while nobody has said what it is and who must act. */
        Optional<Obstacle> obstacle(ObstacleId id, LocalDate day, Escalation escalation, long latest) {
            if (title == null || duty == null) {
                return Optional.empty();
            }
            Obstacle plain = new Obstacle(
                    id,
                    new ProjectId(project),
                    number,
                    title,
                    mainCause,
                    otherCauses,
                    point,
                    chainage,
                    holds,
                    parcels,
                    raisedOn,
                    duty,
                    dutySince,
                    List.copyOf(steps),
                    resolution,
                    day,
                    null,
                    latest);
            return Optional.of(plain.isOverdue() ? plain.at(escalation.level(plain.daysOverdue())) : plain);
        }
    }

    @SuppressWarnings("unchecked") // the column's type says what the array holds
    private static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : (List<T>) Arrays.asList((Object[]) array.getArray());
    }
}
