package vn.dautu.project;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.dautu.account.NotAllowed;
import vn.dautu.agency.AgencyId;
import vn.dautu.decision.Sources;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.kernel.text.Folding;
import vn.dautu.territory.UnitId;

/** The project register. */
@Component
public class ProjectRegister implements ProjectDecisions {

    private static final String PROFILES =
            """
            select f.project_id, c.code, f.name, f.owner_id, f.monitor_id, f.project_group, f.sector_class, f.sector, f.unit_id,
                   f.published_source, i.total
            from (select distinct on (f.project_id) f.* from project_profile f where %s%%1$s
                  order by f.project_id, f.effective_on desc, f.known_on desc, f.id desc) f
            join lateral (select code from project_code c where c.project_id = f.project_id and c.valid_from <= :at
                          order by valid_from desc limit 1) c on true
            left join (select f.project_id, sum(f.delta) as total from project_investment f where %s%%1$s group by f.project_id) i
                   on i.project_id = f.project_id
            order by c.code
            """.formatted(FactTable.visible("project_profile", "f"), FactTable.visible("project_investment", "f"));

    private static final String TOTAL =
            "select cast(sum(f.delta) as bigint) from project_investment f where f.project_id = :project and "
                    + FactTable.visible("project_investment", "f");

    private final JdbcClient jdbc;
    private final FactTable profiles;
    private final FactTable investments;
    private final FactTable sites;
    private final Sources investmentSources;
    private final Sources profileSources;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    ProjectRegister(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.profiles = new FactTable(
                template,
                "project_profile",
                "name",
                "name_folded",
                "owner_id",
                "monitor_id",
                "project_group",
                "sector_class",
                "sector",
                "unit_id",
                "published_source");
        this.investments = new FactTable(template, "project_investment", "delta");
        this.sites = new FactTable(
                template,
                "project_site",
                "kind",
                "shape:ST_GeomFromEWKB(decode(?, 'hex'))",
                "drawn:ST_Transform(ST_GeomFromEWKB(decode(?, 'hex')), 3857)",
                "schematic");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(template);
        this.investmentSources =
                new Sources(named, "project_investment", "f.delta", "'#project.total'", "f.project_id = :project");
        this.profileSources = new Sources(named, "project_profile", "null", "f.name", "f.project_id = :project");
        this.rights = rights;
        this.events = events;
    }

    /** Every project known, by code, as of a day. */
    public Map<ProjectId, ProjectProfile> profiles(AsOf asOf) {
        return profiles(asOf, Scope.ALL);
    }

