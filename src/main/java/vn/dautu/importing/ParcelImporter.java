package vn.dautu.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelEntry;
import vn.dautu.clearance.ParcelName;
import vn.dautu.clearance.ParcelStep;
import vn.dautu.clearance.SurveyEntered;
import vn.dautu.importing.file.Dates;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Reading;
import vn.dautu.importing.file.Survey;
import vn.dautu.importing.file.SurveyFeature;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.geo.CoordinateDoctor.Diagnosis;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.Vn2000;
import vn.dautu.project.EditRights;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.project.RouteMeasure;
import vn.dautu.project.SiteKind;
import vn.dautu.project.SiteShape;
import vn.dautu.schedule.DelayCause;
import vn.dautu.territory.Territory;

/**
 * Parcels from a survey in any format and any coordinate system that can be told. They go into the register on the province's grid
 * (EPSG:9213), with the shape as it came beside it where that was another.
 */
@Component
class ParcelImporter {

    private static final Map<ParcelStep, String> FIELDS = new EnumMap<>(Map.of(
            ParcelStep.INVENTORIED, "KIEM_DEM",
            ParcelStep.POSTED, "NIEM_YET",
            ParcelStep.APPROVED, "PHE_DUYET",
            ParcelStep.PAID, "CHI_TRA",
            ParcelStep.HANDED_OVER, "BAN_GIAO"));
    private static final List<String> REQUIRED =
            List.of("MA_DA", "MA_XA", "BD_NAM", "TO_BD", "THUA", "LOAI_DAT", "DT_THUA", "DT_THU");
    /** Fields that may be said once for a file whose records have none: drawings know nothing of projects. */
    private static final List<String> GIVEN = List.of("MA_DA", "MA_XA", "BD_NAM", "LOAI_DAT");

    private static final Set<String> REPAIRABLE = Set.of("shp.crosses-itself", "shp.invalid");
    /** A commune's label stands for the commune: parcels may lie this far from it before a wrong meridian is suspected, metres. */
    private static final double COMMUNE_REACH_M = 10_000;

    private final ClearanceRegister clearance;
    private final ProjectRegister projects;
    private final EditRights rights;
    private final Territory territory;

    ParcelImporter(ClearanceRegister clearance, ProjectRegister projects, EditRights rights, Territory territory) {
        this.clearance = clearance;
        this.projects = projects;
        this.rights = rights;
        this.territory = territory;
    }

