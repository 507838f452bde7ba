package vn.dautu.standing;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.agency.Agency;
import vn.dautu.agency.AgencyId;
import vn.dautu.agency.AgencyRegister;
import vn.dautu.clearance.ClearanceRegister;
import vn.dautu.clearance.LandPosition;
import vn.dautu.contract.ContractBook;
import vn.dautu.contract.ContractPosition;
import vn.dautu.disbursement.CommittedPoint;
import vn.dautu.disbursement.ContractPaid;
import vn.dautu.disbursement.Disbursed;
import vn.dautu.disbursement.DisbursementLedger;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.PlanPeriod;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.landhold.LandHold;
import vn.dautu.landhold.LandHolds;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalFigures;
import vn.dautu.plan.AnnualLine;
import vn.dautu.plan.CapitalExtension;
import vn.dautu.plan.CapitalPlan;
import vn.dautu.plan.MediumTermLine;
import vn.dautu.plan.PriorAllocation;
import vn.dautu.project.Place;
import vn.dautu.project.ProjectId;
import vn.dautu.project.ProjectProfile;
import vn.dautu.project.ProjectRegister;
import vn.dautu.schedule.ProgressReport;
import vn.dautu.schedule.ProjectSchedule;
import vn.dautu.schedule.Timetable;
import vn.dautu.territory.AdminUnit;
import vn.dautu.territory.Territory;
import vn.dautu.territory.UnitId;