    public Map<ProjectId, ProjectProfile> profiles(AsOf asOf, Scope scope) {
        Map<ProjectId, ProjectProfile> all = new LinkedHashMap<>();
        jdbc.sql(PROFILES.formatted(scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new ProjectProfile(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("code"),
                        row.getString("name"),
                        new AgencyId(row.getLong("owner_id")),
                        row.getObject("monitor_id") == null ? null : new AgencyId(row.getLong("monitor_id")),
                        row.getString("project_group"),
                        row.getString("sector_class"),
                        row.getString("sector"),
                        row.getObject("unit_id") == null ? null : new UnitId(row.getLong("unit_id")),
                        row.getString("published_source"),
                        row.getObject("total") == null ? null : new Vnd(row.getLong("total"))))
                .list()
                .forEach(profile -> all.put(profile.id(), profile));
        return all;
    }

    public Optional<ProjectId> findByCode(String code) {
        return jdbc.sql("select project_id from project_code where code = ? order by valid_from desc limit 1")
                .param(code)
                .query(Long.class)
                .optional()
                .map(ProjectId::new);
    }

    /** All codes ever used, for files with thousands of rows. */
    public Map<String, ProjectId> codes() {
        Map<String, ProjectId> all = new HashMap<>();
        jdbc.sql("select code, project_id from project_code order by valid_from")
                .query((row, n) -> Map.entry(row.getString(1), new ProjectId(row.getLong(2))))
                .list()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Projects of this name and owner (compared without case and accents), whatever their day. */
    public Set<ProjectId> findByNameAndOwner(String name, AgencyId owner) {
        return jdbc
                .sql("select distinct project_id from project_profile where name_folded = ? and owner_id = ?")
                .params(Folding.fold(name), owner.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ProjectId::new)
                .collect(toSet());
    }

    /** Puts a new project in the register under a code. */
    @Transactional
    public ProjectId register(String code, LocalDate validFrom) {
        if (!rights.mayRegister()) {
            throw new NotAllowed();
        }
        long id = jdbc.sql("insert into project default values returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into project_code (project_id, code, valid_from) values (?, ?, ?)")
                .params(id, code, validFrom)
                .update();
        return new ProjectId(id);
    }

    @Transactional
    public List<Change> enterProfiles(List<ProfileEntry> entries) {
        rights.requireEditable(entries.stream().map(ProfileEntry::project).collect(toSet()));
        return profiles.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                        "profile|" + e.project().value(),
                                        e.project().value(),
                                        e.stamp(),
                                        e.name(),
                                        Folding.fold(e.name()),
                                        e.owner().value(),
                                        e.monitor() == null ? null : e.monitor().value(),
                                        e.group(),
                                        e.sectorClass(),
                                        e.sector(),
                                        e.unit() == null ? null : e.unit().value(),
                                        e.publishedSource())
                                .asStanding())
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterInvestments(List<InvestmentEntry> entries) {
        rights.requireEditable(entries.stream().map(InvestmentEntry::project).collect(toSet()));
        return investments.enter(
                entries.stream()
                        .map(e -> Draft.of(
                                "tmdt|" + e.project().value() + "|" + e.stamp().decision() + "|"
                                        + e.stamp().effectiveOn(),
                                e.project().value(),
                                e.stamp(),
                                e.delta().dong()))
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterSites(List<SiteEntry> entries) {
        rights.requireEditable(entries.stream().map(SiteEntry::project).collect(toSet()));
        WKBWriter writer = new WKBWriter(2, true);
        List<Draft> drafts = new ArrayList<>();
        for (SiteEntry entry : entries) {
            Geometry shape = entry.shape().copy();
            shape.setSRID(4326);
            String hex = WKBWriter.toHex(writer.write(shape));
            drafts.add(Draft.of(
                            new SiteKey(entry.project(), entry.kind(), entry.part()).text(),
                            entry.project().value(),
                            entry.stamp(),
                            entry.kind().name(),
                            hex,
                            hex,
                            entry.schematic())
                    .asStanding());
        }
        return sites.enter(drafts, events);
    }

    /** The total investment of one project as of a day; empty when no decision is known. */
    public Optional<Vnd> total(ProjectId project, AsOf asOf) {
        return jdbc.sql(TOTAL)
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> Optional.ofNullable((Long) row.getObject(1)).map(Vnd::new))
                .single();
    }

    /**
     * Enters what a decision makes of the total investment.
     *
     * @throws Refusal when nothing or nonsense is said, when the total is no longer what the officer saw, or when a new total is given
     *     by a decision older than one that already changed it: then only the change can be meant
     */
    @Transactional
    public List<Change> adjustTotal(AdjustTotal command, FactStamp stamp) {
        Vnd now = total(command.project(), AsOf.on(stamp.knownOn())).orElse(null);
        if (!Objects.equals(now, command.seen())) {
            throw new Refusal(Reason.of("project.total.changed-meanwhile", now == null ? Vnd.ZERO : now));
        }
        return enterInvestments(List.of(new InvestmentEntry(command.project(), delta(command, stamp), stamp)));
    }

    private Vnd delta(AdjustTotal command, FactStamp stamp) {
        Vnd total = command.total();
        Vnd before = totalBefore(command.project(), stamp.effectiveOn(), stamp.decision());
        Vnd delta = command.delta();
        if (total == null && delta == null) {
            throw new Refusal(Reason.of("project.total.missing"));
        }
        if (total != null && hasLaterInvestment(command.project(), stamp)) {
            throw new Refusal(Reason.of("project.total.later-decision"));
        }
        if (delta == null) {
            delta = Objects.requireNonNull(total).minus(before);
        }
        if (total != null && !before.plus(delta).equals(total)) {
            throw new Refusal(Reason.of("project.total.disagree", before, delta, total));
        }
        if (!before.plus(delta).isPositive()) {
            throw new Refusal(Reason.of("project.total.not-positive"));
        }
        if (delta.isZero()) {
            throw new Refusal(Reason.of("project.total.same"));
        }
        return delta;
    }

    private boolean hasLaterInvestment(ProjectId project, FactStamp stamp) {
        return Boolean.TRUE.equals(jdbc.sql("""
                        select exists (select 1 from project_investment where project_id = :project and effective_on >= :day
                                       and decision_id is distinct from :decision)""")
                .param("project", project.value())
                .param("day", stamp.effectiveOn())
                .param("decision", stamp.decision())
                .query(Boolean.class)
                .single());
    }

    /** What each earlier decision made of the total investment, for working out the next one's delta. */
    public Vnd totalBefore(ProjectId project, LocalDate day, @Nullable Long decision) {
        return new Vnd(jdbc.sql("""
                        select coalesce(sum(delta), 0) from project_investment f
                        where project_id = :project and effective_on < :day and decision_id is distinct from :decision
                          and not exists (select 1 from project_investment later where later.fact_key = f.fact_key
                                          and (later.known_on, later.id) > (f.known_on, f.id))""")
                .param("project", project.value())
                .param("day", day)
                .param("decision", decision)
                .query(Long.class)
                .single());
    }

    /**
     * A point on each project's site, longitude and latitude in WGS 84, and whether the place is approximate. Where land is drawn, a mark
     * that stood for it before says nothing any more; nor does a mark beside a route.
     */
    public Map<ProjectId, Place> places(AsOf asOf) {
        return places(asOf, Scope.ALL);
    }

    public Map<ProjectId, Place> places(AsOf asOf, Scope scope) {
        Map<ProjectId, Place> all = new HashMap<>();
        jdbc.sql("""
                        select project_id, ST_X(p) as lon, ST_Y(p) as lat, schematic from (
                          select f.project_id, bool_or(f.schematic) as schematic, ST_PointOnSurface(ST_Collect(f.shape)) as p
                          from (select f.project_id, f.shape, f.schematic, ST_Dimension(f.shape) as dimension,
                                       max(ST_Dimension(f.shape)) over (partition by f.project_id) as most
                                from project_site f where not ST_IsEmpty(f.shape) and %s%s) f
                          where f.dimension = f.most group by f.project_id) s""".formatted(FactTable.visible("project_site", "f"), scope.and("f")))
                .param("projects", scope.projects())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    all.putIfAbsent(
                            new ProjectId(row.getLong("project_id")),
                            new Place(row.getDouble("lon"), row.getDouble("lat"), row.getBoolean("schematic")));
                    return 1;
                })
                .list();
        return all;
    }