    void take(Survey survey, Session session) {
        LocalDate asOf = survey.knownOn() == null ? session.choices().asOf() : survey.knownOn();
        if (asOf == null) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.as-of-choose"));
        } else if (asOf.isAfter(session.today())) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.as-of-in-future", asOf, session.today()));
        }
        new Taking(survey, session, asOf == null ? session.today() : asOf).run();
    }

    /** One file on its way into the register. */
    private final class Taking {

        private final Survey survey;
        private final Session session;
        private final SurveyChoices choices;
        private final LocalDate asOf;
        private final List<String> askFor = new ArrayList<>();
        private final List<SurveyPicture.Repair> repairs = new ArrayList<>();
        private final List<SurveyPicture.Mark> marks = new ArrayList<>();
        private final Map<String, Optional<ProjectId>> codes = new HashMap<>();
        private final Map<ProjectId, List<SiteShape>> sites = new HashMap<>();
        private final Set<Integer> broken = new HashSet<>();
        private @Nullable SurveyGrid grid;

        Taking(Survey survey, Session session, LocalDate asOf) {
            this.survey = survey;
            this.session = session;
            this.choices = session.choices().survey();
            this.asOf = asOf;
        }

        void run() {
            grid = SurveyGrid.of(survey.crs(), choices.epsg()).orElse(null);
            List<SurveyFeature> features = repaired();
            if (features.isEmpty()) {
                session.issue(ImportIssue.error(survey.file(), 0, "", "import.nothing-to-import"));
                return;
            }
            boolean complete = requireFields();
            session.knownOn(asOf);
            if (grid == null) {
                session.issue(
                        survey.crs().isSaid()
                                ? ImportIssue.error(
                                        survey.file(),
                                        0,
                                        "",
                                        "import.crs-not-vn2000",
                                        survey.crs().name())
                                : ImportIssue.error(survey.file(), 0, "", "import.crs-choose"));
                show(features.size(), null, List.of());
                return;
            }
            if (!grid.isProvince()) {
                session.issue(ImportIssue.note(survey.file(), 0, "", "import.crs-transformed", grid.label()));
            }
            if (!isRightPlace(grid, features) || !complete) {
                features.forEach(feature -> mark(grid, SurveyPicture.MarkKind.READ, feature));
                show(features.size(), null, List.of());
                return;
            }
            List<ParcelEntry> entries = new ArrayList<>(features.size());
            Map<ProjectId, List<SurveyFindings.Parcel>> byProject = new LinkedHashMap<>();
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < features.size(); i++) {
                if (i % 1_000 == 0) {
                    session.watch().at(ImportWatch.Stage.READING, i, features.size());
                }
                SurveyFeature feature = features.get(i);
                Geometry shape = grid.toProvince(feature.geometry());
                ParcelEntry entry = read(feature, shape, seen);
                if (entry != null) {
                    entries.add(entry);
                }
                if (entry != null && !broken.contains(feature.recordNumber())) {
                    boolean drawnArea = feature.attribute("DT_THUA").isEmpty();
                    byProject
                            .computeIfAbsent(entry.project(), project -> new ArrayList<>())
                            .add(new SurveyFindings.Parcel(
                                    feature.recordNumber(),
                                    entry.sheet() + "/" + entry.number(),
                                    shape,
                                    drawnArea ? null : entry.areaM2(),
                                    entry.recoveredM2()));
                }
            }
            List<ImportIssue> found = new ArrayList<>();
            byProject.forEach((project, parcels) ->
                    found.addAll(SurveyFindings.of(survey.file(), parcels, siteOf(project), session.watch())));
            found.forEach(session::issue);
            SurveyEntered entered = null;
            if (session.isClean()) {
                int facts = entries.size();
                session.watch().at(ImportWatch.Stage.WRITING, 0, facts);
                entered = clearance.enterSurvey(
                        entries,
                        choices.full(),
                        written -> session.watch().at(ImportWatch.Stage.WRITING, Math.min(written, facts), facts));
                List<Change> changes = entered.changes();
                session.enter(() -> changes);
                tellMatches(entries, entered);
            }
            drawParcels(entries, entered);
            show(features.size(), entered, found);
        }

        // ---- fields

        /** What the file has nowhere must be given for all of it, or can be worked out from the shape and is then doubted. */
        private boolean requireFields() {
            Set<String> fields = new HashSet<>(survey.fields());
            List<String> missing = new ArrayList<>();
            for (String field : REQUIRED) {
                if (fields.contains(field) || choices.given().containsKey(field)) {
                    continue;
                }
                if (GIVEN.contains(field)) {
                    askFor.add(field);
                    missing.add(field);
                } else if (field.equals("DT_THUA")) {
                    session.issue(doubt("import.area-from-shape"));
                } else if (field.equals("DT_THU")) {
                    session.issue(doubt("import.recovered-whole"));
                } else {
                    missing.add(field);
                }
            }
            askFor.addAll(GIVEN.stream().filter(choices.given()::containsKey).toList());
            if (!missing.isEmpty()) {
                session.issue(
                        ImportIssue.error(survey.file(), 0, "", "import.field-missing", String.join(", ", missing)));
            }
            return missing.isEmpty();
        }

        private ImportIssue doubt(String key) {
            return new ImportIssue(ImportIssue.Severity.DOUBT, survey.file(), 0, "", key, List.of(), null);
        }

        private String attribute(SurveyFeature feature, String field) {
            String text = feature.attribute(field);
            return text.isEmpty() ? choices.given().getOrDefault(field, "") : text;
        }

        private String nameOf(SurveyFeature feature) {
            String sheet = feature.attribute("TO_BD");
            return sheet.isEmpty() ? feature.attribute("THUA") : sheet + "/" + feature.attribute("THUA");
        }

        // ---- shapes that cross themselves

        /** The features with the accepted repairs in them; what the reader told goes to the session, softened where a repair was accepted. */
        private List<SurveyFeature> repaired() {
            Map<Integer, ImportIssue> bad = new HashMap<>();
            for (ImportIssue issue : survey.issues()) {
                if (REPAIRABLE.contains(issue.key())) {
                    bad.put(issue.row(), issue);
                } else {
                    session.issue(issue);
                }
            }
            if (bad.isEmpty()) {
                return survey.features();
            }
            List<SurveyFeature> features = new ArrayList<>();
            for (SurveyFeature feature : survey.features()) {
                ImportIssue issue = bad.remove(feature.recordNumber());
                if (issue == null) {
                    features.add(feature);
                    continue;
                }
                Geometry fixed = ShapeRepair.of(feature.geometry()).orElse(null);
                boolean accepted = fixed != null && choices.repaired().contains(feature.recordNumber());
                if (fixed != null) {
                    double area = grid == null
                            ? fixed.getArea()
                            : grid.toProvince(fixed).getArea();
                    repairs.add(new SurveyPicture.Repair(
                            feature.recordNumber(), nameOf(feature), Math.round(area), accepted));
                    draw(grid, SurveyPicture.MarkKind.REPAIRED, nameOf(feature), feature.recordNumber(), fixed);
                }
                if (fixed != null && accepted) {
                    session.repaired().add(feature.recordNumber());
                    session.issue(ImportIssue.note(
                                    survey.file(), feature.recordNumber(), "", "import.repaired", nameOf(feature))
                            .shownAt(fixed));
                    features.add(new SurveyFeature(feature.recordNumber(), fixed, feature.attributes()));
                } else {
                    session.issue(issue);
                    broken.add(feature.recordNumber());
                    draw(
                            grid,
                            SurveyPicture.MarkKind.ERROR,
                            nameOf(feature),
                            feature.recordNumber(),
                            feature.geometry());
                    features.add(feature);
                }
            }
            bad.values().forEach(session::issue);
            return features;
        }

        // ---- where

        /** Coordinates that lie about their meridian or axes can still fall inside the province: compare with the project's own place. */
        private boolean isRightPlace(SurveyGrid grid, List<SurveyFeature> features) {
            Envelope extent = new Envelope();
            features.forEach(
                    feature -> extent.expandToInclude(feature.geometry().getEnvelopeInternal()));
            SurveyFeature first = features.getFirst();
            Diagnosis diagnosis = grid.diagnose(extent, expected(first));
            if (diagnosis.ok()) {
                return true;
            }
            String meridian = diagnosis.candidates().isEmpty()
                    ? "?"
                    : diagnosis.candidates().getFirst().label();
            long km = Double.isNaN(diagnosis.distanceM()) ? 0 : Math.round(diagnosis.distanceM() / 1000);
            session.issue(ImportIssue.error(
                            survey.file(),
                            first.recordNumber(),
                            "",
                            "import.coordinates." + diagnosis.finding(),
                            meridian,
                            km,
                            grid.label())
                    .shownAt(first.geometry()));
            return false;
        }

        private @Nullable ExpectedPlace expected(SurveyFeature first) {
            ProjectId project = session.byCode(attribute(first, "MA_DA")).orElse(null);
            if (project != null) {
                Place place = projects.places(AsOf.on(session.today())).get(project);
                if (place != null) {
                    return new ExpectedPlace(new LonLat(place.lon(), place.lat()), COMMUNE_REACH_M);
                }
            }
            return territory
                    .labelOf(attribute(first, "MA_XA"))
                    .map(label -> new ExpectedPlace(new LonLat(label[0], label[1]), COMMUNE_REACH_M))
                    .orElse(null);
        }

        private List<SiteShape> sites(ProjectId project) {
            return sites.computeIfAbsent(project, id -> projects.sites(id, AsOf.on(session.today())));
        }

        /** The surveyed site on the grid, or else the surveyed route; null when there is neither. */
        private @Nullable Geometry siteOf(ProjectId project) {
            for (SiteKind kind : List.of(SiteKind.SITE, SiteKind.LINE)) {
                Geometry all = null;
                for (SiteShape site : sites(project)) {
                    if (site.kind() == kind && !site.schematic()) {
                        Geometry shape = Vn2000.bacKan().fromWgs84(site.shape());
                        all = all == null ? shape : all.union(shape);
                    }
                }
                if (all != null) {
                    return all;
                }
            }
            return null;
        }

        /** From and to along the route, metres; from the file, else by laying the parcel on the route; null where there is none. */
        private int @Nullable [] chainage(SurveyFeature feature, ProjectId project, Geometry shape) {
            String from = feature.attribute("LY_TU");
            String to = feature.attribute("LY_DEN");
            if (from.isEmpty() && to.isEmpty()) {
                return routes.computeIfAbsent(project, id -> RouteMeasure.of(sites(id)))
                        .measure(shape);
            }
            try {
                int fromM =
                        new BigDecimal(from).setScale(0, RoundingMode.HALF_UP).intValueExact();
                int toM = new BigDecimal(to).setScale(0, RoundingMode.HALF_UP).intValueExact();
                if (fromM >= 0 && toM > fromM && toM <= 1_000_000) {
                    return new int[] {fromM, toM};
                }
            } catch (NumberFormatException | ArithmeticException e) {
                // told below, as it stands
            }
            session.issue(
                    ImportIssue.error(survey.file(), feature.recordNumber(), "LY_TU", "import.chainage-bad", from, to)
                            .shownAt(shape));
            return null;
        }

        private final Map<ProjectId, RouteMeasure> routes = new HashMap<>();

        // ---- what the preview shows

        private void tellMatches(List<ParcelEntry> entries, SurveyEntered entered) {
            entered.renamed().forEach((i, old) -> {
                ParcelEntry entry = entries.get(i);
                session.issue(ImportIssue.warning(
                                survey.file(),
                                entry.stamp().pedigree().row() == null
                                        ? 0
                                        : entry.stamp().pedigree().row(),
                                "",
                                "import.parcel-renamed",
                                entry.sheet() + "/" + entry.number(),
                                old.sheetAndNumber(),
                                String.valueOf(old.mapEdition()))
                        .shownAt(entry.shape()));
            });
            if (!entered.gone().isEmpty()) {
                session.issue(new ImportIssue(
                        ImportIssue.Severity.DOUBT,
                        survey.file(),
                        0,
                        "",
                        "import.parcels-gone",
                        List.of(
                                entered.gone().size(),
                                entered.gone().stream()
                                        .limit(12)
                                        .map(ParcelName::sheetAndNumber)
                                        .collect(Collectors.joining(", "))),
                        null));
            }
        }

        private void drawParcels(List<ParcelEntry> entries, @Nullable SurveyEntered entered) {
            Map<String, Change.Kind> kinds = new HashMap<>();
            if (entered != null) {
                entered.changes().forEach(change -> kinds.put(change.draft().key(), change.kind()));
            }
            // What changes comes first, for the map holds only so many.
            for (boolean news : new boolean[] {true, false}) {
                for (int i = 0; i < entries.size() && marks.size() < SurveyPicture.MOST_MARKS; i++) {
                    SurveyPicture.MarkKind kind = entered == null
                            ? SurveyPicture.MarkKind.READ
                            : kindOf(kinds.get("parcel|" + entered.parcels().get(i)));
                    boolean isNews = kind == SurveyPicture.MarkKind.CHANGED || kind == SurveyPicture.MarkKind.ADDED;
                    if (isNews == news) {
                        ParcelEntry entry = entries.get(i);
                        Integer row = entry.stamp().pedigree().row();
                        draw(
                                SurveyGrid.PROVINCE,
                                kind,
                                entry.sheet() + "/" + entry.number(),
                                row == null ? 0 : row,
                                entry.shape());
                    }
                }
            }
        }

        private static SurveyPicture.MarkKind kindOf(Change.@Nullable Kind kind) {
            return kind == null
                    ? SurveyPicture.MarkKind.UNCHANGED
                    : switch (kind) {
                        case NEW -> SurveyPicture.MarkKind.ADDED;
                        case CHANGED -> SurveyPicture.MarkKind.CHANGED;
                        case UNCHANGED -> SurveyPicture.MarkKind.UNCHANGED;
                    };
        }

        private void mark(SurveyGrid grid, SurveyPicture.MarkKind kind, SurveyFeature feature) {
            if (marks.size() < SurveyPicture.MOST_MARKS) {
                draw(grid, kind, nameOf(feature), feature.recordNumber(), feature.geometry());
            }
        }

        /** Draws what lies somewhere in the country; the rest would only move the map away. */
        private void draw(
                @Nullable SurveyGrid grid, SurveyPicture.MarkKind kind, String name, int record, Geometry shape) {
            if (grid != null) {
                grid.toWgs84(shape).ifPresent(drawn -> marks.add(new SurveyPicture.Mark(kind, name, record, drawn)));
            }
        }

        /** @param found findings with places on the province's grid */
        private void show(int parcels, @Nullable SurveyEntered entered, List<ImportIssue> found) {
            found.stream()
                    .filter(issue -> issue.geometry() != null)
                    .limit(1_000)
                    .forEach(issue -> draw(
                            SurveyGrid.PROVINCE,
                            SurveyPicture.MarkKind.valueOf(
                                    issue.severity() == ImportIssue.Severity.NOTE
                                            ? "WARNING"
                                            : issue.severity().name()),
                            issue.args().isEmpty()
                                    ? ""
                                    : String.valueOf(issue.args().getFirst()),
                            issue.row(),
                            Objects.requireNonNull(issue.geometry())));
            int[] counts = new int[3];
            if (entered != null) {
                entered.changes().stream()
                        .filter(change -> change.draft().key().startsWith("parcel|"))
                        .forEach(change -> counts[change.kind().ordinal()]++);
            }
            int gone = entered == null ? 0 : entered.gone().size();
            session.show(new SurveyPicture(
                    grid == null ? survey.crs().name() : grid.label(),
                    !survey.crs().isSaid(),
                    parcels,
                    counts[Change.Kind.NEW.ordinal()],
                    counts[Change.Kind.CHANGED.ordinal()] - gone,
                    counts[Change.Kind.UNCHANGED.ordinal()],
                    gone,
                    entered == null ? 0 : entered.renamed().size(),
                    askFor,
                    repairs,
                    List.copyOf(marks)));
        }

        // ---- one parcel

        private @Nullable ParcelEntry read(SurveyFeature feature, Geometry shape, Map<String, Integer> seen) {
            int record = feature.recordNumber();
            String code = attribute(feature, "MA_DA");
            // A code that is no project is told once, not with each of its thousands of parcels.
            ProjectId project = codes.computeIfAbsent(code, key -> Optional.ofNullable(projectOf(record, key)))
                    .orElse(null);
            String commune = required(feature, "MA_XA");
            String edition = required(feature, "BD_NAM");
            String sheet = required(feature, "TO_BD");
            String number = required(feature, "THUA");
            String landType = required(feature, "LOAI_DAT");
            BigDecimal area = survey.fields().contains("DT_THUA")
                    ? area(feature, "DT_THUA")
                    : BigDecimal.valueOf(shape.getArea()).setScale(1, RoundingMode.HALF_UP);
            BigDecimal recovered = survey.fields().contains("DT_THU") ? area(feature, "DT_THU") : area;
            if (area != null && recovered != null && recovered.compareTo(area) > 0) {
                tell(feature, shape, "DT_THU", "import.recovered-beyond-parcel", recovered, area);
            }
            if (edition != null && !edition.matches("(19|20)\\d\\d")) {
                tell(feature, shape, "BD_NAM", "import.year-bad", edition);
                edition = null;
            }
            String obstacle = feature.attribute("VUONG_MAC");
            if (!obstacle.isEmpty() && DelayCause.find(obstacle).isEmpty()) {
                tell(feature, shape, "VUONG_MAC", "import.cause-unknown", obstacle);
            }
            Map<ParcelStep, LocalDate> steps = steps(feature, shape);
            String key = code + "|" + commune + "|" + edition + "|" + sheet + "|" + number;
            Integer before = seen.putIfAbsent(key, record);
            if (before != null) {
                tell(
                        feature,
                        shape,
                        "THUA",
                        "import.parcel-repeated",
                        sheet == null ? "" : sheet,
                        number == null ? "" : number,
                        before);
                return null;
            }
            if (project == null
                    || commune == null
                    || edition == null
                    || sheet == null
                    || number == null
                    || landType == null
                    || area == null
                    || recovered == null) {
                return null;
            }
            int[] along = chainage(feature, project, shape);
            boolean came = grid != null && !grid.isProvince();
            Geometry original = null;
            if (came && grid != null) {
                original = feature.geometry().copy();
                original.setSRID(grid.epsg());
            }
            return new ParcelEntry(
                    project,
                    commune,
                    Integer.parseInt(edition),
                    sheet,
                    number,
                    landType,
                    area,
                    recovered,
                    shape,
                    steps,
                    obstacle.isEmpty() ? null : obstacle,
                    original,
                    came && grid != null ? "EPSG:" + grid.epsg() : null,
                    along == null ? null : (Integer) along[0],
                    along == null ? null : (Integer) along[1],
                    new FactStamp(
                            asOf,
                            asOf,
                            null,
                            new Pedigree(
                                    session.batch(),
                                    survey.file(),
                                    record,
                                    session.repaired().contains(record) ? "hình đã sửa" : null,
                                    session.account().username())));
        }

        private void tell(SurveyFeature feature, Geometry shape, String field, String key, Object... args) {
            session.issue(ImportIssue.error(survey.file(), feature.recordNumber(), field, key, args)
                    .shownAt(shape));
            draw(SurveyGrid.PROVINCE, SurveyPicture.MarkKind.ERROR, nameOf(feature), feature.recordNumber(), shape);
        }

        private @Nullable ProjectId projectOf(int record, String code) {
            ProjectId project = session.byCode(code).orElse(null);
            if (project == null) {
                session.issue(ImportIssue.error(survey.file(), record, "MA_DA", "import.project-unknown", code));
                return null;
            }
            if (!rights.mayEdit(project)) {
                session.issue(ImportIssue.error(survey.file(), record, "MA_DA", "import.project-not-yours", code));
                return null;
            }
            return project;
        }

        private @Nullable String required(SurveyFeature feature, String field) {
            String text = attribute(feature, field);
            if (text.isEmpty()) {
                session.issue(
                        ImportIssue.error(survey.file(), feature.recordNumber(), field, "import.cell-missing", field));
                return null;
            }
            return text;
        }

        private @Nullable BigDecimal area(SurveyFeature feature, String field) {
            String text = required(feature, field);
            if (text == null) {
                return null;
            }
            try {
                BigDecimal area = new BigDecimal(text);
                if (area.signum() > 0 && area.precision() - area.scale() <= 9) {
                    return area.setScale(1, RoundingMode.HALF_UP);
                }
            } catch (NumberFormatException notANumber) {
                // told below, with the text as it stands
            }
            session.issue(ImportIssue.error(survey.file(), feature.recordNumber(), field, "import.area-bad", text));
            return null;
        }

        private Map<ParcelStep, LocalDate> steps(SurveyFeature feature, Geometry shape) {
            Map<ParcelStep, LocalDate> steps = new EnumMap<>(ParcelStep.class);
            FIELDS.forEach((step, field) -> {
                String text = feature.attribute(field);
                if (text.isEmpty()) {
                    return;
                }
                Reading<LocalDate> reading = text.matches("\\d{8}") ? Dates.compact(text) : Dates.date(text);
                reading.problem()
                        .ifPresent(bad -> tell(
                                feature, shape, field, bad.key(), bad.args().toArray()));
                reading.value().ifPresent(day -> {
                    if (day.isAfter(asOf)) {
                        tell(feature, shape, field, "import.actual-after-as-of", day, asOf);
                    } else {
                        steps.put(step, day);
                    }
                });
            });
            return steps;
        }
    }
}
