package vn.dautu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;
import vn.dautu.agency.Agency;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.ParcelName;
import vn.dautu.decision.DecisionKind;
import vn.dautu.importing.Session.DecisionInFile;
import vn.dautu.importing.file.Row;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.geo.CoordinateDoctor;
import vn.dautu.kernel.geo.LonLat;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.obstacle.Duty;
import vn.dautu.obstacle.ObstacleBook;
import vn.dautu.obstacle.ObstacleEntry;
import vn.dautu.obstacle.ObstacleStatement;
import vn.dautu.obstacle.Spot;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;

/** Obstacles, a row for each thing said: raised, assigned anew, a step taken, resolved, opened again. */
@Component
class ObstacleImporter implements SheetImporter {

    private static final String NUMBER = "Số vướng mắc";
    private static final String DAY = "Ngày";
    private static final String SAID = "Nội dung";
    private static final String MAIN_CAUSE = "Nguyên nhân chính";
    private static final String OTHER_CAUSES = "Nguyên nhân khác";
    private static final String PLACE = "Tọa độ";
    private static final String HOLDS = "Mốc bị giữ";
    private static final String PARCELS = "Thửa bị giữ";
    private static final String AGENCY = "Cơ quan phải xử lý";
    private static final String TASK = "Việc phải làm";
    private static final String DUE = "Thời hạn xử lý";
    private static final String PAPER = "Số văn bản";

    private static final Pattern PARCEL = Pattern.compile("(\\S+?)\\s*/\\s*(\\S+)");
    private static final GeometryFactory WGS84 = new GeometryFactory();

    private enum Kind {
        RAISED,
        ASSIGNED,
        STEP,
        RESOLVED,
        REOPENED
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "phat sinh", Kind.RAISED,
            "giao viec", Kind.ASSIGNED,
            "xu ly", Kind.STEP,
            "giai quyet", Kind.RESOLVED,
            "mo lai", Kind.REOPENED);

    private final ObstacleBook book;
    private final ClearanceRegister clearance;
    private final ProjectRegister projects;

    ObstacleImporter(ObstacleBook book, ClearanceRegister clearance, ProjectRegister projects) {
        this.book = book;
        this.clearance = clearance;
        this.projects = projects;
    }

    @Override
    public Layout layout() {
        return Layout.OBSTACLES;
    }

    @Override
    public void take(TableSheet table, Session session) {
        Reading reading = new Reading(session, projects.places(AsOf.on(table.asOf())));
        for (Row each : table.rows()) {
            reading.read(new DataRow(table, each, session));
        }
        session.enter(() -> book.enter(reading.entries));
    }

    /** One sheet: what it has raised so far, and what stood in the books before it. */
    private final class Reading {

        private final Session session;
        private final Map<ProjectId, Place> places;
        private final List<ObstacleEntry> entries = new ArrayList<>();
        private final Map<ProjectId, Map<String, LocalDate>> raised = new HashMap<>();
        private final Map<ProjectId, List<ParcelName>> parcels = new HashMap<>();
        private final Map<String, Integer> steps = new HashMap<>();

        Reading(Session session, Map<ProjectId, Place> places) {
            this.session = session;
            this.places = places;
        }

        void read(DataRow row) {
            ProjectId project = session.projectOf(row);
            String number = row.requiredText(NUMBER);
            Kind kind = AnnualPlanImporter.choice(row, "Loại dòng", KINDS);
            LocalDate on = row.requiredDate(DAY);
            String said = row.requiredText(SAID);
            if (on != null && on.isAfter(row.asOf())) {
                row.error(DAY, "import.obstacle-after-as-of", on, row.asOf());
                on = null;
            }
            if (kind == null) {
                return;
            }
            ObstacleStatement.Raised what = kind == Kind.RAISED ? raised(row, project, said == null ? "" : said) : null;
            Duty duty = kind == Kind.RAISED || kind == Kind.ASSIGNED ? duty(row, on) : null;
            DecisionInFile paper = paper(row);
            if (project == null || number == null || on == null || said == null) {
                return;
            }
            LocalDate since = raised.computeIfAbsent(project, id -> new HashMap<>(book.raisedOn(id, row.asOf())))
                    .get(number);
            if (kind == Kind.RAISED) {
                if (session.isRepeated(row, NUMBER, "obs|" + project.value() + "|" + number)) {
                    return;
                }
                raised.get(project).put(number, on);
                if (what != null && duty != null) {
                    FactStamp stamp = session.stamp(row, on, paper, SAID);
                    entries.add(new ObstacleEntry(project, number, what, stamp));
                    entries.add(new ObstacleEntry(
                            project,
                            number,
                            new ObstacleStatement.Assigned(duty, null),
                            session.stamp(row, on, paper, AGENCY)));
                }
                return;
            }
            if (since == null) {
                row.error(NUMBER, "import.obstacle-unknown", number);
                return;
            }
            if (on.isBefore(since)) {
                row.error(DAY, "import.obstacle-before-raised", on, since);
                return;
            }
            ObstacleStatement statement = statement(row, kind, project, number, on, said, duty);
            if (statement != null) {
                entries.add(new ObstacleEntry(project, number, statement, session.stamp(row, on, paper, SAID)));
            }
        }

