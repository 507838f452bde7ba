package vn.dautu.standing.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.dautu.agency.AgencyId;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.standing.Concern;
import vn.dautu.standing.Light;
import vn.dautu.standing.MoneyPosition;
import vn.dautu.standing.Standing;

/** Portfolios by the dice: every figure to the odd đồng, much of it missing, names that a spreadsheet would like to calculate. */
final class Portfolios {

    static final AsOf DAY = AsOf.on(LocalDate.of(2025, 10, 31));

    private static final String[] OWNERS = {
        "Ban QLDA 1", "Ban QLDA 2", "=Ban QLDA 3", "Sở Y tế", "Ủy ban Đức Xuân", "Ấp Nà Mày"
    };
    private static final String[] SECTORS = {"Giao thông", "Y tế, dân số", "Thủy lợi", "Thể thao"};
    private static final String[] UNITS = {"Đức Xuân", "Bạch Thông", "Na Rì", "Chợ Mới"};
    private static final String[] CAUSES = {"9.a", "9.b", "GP_TDC", "NL_NT", "KH_GIA"};
    private static final String[] NAMES = {
        "=1+1", "+84", "-cmd", "@SUM(A1)", "\t=2", "\r=3", "Đường Nà Phặc", "Hồ Khuổi Khe"
    };

    private final Random random;

    Portfolios(long seed) {
        random = new Random(seed);
    }

    List<Standing> some(int size) {
        List<Standing> all = new ArrayList<>();
        for (long id = 1; id <= size; id++) {
            all.add(one(id));
        }
        return List.copyOf(all);
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** From nothing to ten thousand billion, rarely round. */
    private Vnd amount() {
        return happens(15) ? Vnd.ZERO : new Vnd(random.nextLong(happens(50) ? 10_000_000_000_000L : 1_000_000L));
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
    }

    private Standing one(long id) {
        Map<String, Object> profile = new HashMap<>();
        profile.put("id", new ProjectId(id));
        profile.put("code", "DA-" + id);
        profile.put("name", any(NAMES) + " " + id);
        profile.put("owner", new AgencyId(1));
        profile.put("group", any(new String[] {"A", "B", "C", "QTQG"}));
        profile.put("sectorClass", "F5");
        profile.put("sector", any(SECTORS));
        profile.put("totalInvestment", happens(10) ? null : amount());
        Map<String, Object> standing = new HashMap<>();
        standing.put("asOf", DAY);
        standing.put("profile", Made.of(ProjectProfile.class, profile));
        standing.put("ownerName", any(OWNERS));
        standing.put("unitName", happens(20) ? null : any(UNITS));
        standing.put("light", any(Light.values()));
        standing.put("schedule", concern("standing.on-time"));
        standing.put("money", concern("standing.on-time"));
        standing.put("land", concern("standing.on-time"));
        standing.put("data", concern("standing.on-time"));
        standing.put("daysLate", happens(20) ? null : (long) random.nextInt(600));
        standing.put("daysLateOriginal", happens(20) ? null : (long) random.nextInt(900));
        standing.put("timetable", timetable());
        standing.put(
                "moneyPosition",
                Made.of(
                        MoneyPosition.class,
                        Map.of(
                                "year", 2025,
                                "yearPlan", amount(),
                                "yearPaid", amount(),
                                "mediumTerm", amount(),
                                "periodPaid", amount(),
                                "outstandingAdvance", amount(),
                                "paceShare", new BigDecimal("76.3"))));
        standing.put("landPosition", happens(30) ? null : land());
        return Made.of(Standing.class, standing);
    }

    private Concern concern(String key) {
        return new Concern(
                "R" + (1 + random.nextInt(5)),
                any(new Light[] {Light.RED, Light.AMBER, Light.GREEN, Light.GREY}),
                Reason.of(key));
    }

    private ProjectSchedule timetable() {
        Map<String, Object> dates = new HashMap<>();
        dates.put("milestone", Milestone.COMPLETE);
        dates.put("original", day());
        dates.put("current", day());
        dates.put("forecast", happens(50) ? null : day());
        dates.put("actual", happens(80) ? null : day());
        Map<String, Object> report = new HashMap<>();
        report.put("reportedOn", day());
        report.put("workDone", happens(20) ? null : amount());
        report.put("contractValue", happens(20) ? null : amount());
        report.put("cause", happens(40) ? null : any(CAUSES));
        report.put("actor", happens(40) ? null : any(OWNERS));
        report.put("dueOn", happens(40) ? null : day());
        Map<String, Object> schedule = new HashMap<>();
        schedule.put("milestones", happens(10) ? List.of() : List.of(Made.of(MilestoneDates.class, dates)));
        schedule.put("latestReport", happens(20) ? null : Made.of(ProgressReport.class, report));
        return Made.of(ProjectSchedule.class, schedule);
    }

    private LandPosition land() {
        Map<ParcelState, Integer> parcels = new EnumMap<>(ParcelState.class);
        Map<ParcelState, BigDecimal> areas = new EnumMap<>(ParcelState.class);
        int count = 0;
        BigDecimal area = BigDecimal.ZERO;
        for (ParcelState state : ParcelState.values()) {
            int some = random.nextInt(40);
            BigDecimal squareMetres = BigDecimal.valueOf(random.nextInt(9_999_999), 1);
            parcels.put(state, some);
            areas.put(state, squareMetres);
            count += some;
            area = area.add(squareMetres);
        }
        return Made.of(
                LandPosition.class,
                Map.of(
                        "parcels", count,
                        "toRecoverM2", area,
                        "handedOverM2", areas.get(ParcelState.HANDED_OVER),
                        "byState", parcels,
                        "areaByState", areas));
    }
}