/** What all books say of some projects as of a day. */
record Readings(
        AsOf asOf,
        Map<ProjectId, ProjectProfile> profiles,
        Map<ProjectId, Place> places,
        Map<ProjectId, List<MediumTermLine>> mediumTerm,
        Map<ProjectId, List<AnnualLine>> annual,
        Map<ProjectId, List<PriorAllocation>> prior,
        Map<ProjectId, List<CapitalExtension>> extensions,
        Map<ProjectId, List<Disbursed>> disbursed,
        Map<ProjectId, List<CommittedPoint>> committed,
        Map<ProjectId, List<ContractPosition>> contracts,
        Map<ProjectId, List<ContractPaid>> paidByContract,
        Map<ProjectId, ProjectSchedule> schedules,
        Map<ProjectId, List<ProgressReport>> reports,
        Map<ProjectId, LandPosition> land,
        Map<ProjectId, LandHold> holds,
        Ground ground) {

    /** What does not belong to any one project. */
    record Ground(
            Map<AgencyId, Agency> agencies,
            Map<UnitId, AdminUnit> units,
            Map<UnitId, String> unitNames,
            LawBook law,
            Thresholds thresholds,
            List<PlanPeriod> periods) {

        Ground under(Thresholds others) {
            return new Ground(agencies, units, unitNames, law, others, periods);
        }

        Optional<PlanPeriod> periodOf(LocalDate day) {
            return periods.stream()
                    .filter(period -> period.covers(day.getYear()))
                    .findFirst();
        }
    }

    Readings under(Thresholds others) {
        return new Readings(
                asOf,
                profiles,
                places,
                mediumTerm,
                annual,
                prior,
                extensions,
                disbursed,
                committed,
                contracts,
                paidByContract,
                schedules,
                reports,
                land,
                holds,
                ground.under(others));
    }

    List<MediumTermLine> mediumTermOf(ProjectId project) {
        return mediumTerm.getOrDefault(project, List.of());
    }

    List<AnnualLine> annualOf(ProjectId project) {
        return annual.getOrDefault(project, List.of());
    }

    List<Disbursed> disbursedTo(ProjectId project) {
        return disbursed.getOrDefault(project, List.of());
    }

    List<PriorAllocation> priorOf(ProjectId project) {
        return prior.getOrDefault(project, List.of());
    }

    List<CapitalExtension> extensionsOf(ProjectId project) {
        return extensions.getOrDefault(project, List.of());
    }

    List<CommittedPoint> committedBy(ProjectId project) {
        return committed.getOrDefault(project, List.of());
    }

    List<ContractPosition> contractsOf(ProjectId project) {
        return contracts.getOrDefault(project, List.of());
    }

    List<ContractPaid> paidByContractOf(ProjectId project) {
        return paidByContract.getOrDefault(project, List.of());
    }

    ProjectSchedule scheduleOf(ProjectId project) {
        return schedules.getOrDefault(project, ProjectSchedule.EMPTY);
    }

    /** The earliest first. */
    List<ProgressReport> reportsOf(ProjectId project) {
        return reports.getOrDefault(project, List.of());
    }

    @Nullable
    LandPosition landOf(ProjectId project) {
        return land.get(project);
    }

    @Nullable
    LandHold holdOf(ProjectId project) {
        return holds.get(project);
    }

    /** One set-based question to each book, however many projects there are. */
    @Component
    static class Reader implements AutoCloseable {

        /** Two cores: one book is read while another is put together. */
        private final ExecutorService sideBySide = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("readings-", 0).daemon().factory());

        private final ProjectRegister projects;
        private final AgencyRegister agencies;
        private final Territory territory;
        private final CapitalPlan plan;
        private final DisbursementLedger ledger;
        private final ContractBook contracts;
        private final Timetable timetable;
        private final ClearanceRegister clearance;
        private final LandHolds holds;
        private final LegalFigures law;
        private final JdbcClient jdbc;

        Reader(
                ProjectRegister projects,
                AgencyRegister agencies,
                Territory territory,
                CapitalPlan plan,
                DisbursementLedger ledger,
                ContractBook contracts,
                Timetable timetable,
                ClearanceRegister clearance,
                LandHolds holds,
                LegalFigures law,
                JdbcClient jdbc) {
            this.projects = projects;
            this.agencies = agencies;
            this.territory = territory;
            this.plan = plan;
            this.ledger = ledger;
            this.contracts = contracts;
            this.timetable = timetable;
            this.clearance = clearance;
            this.holds = holds;
            this.law = law;
            this.jdbc = jdbc;
        }

        /** In the caller's transaction, and so also what it has not yet committed. */
        Readings read(AsOf asOf, Scope scope) {
            return read(asOf, scope, Runnable::run);
        }

        /** All projects, the books side by side on connections of their own: what is committed. */
        Readings readAll(AsOf asOf) {
            return read(asOf, Scope.ALL, sideBySide);
        }

        private Readings read(AsOf asOf, Scope scope, Executor how) {
            // The longest first: the others are read meanwhile.
            var timetables = supplyAsync(() -> timetables(asOf, scope), how);
            var disbursed = supplyAsync(() -> ledger.disbursed(asOf, scope), how);
            var profiles = supplyAsync(() -> projects.profiles(asOf, scope), how);
            var places = supplyAsync(() -> projects.places(asOf, scope), how);
            var mediumTerm = supplyAsync(() -> plan.mediumTerm(asOf, scope), how);
            var annual = supplyAsync(() -> plan.annual(asOf, scope), how);
            var prior = supplyAsync(() -> plan.priorAllocations(asOf, scope), how);
            var extensions = supplyAsync(() -> plan.extensions(asOf, scope), how);
            var committed = supplyAsync(() -> ledger.committed(asOf, scope), how);
            var signed = supplyAsync(() -> contracts.contracts(asOf, scope), how);
            var paid = supplyAsync(() -> ledger.byContract(asOf, scope), how);
            var land = supplyAsync(() -> clearance.land(asOf, scope), how);
            var held = supplyAsync(() -> holds.all(asOf, scope), how);
            var ground = supplyAsync(() -> ground(asOf), how);
            return new Readings(
                    asOf,
                    profiles.join(),
                    places.join(),
                    mediumTerm.join(),
                    annual.join(),
                    prior.join(),
                    extensions.join(),
                    disbursed.join(),
                    committed.join(),
                    signed.join(),
                    paid.join(),
                    timetables.join().schedules(),
                    timetables.join().reports(),
                    land.join(),
                    held.join(),
                    ground.join());
        }

        private Timetable.Recent timetables(AsOf asOf, Scope scope) {
            return scope.isAll()
                    ? timetable.recent(asOf)
                    : new Timetable.Recent(timetable.schedules(asOf, scope), timetable.recentReports(asOf, scope));
        }

        @Override
        public void close() {
            sideBySide.shutdownNow();
        }

        private Ground ground(AsOf asOf) {
            return new Ground(
                    agencies.actingOn(asOf.at()),
                    territory.byId(),
                    territory.namesOn(asOf.at()),
                    law.book(),
                    thresholds(asOf),
                    plan.periods());
        }

        Thresholds thresholds(AsOf asOf) {
            Map<String, BigDecimal> byName = new java.util.HashMap<>();
            jdbc.sql(
                            "select name, amount from standing_threshold where valid_from <= ? and known_on <= ? order by valid_from, known_on, id")
                    .params(asOf.at(), asOf.known())
                    .query((row, n) -> byName.put(row.getString(1), row.getBigDecimal(2)))
                    .list();
            return new Thresholds(Map.copyOf(byName));
        }
    }
}
