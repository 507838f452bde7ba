package vn.dautu.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.Chainage;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Remembered;
import vn.dautu.kernel.text.Folding;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.RouteMeasure;
import vn.dautu.project.SiteShape;
import vn.dautu.standing.Standing;
import vn.dautu.standing.StandingBook;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;

/**
 * Finds what the map draws: projects, units of the day, parcels by sheet and number, chainages of routes. Only projects that the map knows
 * on the day count, and with them their parcels and routes; of a parcel its name and commune are told, never who holds it.
 */
@Component
class MapSearch {

    private static final int MOST = 10;
    /** So that many projects of a name leave room for the commune of that name. */
    private static final int MOST_PROJECTS = 6;

    private static final int MOST_UNITS = 5;
    /** Of a number that many sheets have, so many are looked at before commune or project narrow them. */
    private static final int MOST_PLOTS = 400;

    /** The id of a fact's key is the parcel's, so that its survey is sought through the index on keys. */
    private static final String PARCELS =
            """
            with named as (
              (select id, project_id, commune, sheet, number from parcel where %%s limit %d)
              union
              (select p.id, p.project_id, p.commune, p.sheet, p.number from parcel p
               where p.id in (select parcel_id from parcel_alias where %%s limit %d)))
            select n.project_id, n.commune, n.sheet, n.number,
                   ST_X(ST_Transform(ST_PointOnSurface(f.drawn), 4326)) as lon, ST_Y(ST_Transform(ST_PointOnSurface(f.drawn), 4326)) as lat,
                   ST_XMin(b.box) as west, ST_YMin(b.box) as south, ST_XMax(b.box) as east, ST_YMax(b.box) as north
            from named n
            join parcel_survey f on f.fact_key = 'parcel|' || n.id and not f.gone and %s
            cross join lateral (select ST_Transform(ST_Envelope(f.drawn), 4326) as box) b
            order by length(n.sheet), n.sheet, length(n.number), n.number, n.commune, n.id""".formatted(MOST_PLOTS, MOST_PLOTS, FactTable.visible("parcel_survey", "f"));

    private final StandingBook standings;
    private final Territory territory;
    private final ProjectRegister register;
    private final JdbcClient jdbc;
    private final Remembered<AsOf, List<Titled>> projects;
    private final Remembered<AsOf, Map<ProjectId, Route>> routes;

    MapSearch(
            StandingBook standings,
            Territory territory,
            ProjectRegister register,
            JdbcClient jdbc,
            BooksVersion version) {
        this.standings = standings;
        this.territory = territory;
        this.register = register;
        this.jdbc = jdbc;
        this.projects = new Remembered<>(version, 6);
        this.routes = new Remembered<>(version, 6);
    }

    /** A project with what it is found by, folded. */
    private record Titled(Standing standing, String code, String name) {}

    private record Route(RouteMeasure line, boolean schematic) {}

    /** The likeliest first within each kind; what was named by its number comes before what only has the words. */
    List<Found> find(MapQuestion question, AsOf asOf) {
        if (question.isEmpty()) {
            return List.of();
        }
        List<Titled> known = projects.get(asOf, this::titled);
        List<Found> numbered = new ArrayList<>();
        MapQuestion.Plot plot = question.parcel();
        if (plot != null) {
            numbered.addAll(parcels(plot, question.rest(), known, asOf));
        }
        Integer metres = question.chainageM();
        if (metres != null) {
            numbered.addAll(chainages(metres, question.rest(), known, asOf));
        }
        return Stream.of(numbered.stream(), named(question.words(), known), units(question.words(), asOf.at()).stream())
                .flatMap(Function.identity())
                .limit(MOST)
                .toList();
    }

    private List<Titled> titled(AsOf asOf) {
        return standings.all(asOf).stream()
                .map(standing -> new Titled(
                        standing,
                        Folding.fold(standing.profile().code()),
                        Folding.fold(standing.profile().name())))
                .toList();
    }

    private static Stream<Found> named(List<String> words, List<Titled> known) {
        String all = String.join(" ", words);
        return known.stream()
                .filter(project -> hasAll(words, project.code + " " + project.name))
                .sorted(Comparator.comparingInt(project -> project.code.equals(all) ? 0 : rank(all, project.name)))
                .limit(MOST_PROJECTS)
                .map(project -> found(project.standing));
    }

    private static Found found(Standing standing) {
        Place place = standing.place();
        String unit = standing.unitName();
        String code = standing.profile().code();
        return new Found(
                Found.Kind.PROJECT,
                standing.profile().name(),
                unit == null ? code : code + " · " + unit,
                standing.profile().id().value(),
                standing.light().name(),
                place == null ? null : place.lon(),
                place == null ? null : place.lat(),
                null,
                place != null && place.approximate());
    }

    /** Begins with it, has it as whole words, has the words somewhere. */
    private static int rank(String asked, String name) {
        return name.startsWith(asked) ? 1 : (" " + name + " ").contains(" " + asked + " ") ? 2 : 3;
    }

    private static boolean hasAll(List<String> words, String folded) {
        return words.stream().allMatch(folded::contains);
    }

    // ---- units ------------------------------------------------------------------------------------------------------

