package vn.dautu.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelEntry;
import vn.dautu.clearance.ParcelStep;
import vn.dautu.importing.file.Dates;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.importing.file.Reading;
import vn.dautu.importing.file.Survey;
import vn.dautu.importing.file.SurveyFeature;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.geo.CoordinateDoctor.Diagnosis;
import vn.dautu.kernel.geo.ExpectedPlace;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.geo.RecognisedCrs;
import vn.dautu.kernel.geo.TmMeridian;
import vn.dautu.project.EditRights;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.DelayCause;
import vn.dautu.territory.Territory;

/** Parcels from a zipped shapefile in VN-2000, central meridian 106°30′ (EPSG:9213). */
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
    /** A commune's label stands for the commune: parcels may lie this far from it before a wrong meridian is suspected, metres. */
    private static final double COMMUNE_REACH_M = 10_000;

    private final ClearanceRegister clearance;
    private final ProjectRegister projects;
    private final EditRights rights;
    private final Territory territory;
    private final CoordinateDoctor doctor = new CoordinateDoctor();

    ParcelImporter(ClearanceRegister clearance, ProjectRegister projects, EditRights rights, Territory territory) {
        this.clearance = clearance;
        this.projects = projects;
        this.rights = rights;
        this.territory = territory;
    }

    void take(Survey survey, Session session) {
        survey.issues().forEach(session::issue);
        LocalDate asOf = session.choices().asOf();
        if (asOf == null) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.as-of-choose"));
            return;
        }
        if (asOf.isAfter(session.today())) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.as-of-in-future", asOf, session.today()));
            return;
        }
        List<String> missing = REQUIRED.stream()
                .filter(field -> !survey.fields().contains(field))
                .toList();
        if (!missing.isEmpty()) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.field-missing", String.join(", ", missing)));
            return;
        }
        session.knownOn(asOf);
        if (!isRightCrs(survey, session) || !isRightPlace(survey, session)) {
            return;
        }
        Map<String, ProjectId> codes = new HashMap<>();
        List<ParcelEntry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SurveyFeature feature : survey.features()) {
            ParcelEntry entry = read(survey.file(), feature, asOf, session, codes, seen);
            if (entry != null) {
                entries.add(entry);
            }
        }
        session.enter(() -> clearance.enter(entries));
    }

    private static boolean isRightCrs(Survey survey, Session session) {
        RecognisedCrs crs = survey.crs();
        if (crs.kind() == RecognisedCrs.Kind.VN2000_TM3 && crs.epsg() == TmMeridian.BAC_KAN.epsg()) {
            return true;
        }
        TmMeridian zone = crs.zone();
        session.issue(
                zone == null
                        ? ImportIssue.error(survey.file(), 0, "", "import.crs-not-vn2000", crs.name())
                        : ImportIssue.error(
                                survey.file(),
                                0,
                                "",
                                "import.crs-other-meridian",
                                zone.label(),
                                TmMeridian.BAC_KAN.label()));
        return false;
    }

    /** Coordinates that lie about their meridian or axes can still fall inside the province: compare with the project's own place. */
    private boolean isRightPlace(Survey survey, Session session) {
        if (survey.features().isEmpty()) {
            session.issue(ImportIssue.error(survey.file(), 0, "", "import.nothing-to-import"));
            return false;
        }
        Diagnosis diagnosis = doctor.diagnose(survey.extent(), expected(survey, session));
        if (diagnosis.ok()) {
            return true;
        }
        Geometry where = survey.features().getFirst().geometry();
        String meridian = diagnosis.candidates().isEmpty()
                ? "?"
                : diagnosis.candidates().getFirst().label();
        long km = Double.isNaN(diagnosis.distanceM()) ? 0 : Math.round(diagnosis.distanceM() / 1000);
        session.issue(ImportIssue.error(
                        survey.file(),
                        survey.features().getFirst().recordNumber(),
                        "",
                        "import.coordinates." + diagnosis.finding(),
                        meridian,
                        km,
                        TmMeridian.BAC_KAN.label())
                .shownAt(where));
        return false;
    }

    private @Nullable ExpectedPlace expected(Survey survey, Session session) {
        SurveyFeature first = survey.features().getFirst();
        ProjectId project = session.byCode(first.attribute("MA_DA")).orElse(null);
        if (project != null) {
            Place place = projects.places(AsOf.on(session.today())).get(project);
            if (place != null) {
                return new ExpectedPlace(new LonLat(place.lon(), place.lat()), COMMUNE_REACH_M);
            }
        }
        return territory
                .labelOf(first.attribute("MA_XA"))
                .map(label -> new ExpectedPlace(new LonLat(label[0], label[1]), COMMUNE_REACH_M))
                .orElse(null);
    }

    private @Nullable ParcelEntry read(
            String file,
            SurveyFeature feature,
            LocalDate asOf,
            Session session,
            Map<String, ProjectId> codes,
            Map<String, Integer> seen) {
        int record = feature.recordNumber();
        String code = feature.attribute("MA_DA");
        ProjectId project = codes.computeIfAbsent(code, key -> projectOf(file, record, key, session));
        String commune = required(file, feature, "MA_XA", session);
        String edition = required(file, feature, "BD_NAM", session);
        String sheet = required(file, feature, "TO_BD", session);
        String number = required(file, feature, "THUA", session);
        String landType = required(file, feature, "LOAI_DAT", session);
        BigDecimal area = area(file, feature, "DT_THUA", session);
        BigDecimal recovered = area(file, feature, "DT_THU", session);
        if (area != null && recovered != null && recovered.compareTo(area) > 0) {
            session.issue(ImportIssue.error(file, record, "DT_THU", "import.recovered-beyond-parcel", recovered, area)
                    .shownAt(feature.geometry()));
        }
        if (edition != null && !edition.matches("(19|20)\\d\\d")) {
            session.issue(ImportIssue.error(file, record, "BD_NAM", "import.year-bad", edition));
            edition = null;
        }
        String obstacle = feature.attribute("VUONG_MAC");
        if (!obstacle.isEmpty() && DelayCause.find(obstacle).isEmpty()) {
            session.issue(ImportIssue.error(file, record, "VUONG_MAC", "import.cause-unknown", obstacle));
        }
        Map<ParcelStep, LocalDate> steps = steps(file, feature, asOf, session);
        String key = code + "|" + commune + "|" + edition + "|" + sheet + "|" + number;
        Integer before = seen.putIfAbsent(key, record);
        if (before != null) {
            session.issue(ImportIssue.error(
                            file,
                            record,
                            "THUA",
                            "import.parcel-repeated",
                            sheet == null ? "" : sheet,
                            number == null ? "" : number,
                            before)
                    .shownAt(feature.geometry()));
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
        return new ParcelEntry(
                project,
                commune,
                Integer.parseInt(edition),
                sheet,
                number,
                landType,
                area,
                recovered,
                feature.geometry(),
                steps,
                obstacle.isEmpty() ? null : obstacle,
                new FactStamp(
                        asOf,
                        asOf,
                        null,
                        new Pedigree(
                                session.batch(),
                                file,
                                record,
                                null,
                                session.account().username())));
    }

    private @Nullable ProjectId projectOf(String file, int record, String code, Session session) {
        ProjectId project = session.byCode(code).orElse(null);
        if (project == null) {
            session.issue(ImportIssue.error(file, record, "MA_DA", "import.project-unknown", code));
            return null;
        }
        if (!rights.mayEdit(project)) {
            session.issue(ImportIssue.error(file, record, "MA_DA", "import.project-not-yours", code));
            return null;
        }
        return project;
    }

    private static @Nullable String required(String file, SurveyFeature feature, String field, Session session) {
        String text = feature.attribute(field);
        if (text.isEmpty()) {
            session.issue(ImportIssue.error(file, feature.recordNumber(), field, "import.cell-missing", field));
            return null;
        }
        return text;
    }

    private static @Nullable BigDecimal area(String file, SurveyFeature feature, String field, Session session) {
        String text = required(file, feature, field, session);
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
        session.issue(ImportIssue.error(file, feature.recordNumber(), field, "import.area-bad", text));
        return null;
    }

    private static Map<ParcelStep, LocalDate> steps(
            String file, SurveyFeature feature, LocalDate asOf, Session session) {
        Map<ParcelStep, LocalDate> steps = new EnumMap<>(ParcelStep.class);
        FIELDS.forEach((step, field) -> {
            String text = feature.attribute(field);
            if (text.isEmpty()) {
                return;
            }
            Reading<LocalDate> reading = text.matches("\\d{8}") ? Dates.compact(text) : Dates.date(text);
            reading.problem()
                    .ifPresent(bad -> session.issue(ImportIssue.error(
                            file,
                            feature.recordNumber(),
                            field,
                            bad.key(),
                            bad.args().toArray())));
            reading.value().ifPresent(day -> {
                if (day.isAfter(asOf)) {
                    session.issue(ImportIssue.error(
                            file, feature.recordNumber(), field, "import.actual-after-as-of", day, asOf));
                } else {
                    steps.put(step, day);
                }
            });
        });
        return steps;
    }
}