        private @Nullable ObstacleStatement statement(
                DataRow row,
                Kind kind,
                ProjectId project,
                String number,
                LocalDate on,
                String said,
                @Nullable Duty duty) {
            String key = "obs|" + project.value() + "|" + number + "|" + on;
            return switch (kind) {
                case ASSIGNED ->
                    duty == null || session.isRepeated(row, DAY, key + "|duty")
                            ? null
                            : new ObstacleStatement.Assigned(duty, said);
                case STEP ->
                    session.isRepeated(row, DAY, key + "|" + said)
                            ? null
                            : new ObstacleStatement.Step(
                                    "f" + steps.merge(key, 1, Integer::sum),
                                    said,
                                    row.text("Người thực hiện"),
                                    row.text(PAPER));
                case RESOLVED ->
                    session.isRepeated(row, DAY, key + "|end")
                            ? null
                            : new ObstacleStatement.Resolved(said, row.text(PAPER));
                case REOPENED ->
                    session.isRepeated(row, DAY, key + "|end") ? null : new ObstacleStatement.Reopened(said);
                case RAISED -> null;
            };
        }

        private @Nullable Duty duty(DataRow row, @Nullable LocalDate on) {
            if (row.requiredText(AGENCY) == null) {
                row.requiredText(TASK);
                row.requiredDate(DUE);
                return null;
            }
            Agency agency = session.agencyOf(row, AGENCY);
            String task = row.requiredText(TASK);
            LocalDate due = row.requiredDate(DUE);
            if (due != null && on != null && due.isBefore(on)) {
                row.error(DUE, "import.obstacle-due-before", due, on);
                return null;
            }
            return agency == null || task == null || due == null
                    ? null
                    : new Duty(agency.id(), row.text("Người phụ trách"), task, due);
        }

        private ObstacleStatement.@Nullable Raised raised(DataRow row, @Nullable ProjectId project, String title) {
            String code = row.requiredText(MAIN_CAUSE);
            DelayCause main = code == null ? null : cause(row, MAIN_CAUSE, code);
            List<DelayCause> others = new ArrayList<>();
            for (String other : parts(row.text(OTHER_CAUSES))) {
                DelayCause cause = cause(row, OTHER_CAUSES, other);
                if (cause != null && !cause.equals(main) && !others.contains(cause)) {
                    others.add(cause);
                }
            }
            String milestoneName = row.text(HOLDS);
            Milestone holds =
                    milestoneName == null ? null : Milestone.read(milestoneName).orElse(null);
            if (milestoneName != null && holds == null) {
                row.error(HOLDS, "import.milestone-unknown", milestoneName);
            }
            Geometry place = place(row, project);
            List<Long> held = new ArrayList<>();
            for (String parcel : parts(row.text(PARCELS))) {
                Long id = project == null ? null : parcel(row, project, parcel);
                if (id != null && !held.contains(id)) {
                    held.add(id);
                }
            }
            return main == null
                    ? null
                    : new ObstacleStatement.Raised(title, main, others, place, row.text("Lý trình"), holds, held);
        }

        private @Nullable DelayCause cause(DataRow row, String header, String code) {
            DelayCause cause = DelayCause.find(code).orElse(null);
            if (cause == null) {
                row.error(header, "import.cause-unknown", code);
            }
            return cause;
        }

        private @Nullable Geometry place(DataRow row, @Nullable ProjectId project) {
            String text = row.text(PLACE);
            if (text == null) {
                return null;
            }
            LonLat spot;
            try {
                spot = Spot.read(text);
            } catch (Refusal refused) {
                row.error(
                        PLACE,
                        refused.reason().key(),
                        refused.reason().arguments().toArray());
                return null;
            }
            Place site = project == null ? null : places.get(project);
            double away = site == null ? 0 : spot.metresTo(new LonLat(site.lon(), site.lat()));
            if (away > CoordinateDoctor.FAR_M) {
                row.warning(PLACE, "import.obstacle-far", Math.round(away / 1000));
            }
            return WGS84.createPoint(new Coordinate(spot.lon(), spot.lat()));
        }

        private @Nullable Long parcel(DataRow row, ProjectId project, String text) {
            Matcher written = PARCEL.matcher(text);
            if (!written.matches()) {
                row.error(PARCELS, "import.obstacle-parcel-bad", text);
                return null;
            }
            List<ParcelName> found = parcels.computeIfAbsent(project, clearance::parcels).stream()
                    .filter(name -> name.sheet().equals(written.group(1))
                            && name.number().equals(written.group(2)))
                    .toList();
            if (found.size() != 1) {
                row.error(
                        PARCELS,
                        found.isEmpty() ? "import.obstacle-parcel-unknown" : "import.obstacle-parcel-ambiguous",
                        text);
                return null;
            }
            return found.getFirst().id();
        }

        /** A document is recorded as a decision only where its day and issuer are given, too. */
        private @Nullable DecisionInFile paper(DataRow row) {
            return row.has("Ngày văn bản") || row.has("Cơ quan ban hành")
                    ? session.decision(row, PAPER, "Ngày văn bản", "Cơ quan ban hành", DecisionKind.STATEMENT, true)
                    : null;
        }

        private static List<String> parts(@Nullable String text) {
            return text == null
                    ? List.of()
                    : java.util.Arrays.stream(text.split("[;,]"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
        }
    }
}
