package vn.dautu.clearance;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/** The way into the register: finds which parcel each entry is, and enters what the survey says of it. In the caller's transaction. */
final class ParcelDoor {

    /** Two shapes that cover each other by so much are the same land, whatever it is called. */
    private static final double SAME_LAND = 0.8;
    /** After so many new parcels what is asked next must be planned anew. */
    private static final int MANY = 2_000;

    private static final String AT_THE_TIME = """
            from parcel_survey f join parcel p on p.id = f.parcel_id
            where f.project_id = any(?) and not f.gone and f.known_on <= ? and not exists (
              select 1 from parcel_survey later where later.fact_key = f.fact_key and later.known_on <= ?
                and (later.known_on, later.id) > (f.known_on, f.id))""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final FactTable surveys;
    private final FactTable steps;
    private final EditRights rights;
    private final ApplicationEventPublisher events;

    ParcelDoor(JdbcTemplate template, EditRights rights, ApplicationEventPublisher events) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.surveys = new FactTable(
                template,
                "parcel_survey",
                "parcel_id",
                "land_type",
                "area_m2",
                "recovered_m2",
                "shape:ST_GeomFromEWKB(decode(?, 'hex'))",
                "drawn:ST_Transform(ST_GeomFromEWKB(decode(?, 'hex')), 3857)",
                "original:ST_GeomFromEWKB(decode(?, 'hex'))",
                "original_crs",
                "from_m",
                "to_m",
                "gone:coalesce(cast(? as boolean), false)");
        this.steps = new FactTable(template, "parcel_event", "parcel_id", "kind", "on_date", "cause");
        this.rights = rights;
        this.events = events;
    }

    /**
     * @param full the survey holds all parcels of its projects in its communes: those it lacks are gone
     * @param progress told how many facts are written; what it throws ends the entering
     */
    SurveyEntered enter(List<ParcelEntry> entries, boolean full, IntConsumer progress) {
        if (entries.isEmpty()) {
            return new SurveyEntered(List.of(), List.of(), Map.of(), List.of());
        }
        Set<ProjectId> projects = entries.stream().map(ParcelEntry::project).collect(toSet());
        rights.requireEditable(projects);
        // Written out while the database looks for the parcels.
        CompletableFuture<List<String>> written = CompletableFuture.supplyAsync(() -> written(entries));
        FactStamp stamp = entries.getFirst().stamp();
        // Nobody else names parcels until this transaction ends: what is not known now is new.
        template.query("select pg_advisory_xact_lock(hashtext('parcel'))", row -> {});
        Map<String, Long> known = idsOf(projects);
        Long[] ids = new Long[entries.size()];
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = known.get(keyOf(entries.get(i)));
            if (ids[i] != null) {
                named.add(ids[i]);
            }
        }
        List<OnRegister> others = known.isEmpty() ? List.of() : others(projects, named, stamp.knownOn());
        Map<Integer, OnRegister> sameLand = sameLand(entries, ids, others);
        sameLand.forEach((i, parcel) -> ids[i] = parcel.name.id());
        writeAliases(entries, sameLand);
        writeNew(entries, ids, projects);

        // What the register said on the file's own day: an older file loaded again must not undo what a newer one
        // brought.
        Map<String, Already> already = known.isEmpty() ? Map.of() : alreadySaid(projects, stamp.knownOn());
        List<String> shapes = written.join();
        List<Draft> surveyed = new ArrayList<>(entries.size());
        List<Draft> stepped = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            ParcelEntry entry = entries.get(i);
            long parcel = ids[i];
            surveyed.add(surveyDraft(entry, parcel, shapes.get(i)));
            for (ParcelStep step : ParcelStep.values()) {
                stepDraft(entry, parcel, step, already.get("step|" + parcel + "|" + step), stepped);
            }
        }
        List<ParcelName> gone = new ArrayList<>();
        if (full) {
            Set<String> covered = entries.stream()
                    .map(entry -> entry.project().value() + "|" + entry.commune())
                    .collect(toSet());
            Set<Long> found = new HashSet<>(Arrays.asList(ids));
            for (OnRegister parcel : others) {
                if (!found.contains(parcel.name.id())
                        && covered.contains(parcel.project + "|" + parcel.name.commune())) {
                    surveyed.add(goneDraft(parcel, stamp));
                    gone.add(parcel.name);
                }
            }
        }
        List<Change> changes = new ArrayList<>(surveys.enter(surveyed, events, progress));
        int before = surveyed.size();
        changes.addAll(steps.enter(stepped, events, more -> progress.accept(before + more)));
        Map<Integer, ParcelName> renamed = new HashMap<>();
        sameLand.forEach((i, parcel) -> renamed.put(i, parcel.name));
        return new SurveyEntered(changes, List.of(ids), renamed, gone);
    }

    /** The shapes as PostGIS reads them. */
    private static List<String> written(List<ParcelEntry> entries) {
        WKBWriter writer = new WKBWriter(2, true);
        List<String> shapes = new ArrayList<>(entries.size());
        entries.forEach(entry -> shapes.add(WKBWriter.toHex(writer.write(multi(entry.shape())))));
        return shapes;
    }

    private static Draft surveyDraft(ParcelEntry entry, long parcel, String hex) {
        Geometry original = entry.original();
        return Draft.of(
                        "parcel|" + parcel,
                        entry.project().value(),
                        entry.stamp(),
                        parcel,
                        entry.landType(),
                        entry.areaM2(),
                        entry.recoveredM2(),
                        hex,
                        hex)
                .with(
                        original == null ? null : WKBWriter.toHex(new WKBWriter(2, true).write(original)),
                        entry.originalCrs(),
                        entry.fromM(),
                        entry.toM(),
                        null)
                .asStanding();
    }

    private static Draft goneDraft(OnRegister parcel, FactStamp stamp) {
        return Draft.of(
                        "parcel|" + parcel.name.id(),
                        parcel.project,
                        stamp,
                        parcel.name.id(),
                        parcel.landType,
                        parcel.area,
                        parcel.recovered,
                        parcel.hex,
                        parcel.hex)
                .with(null, null, parcel.fromM, parcel.toM, true)
                .asStanding();
    }

    private static void stepDraft(
            ParcelEntry entry, long parcel, ParcelStep step, @Nullable Already before, List<Draft> into) {
        LocalDate day = entry.steps().get(step);
        String cause = null;
        if (step == ParcelStep.BLOCKED && entry.obstacle() != null) {
            cause = entry.obstacle();
            // A survey says that a parcel is blocked, not since when: it counts from the first file that said so.
            day = before != null && before.onDate() != null
                    ? before.onDate()
                    : entry.stamp().effectiveOn();
        }
        boolean saidBefore = before != null && before.onDate() != null;
        if (day == null && !saidBefore) {
            return;
        }
        FactStamp stamp = entry.stamp();
        // What is no longer so was a mistake or has ended; a hand-over withdrawn never was, an obstacle ends on the
        // file's day.
        LocalDate effective = day != null
                ? day
                : before == null || step == ParcelStep.BLOCKED ? stamp.effectiveOn() : before.effectiveOn();
        into.add(Draft.of(
                "step|" + parcel + "|" + step,
                entry.project().value(),
                new FactStamp(effective, stamp.knownOn(), stamp.decision(), stamp.pedigree()),
                parcel,
                step.name(),
                day,
                cause));
    }

    private static MultiPolygon multi(Geometry shape) {
        MultiPolygon multi = shape instanceof MultiPolygon already
                ? (MultiPolygon) already.copy()
                : shape.getFactory().createMultiPolygon(new Polygon[] {(Polygon) shape.copy()});
        multi.setSRID(9213);
        return multi;
    }

    // ---- which parcel an entry is

    /** Ids by project and key, under every name that a parcel has had. */
    private Map<String, Long> idsOf(Collection<ProjectId> projects) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("""
                        select id, project_id, commune, map_edition, sheet, number from parcel where project_id in (:projects)
                        union all
                        select parcel_id, project_id, commune, map_edition, sheet, number from parcel_alias where project_id in (:projects)""")
                .param("projects", projects.stream().map(ProjectId::value).toList())
                .query((row, n) -> ids.put(
                        row.getLong(2) + "|" + row.getString(3) + "|" + row.getInt(4) + "|" + row.getString(5) + "|"
                                + row.getString(6),
                        row.getLong(1)))
                .list();
        return ids;
    }

    private static String keyOf(ParcelEntry entry) {
        return entry.project().value() + "|" + entry.commune() + "|" + entry.mapEdition() + "|" + entry.sheet() + "|"
                + entry.number();
    }

    /** The parcels of the projects, as the register had them on a day, but those that the file names. */
    private List<OnRegister> others(Set<ProjectId> projects, Set<Long> named, LocalDate known) {
        Object[] ids = projects.stream().map(ProjectId::value).toArray();
        List<Long> wanted = new ArrayList<>();
        template.query(
                "select p.id " + AT_THE_TIME,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids));
                    statement.setObject(2, known);
                    statement.setObject(3, known);
                },
                row -> {
                    if (!named.contains(row.getLong(1))) {
                        wanted.add(row.getLong(1));
                    }
                });
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<OnRegister> all = new ArrayList<>();
        WKBReader reader = new WKBReader();
        template.query(
                "select p.id, p.project_id, p.commune, p.map_edition, p.sheet, p.number, f.land_type, f.area_m2, f.recovered_m2, upper(encode(ST_AsEWKB(f.shape, 'XDR'), 'hex')), f.from_m, f.to_m "
                        + AT_THE_TIME + " and p.id = any(?)",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", ids));
                    statement.setObject(2, known);
                    statement.setObject(3, known);
                    statement.setArray(4, statement.getConnection().createArrayOf("bigint", wanted.toArray()));
                },
                row -> {
                    String hex = row.getString(10);
                    try {
                        all.add(new OnRegister(
                                new ParcelName(
                                        row.getLong(1),
                                        row.getString(3),
                                        row.getInt(4),
                                        row.getString(5),
                                        row.getString(6)),
                                row.getLong(2),
                                row.getString(7),
                                row.getBigDecimal(8),
                                row.getBigDecimal(9),
                                hex,
                                reader.read(WKBReader.hexToBytes(hex)),
                                row.getObject(11, Integer.class),
                                row.getObject(12, Integer.class)));
                    } catch (ParseException e) {
                        throw new IllegalStateException("PostGIS wrote no WKB", e);
                    }
                });
        return all;
    }

    /** Entries under a name that the register does not know, whose land it knows under one that the file does not have. */
    private static Map<Integer, OnRegister> sameLand(List<ParcelEntry> entries, Long[] ids, List<OnRegister> others) {
        if (others.isEmpty()) {
            return Map.of();
        }
        STRtree index = new STRtree();
        others.forEach(parcel -> index.insert(parcel.shape.getEnvelopeInternal(), parcel));
        Map<Integer, OnRegister> same = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != null) {
                continue;
            }
            ParcelEntry entry = entries.get(i);
            for (Object found : index.query(entry.shape().getEnvelopeInternal())) {
                OnRegister parcel = (OnRegister) found;
                if (parcel.project == entry.project().value()
                        && !taken.contains(parcel.name.id())
                        && coverEachOther(entry.shape(), parcel.shape)) {
                    taken.add(parcel.name.id());
                    same.put(i, parcel);
                    break;
                }
            }
        }
        return same;
    }

    private static boolean coverEachOther(Geometry one, Geometry other) {
        double larger = Math.max(one.getArea(), other.getArea());
        try {
            return Math.min(one.getArea(), other.getArea()) >= SAME_LAND * larger
                    && one.intersection(other).getArea() >= SAME_LAND * larger;
        } catch (TopologyException e) {
            return false; // shapes that cannot be laid over one another are not taken for the same
        }
    }

    private void writeAliases(List<ParcelEntry> entries, Map<Integer, OnRegister> sameLand) {
        sameLand.forEach((i, parcel) -> {
            ParcelEntry entry = entries.get(i);
            template.update(
                    "insert into parcel_alias (parcel_id, project_id, commune, map_edition, sheet, number, src_batch) values (?, ?, ?, ?, ?, ?, ?)",
                    parcel.name.id(),
                    entry.project().value(),
                    entry.commune(),
                    entry.mapEdition(),
                    entry.sheet(),
                    entry.number(),
                    entry.stamp().pedigree().batch());
        });
    }

    /** Registers the entries that are nobody yet; several sheets of one name in a list are the importer's error. */
    private void writeNew(List<ParcelEntry> entries, Long[] ids, Set<ProjectId> projects) {
        Map<String, ParcelEntry> byName = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                byName.putIfAbsent(keyOf(entries.get(i)), entries.get(i));
            }
        }
        if (byName.isEmpty()) {
            return;
        }
        List<ParcelEntry> fresh = List.copyOf(byName.values());
        int size = fresh.size();
        Object[] project = new Object[size];
        Object[] commune = new Object[size];
        Object[] edition = new Object[size];
        Object[] sheet = new Object[size];
        Object[] number = new Object[size];
        for (int i = 0; i < size; i++) {
            ParcelEntry entry = fresh.get(i);
            project[i] = entry.project().value();
            commune[i] = entry.commune();
            edition[i] = entry.mapEdition();
            sheet[i] = entry.sheet();
            number[i] = entry.number();
        }
        template.update(
                "insert into parcel (project_id, commune, map_edition, sheet, number) select * from unnest(?, ?, ?, ?, ?)",
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("bigint", project));
                    statement.setArray(2, connection.createArrayOf("text", commune));
                    statement.setArray(3, connection.createArrayOf("int", edition));
                    statement.setArray(4, connection.createArrayOf("text", sheet));
                    statement.setArray(5, connection.createArrayOf("text", number));
                });
        if (size > MANY) {
            template.execute("analyze parcel");
        }
        Map<String, Long> known = idsOf(projects);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                ids[i] = Objects.requireNonNull(known.get(keyOf(entries.get(i))), "every parcel was just given its id");
            }
        }
    }

    private Map<String, Already> alreadySaid(Set<ProjectId> projects, LocalDate known) {
        Map<String, Already> all = new HashMap<>();
        jdbc.sql(
                        "select fact_key, on_date, effective_on from parcel_event where project_id in (:projects) and known_on <= :known order by known_on, id")
                .param("known", known)
                .param("projects", projects.stream().map(ProjectId::value).collect(toSet()))
                .query((row, n) -> all.put(
                        row.getString(1),
                        new Already(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))))
                .list();
        return all;
    }

    private record Already(@Nullable LocalDate onDate, LocalDate effectiveOn) {}

    private record OnRegister(
            ParcelName name,
            long project,
            String landType,
            BigDecimal area,
            BigDecimal recovered,
            String hex,
            Geometry shape,
            @Nullable Integer fromM,
            @Nullable Integer toM) {}
}
