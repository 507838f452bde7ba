package vn.dautu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dautu.agency.AgencyId;
import vn.dautu.decision.DecisionKind;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.oversight.OversightBook;
import vn.dautu.oversight.OversightEvent;
import vn.dautu.oversight.OversightKind;
import vn.dautu.project.InvestmentSteps;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.schedule.DelayCause;
import vn.dautu.schedule.Milestone;
import vn.dautu.schedule.TimetableHistory;

/** A project as a test tells it. Days are written as in ISO: 2025-03-01. */
final class Told {

    private static final ProjectId ID = new ProjectId(1);

    private final String code;
    private String group = "B";
    private final Map<Milestone, LocalDate> reached = new EnumMap<>(Milestone.class);
    private final List<LocalDate> reports = new ArrayList<>();
    private final List<OversightEvent> events = new ArrayList<>();
    private final List<InvestmentSteps.Step> totals = new ArrayList<>();
    private final List<TimetableHistory.FinishMoved> finishes = new ArrayList<>();
    private final List<ProjectRecord.LateDay> late = new ArrayList<>();

    private Told(String code) {
        this.code = code;
    }

    static Told project(String code) {
        return new Told(code);
    }

    Told group(String written) {
        group = written;
        return this;
    }

    Told reached(Milestone milestone, String day) {
        reached.put(milestone, LocalDate.parse(day));
        return this;
    }

    Told reported(String... days) {
        for (String day : days) {
            reports.add(LocalDate.parse(day));
        }
        return this;
    }

    Told happened(OversightKind kind, String day) {
        events.add(new OversightEvent(
                events.size(), ID, kind, LocalDate.parse(day), "kết quả", null, null, null, null, null));
        events.sort(Comparator.comparing(OversightEvent::happenedOn));
        return this;
    }

    Told capital(CapitalClass capital, String day) {
        events.add(new OversightEvent(
                events.size(),
                ID,
                OversightKind.CAPITAL_CLASS,
                LocalDate.parse(day),
                null,
                null,
                capital,
                null,
                null,
                null));
        events.sort(Comparator.comparing(OversightEvent::happenedOn));
        return this;
    }

    Told total(String day, long change) {
        totals.add(new InvestmentSteps.Step(ID, LocalDate.parse(day), new Vnd(change), null));
        return this;
    }

    Told finishMoved(String day, String finish) {
        finishes.add(new TimetableHistory.FinishMoved(ID, LocalDate.parse(day), LocalDate.parse(finish), null));
        return this;
    }

    Told finishMovedByPolicy(String day, String finish) {
        finishes.add(new TimetableHistory.FinishMoved(
                ID, LocalDate.parse(day), LocalDate.parse(finish), DecisionKind.POLICY_ADJUSTMENT));
        return this;
    }

    Told estimated(String day, long total) {
        totals.add(new InvestmentSteps.Step(ID, LocalDate.parse(day), new Vnd(total), DecisionKind.POLICY));
        return this;
    }

    Told late(String day, @Nullable String cause) {
        late.add(new ProjectRecord.LateDay(
                LocalDate.parse(day),
                Reason.of("standing.headline.late", 10L),
                cause == null ? null : DelayCause.find(cause).orElseThrow()));
        return this;
    }

    ProjectRecord record() {
        return new ProjectRecord(
                new ProjectProfile(
                        ID, code, "Dự án " + code, new AgencyId(1), null, group, "F3", "Giao thông", null, null, null),
                "Ban QLDA",
                OversightBook.capitalOf(events),
                reached,
                reports,
                events,
                totals,
                finishes,
                late);
    }
}
