package vn.dautu.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.landhold.HeldLand;
import vn.dautu.landhold.LandHold;
import vn.dautu.law.FundingYears;
import vn.dautu.project.ProjectId;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.schedule.PlannedPoint;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;

/** A project's story told in dates (dd/MM/yyyy), up to the day on which the office asks where it stands. */
final class Story {

    private static final FundingYears YEARS_OF_FUNDING = new FundingYears(Map.of("A", 6, "B", 4, "C", 3));

    private final Map<Milestone, MilestoneDates> milestones = new EnumMap<>(Milestone.class);
    private final List<PlannedPoint> curve = new ArrayList<>();
    private LocalDate day = day("30/09/2023");
    private String group = "B";
    private OptionalInt firstPlanYear = OptionalInt.empty();
    private OptionalInt fundedUntil = OptionalInt.empty();
    private @Nullable LocalDate reportsFreshSince;
    private @Nullable LocalDate reportedOn;
    private @Nullable Vnd done;
    private @Nullable LandPosition land;
    private @Nullable LandHold hold;
    private Thresholds thresholds = ThresholdTable.defaults();

    private Story() {}

    /**
     * The project of the vectors of domain.md §2.6: start 01/07/2022, nine quarters to 30/09/2024 (822 days apart), the planned curve of
     * §2.5, asked about at quarter 5, with a report of that day that gives no progress.
     */
    static Story ofNineQuarters() {
        Story story = new Story()
                .planned(Milestone.START, "01/07/2022")
                .reached(Milestone.START, "01/07/2022")
                .planned(Milestone.COMPLETE, "30/09/2024")
                .reported("30/09/2023");
        String[] ends = {
            "30/09/2022",
            "31/12/2022",
            "31/03/2023",
            "30/06/2023",
            "30/09/2023",
            "31/12/2023",
            "31/03/2024",
            "30/06/2024",
            "30/09/2024"
        };
        int[] percent = {4, 10, 20, 34, 50, 66, 82, 94, 100};
        for (int i = 0; i < ends.length; i++) {
            story.curve.add(new PlannedPoint(day(ends[i]), BigDecimal.valueOf(percent[i])));
        }
        return story;
    }

    /** A punctual project under way: started, in time, reported five days before the day asked, no planned curve. */
    static Story ofAPunctualProject(String start, String finish, String askedOn) {
        Story story = new Story()
                .planned(Milestone.START, start)
                .reached(Milestone.START, start)
                .planned(Milestone.COMPLETE, finish)
                .asked(askedOn);
        story.reportedOn = story.day.minusDays(5);
        return story;
    }

    static Story ofNothingKnown(String askedOn) {
        return new Story().asked(askedOn);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    Story planned(Milestone milestone, String date) {
        return change(milestone, day(date), day(date), null, null);
    }

    Story adjusted(Milestone milestone, String date) {
        return change(milestone, null, day(date), null, null);
    }

    Story forecast(Milestone milestone, String date) {
        return change(milestone, null, null, day(date), null);
    }

    Story reached(Milestone milestone, String date) {
        return change(milestone, null, null, null, day(date));
    }

    Story without(Milestone milestone) {
        milestones.remove(milestone);
        return this;
    }

    private Story change(
            Milestone milestone,
            @Nullable LocalDate original,
            @Nullable LocalDate current,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual) {
        MilestoneDates before = milestones.getOrDefault(
                milestone, new MilestoneDates(milestone, null, null, null, null, null, null, 0));
        milestones.put(
                milestone,
                new MilestoneDates(
                        milestone,
                        original == null ? before.original() : original,
                        current == null ? before.current() : current,
                        forecast == null ? before.forecast() : forecast,
                        actual == null ? before.actual() : actual,
                        null,
                        null,
                        1));
        return this;
    }

    Story asked(String date) {
        day = day(date);
        return this;
    }

    Story reported(String date) {
        reportedOn = day(date);
        return this;
    }

    Story neverReported() {
        reportedOn = null;
        return this;
    }

    /** Physical progress in percent of contracts of 100 tỷ, such as "28.4". */
    Story done(String percent) {
        done = new Vnd(new BigDecimal(percent).movePointRight(9).longValueExact());
        return this;
    }

    Story fundedUntilByDecision(int year) {
        fundedUntil = OptionalInt.of(year);
        return this;
    }

    Story reportsDueSince(String date) {
        reportsFreshSince = day(date);
        return this;
    }

    Story ofGroup(String name) {
        group = name;
        return this;
    }

    Story fundedSince(int year) {
        firstPlanYear = OptionalInt.of(year);
        return this;
    }

    /** Open land that moves the finish of the network by so many days, to a day. */
    Story landHolds(int days, String finish) {
        LocalDate to = day(finish);
        HeldLand all = new HeldLand(20, 14, new BigDecimal("21000.0"));
        hold = new LandHold(
                new ProjectId(1),
                to.minusDays(days),
                to,
                days,
                0,
                0,
                days == 0 ? HeldLand.NONE : all,
                days == 0 ? HeldLand.NONE : new HeldLand(5, 3, new BigDecimal("6200.0")),
                days == 0 ? 0 : Math.max(1, days - 12),
                List.of(),
                null,
                null,
                0);
        return this;
    }

    /** Land handed over, of 100,000 m² in ten parcels. */
    Story landHandedOver(int percent) {
        int parcels = percent / 10;
        BigDecimal all = BigDecimal.valueOf(100_000);
        BigDecimal handed = BigDecimal.valueOf(percent * 1_000L);
        land = new LandPosition(
                10,
                all,
                handed,
                Map.of(ParcelState.HANDED_OVER, parcels, ParcelState.PROCESSING, 10 - parcels),
                Map.of(ParcelState.HANDED_OVER, handed, ParcelState.PROCESSING, all.subtract(handed)));
        return this;
    }

    Story under(Thresholds table) {
        thresholds = table;
        return this;
    }

    Evidence evidence() {
        ProgressReport report = reportedOn == null
                ? null
                : new ProgressReport(
                        reportedOn,
                        done,
                        done == null ? null : new Vnd(100_000_000_000L),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Evidence(
                day,
                group,
                firstPlanYear,
                fundedUntil,
                new ProjectSchedule(List.copyOf(milestones.values()), List.copyOf(curve), report),
                land,
                hold,
                YEARS_OF_FUNDING,
                thresholds,
                reportsFreshSince);
    }

    /** The rule that decides and its light, such as "RED R5". */
    String verdict() {
        Concern first = first();
        return first.light() + " " + first.rule();
    }

    Concern first() {
        return Judgement.schedule(evidence()).getFirst();
    }

    /** All rules that speak, in their order. */
    List<String> rules() {
        return Judgement.schedule(evidence()).stream().map(Concern::rule).toList();
    }

    Concern landLight() {
        return Judgement.land(land, evidence());
    }

    Concern dataLight() {
        return Judgement.data(evidence());
    }

    Light onMap() {
        return Judgement.onMap(first().light(), landLight().light());
    }
}