    /** The shapes of a project's place, as of a day. */
    public List<SiteShape> sites(ProjectId project, AsOf asOf) {
        return jdbc.sql(
                        "select f.kind, ST_AsBinary(f.shape), f.schematic from project_site f where not ST_IsEmpty(f.shape) and f.project_id = :project and "
                                + FactTable.visible("project_site", "f") + " order by f.fact_key")
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> site(row))
                .list();
    }

    /** The routes of all projects that have one, as of a day: pieces of a line in the order in which they are joined. */
    public Map<ProjectId, List<SiteShape>> routes(AsOf asOf) {
        Map<ProjectId, List<SiteShape>> all = new LinkedHashMap<>();
        jdbc.sql(
                        "select f.kind, ST_AsBinary(f.shape), f.schematic, f.project_id from project_site f where f.kind = 'LINE' and not ST_IsEmpty(f.shape) and "
                                + FactTable.visible("project_site", "f") + " order by f.project_id, f.fact_key")
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> all.computeIfAbsent(new ProjectId(row.getLong(4)), id -> new ArrayList<>())
                        .add(site(row)))
                .list();
        return all;
    }

    private static SiteShape site(ResultSet row) throws SQLException {
        return new SiteShape(SiteKind.valueOf(row.getString(1)), shape(row.getBytes(2)), row.getBoolean(3));
    }

    /** @param wellKnown ST_AsBinary */
    static Geometry shape(byte[] wellKnown) {
        try {
            return new WKBReader().read(wellKnown);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS wrote no WKB", e);
        }
    }

    @Override
    public List<Long> decisionsOf(ProjectId project, AsOf asOf) {
        return investments.decisions(project.value(), asOf);
    }

    public List<Source> investmentSources(ProjectId project, AsOf asOf) {
        return investmentSources.list(asOf, Map.of("project", project.value()));
    }

    public List<Source> profileSources(ProjectId project, AsOf asOf) {
        return profileSources.list(asOf, Map.of("project", project.value()));
    }
}