    private List<Found> units(List<String> words, LocalDate day) {
        String all = String.join(" ", words);
        List<AdminUnit> inForce =
                territory.list().stream().filter(unit -> unit.holdsOn(day)).toList();
        ToIntFunction<AdminUnit> rank = unit -> Math.min(
                rank(all, Folding.fold(unit.name())),
                // "Bắc Kạn" begins the name of the unit, though not the word for what kind it is
                Folding.fold(unit.name()).endsWith(" " + all) ? 0 : 3);
        List<AdminUnit> named = inForce.stream()
                .filter(unit ->
                        hasAll(words, Folding.fold(unit.name())) || hasAll(words, Folding.fold(unit.shortName())))
                .sorted(Comparator.comparingInt(rank).thenComparing(AdminUnit::name))
                .limit(MOST_UNITS)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, String> above = new HashMap<>();
        inForce.forEach(unit -> above.put(unit.code(), unit.name()));
        Map<Long, Found> drawn = new HashMap<>();
        Map<Long, AdminUnit> byId = new HashMap<>();
        named.forEach(unit -> byId.put(unit.id().value(), unit));
        jdbc.sql("""
                        select id, ST_X(label) as lon, ST_Y(label) as lat,
                               ST_XMin(shape) as west, ST_YMin(shape) as south, ST_XMax(shape) as east, ST_YMax(shape) as north
                        from admin_unit where id = any(:ids) and label is not null and shape is not null""")
                .param("ids", byId.keySet().toArray(Long[]::new))
                .query((row, n) -> {
                    AdminUnit unit = Objects.requireNonNull(byId.get(row.getLong("id")));
                    return drawn.put(
                            row.getLong("id"),
                            new Found(
                                    Found.Kind.UNIT,
                                    unit.name(),
                                    unit.parent() == null ? "" : above.getOrDefault(unit.parent(), ""),
                                    null,
                                    null,
                                    row.getDouble("lon"),
                                    row.getDouble("lat"),
                                    List.of(
                                            row.getDouble("west"),
                                            row.getDouble("south"),
                                            row.getDouble("east"),
                                            row.getDouble("north")),
                                    false));
                })
                .list();
        return named.stream()
                .map(unit -> drawn.get(unit.id().value()))
                .filter(Objects::nonNull)
                .toList();
    }

    // ---- parcels ----------------------------------------------------------------------------------------------------

    private List<Found> parcels(MapQuestion.Plot plot, List<String> rest, List<Titled> known, AsOf asOf) {
        Map<Long, Titled> byId = new HashMap<>();
        known.forEach(project -> byId.put(project.standing.profile().id().value(), project));
        Map<String, String> communes = new HashMap<>();
        // A parcel keeps the commune of its survey, which may be no more.
        territory
                .list()
                .forEach(unit -> communes.merge(
                        unit.code(), unit.shortName(), (before, later) -> unit.holdsOn(asOf.at()) ? later : before));
        // Told how many projects may count, the planner would read the key of all their parcels; a sheet alone is
        // sought in no other way.
        String which = plot.number() == null
                ? "sheet = any(:sheets) and project_id = any(:projects)"
                : plot.sheet() == null ? "number = any(:numbers)" : "number = any(:numbers) and sheet = any(:sheets)";
        return jdbc
                .sql(PARCELS.formatted(which, which))
                .param("sheets", spellings(plot.sheet()))
                .param("numbers", spellings(plot.number()))
                .param("projects", byId.keySet().toArray(Long[]::new))
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> {
                    Titled project = byId.get(row.getLong("project_id"));
                    if (project == null) {
                        return Optional.<Found>empty();
                    }
                    String commune = communes.getOrDefault(row.getString("commune"), row.getString("commune"));
                    return Optional.of(new Found(
                            Found.Kind.PARCEL,
                            row.getString("sheet") + "/" + row.getString("number"),
                            commune + " · " + project.standing.profile().name(),
                            row.getLong("project_id"),
                            null,
                            row.getDouble("lon"),
                            row.getDouble("lat"),
                            List.of(
                                    row.getDouble("west"),
                                    row.getDouble("south"),
                                    row.getDouble("east"),
                                    row.getDouble("north")),
                            false));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(parcel -> hasAll(
                        rest,
                        Folding.fold(parcel.note()) + " " + Objects.requireNonNull(byId.get(parcel.project())).code))
                .limit(MOST)
                .toList();
    }

    /** As it may stand on the map: 045 for 45, 12A for 12a. */
    private static String[] spellings(@Nullable String folded) {
        if (folded == null) {
            return new String[0];
        }
        Set<String> all = new LinkedHashSet<>(List.of(folded, folded.toUpperCase(Locale.ROOT)));
        String plain = folded.replaceFirst("^0+(?=\\d)", "");
        for (String zeros : List.of("", "0", "00")) {
            all.add(zeros + plain);
        }
        return all.toArray(String[]::new);
    }

    // ---- chainages --------------------------------------------------------------------------------------------------

    private List<Found> chainages(int metres, List<String> rest, List<Titled> known, AsOf asOf) {
        Map<ProjectId, Route> lines = routes.get(asOf, this::routes);
        return known.stream()
                .filter(project -> hasAll(rest, project.code + " " + project.name))
                .flatMap(project -> {
                    Route route = lines.get(project.standing.profile().id());
                    return route == null
                            ? Stream.empty()
                            : route.line().at(metres).stream()
                                    .map(point -> new Found(
                                            Found.Kind.KM,
                                            Chainage.km(metres),
                                            project.standing.profile().name(),
                                            project.standing.profile().id().value(),
                                            null,
                                            point.lon(),
                                            point.lat(),
                                            null,
                                            route.schematic()));
                })
                .limit(MOST)
                .toList();
    }

    private Map<ProjectId, Route> routes(AsOf asOf) {
        Map<ProjectId, Route> all = new HashMap<>();
        register.routes(asOf)
                .forEach((project, pieces) -> all.put(
                        project,
                        new Route(RouteMeasure.of(pieces), pieces.stream().anyMatch(SiteShape::schematic))));
        return all;
    }
}
