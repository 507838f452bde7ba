package vn.dautu.clearance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.audit.AuditTrail;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.Draft;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.EditRights;
import vn.dautu.project.ProjectId;

/**
 * The one door to who the households are and what each is paid. It demands the household right and a project that the person may work on,
 * and writes down every look. Nothing that comes out of it belongs in a message, a log, a tile, a report or an export.
 */
@Component
public class Households {

    private static final String NAME_OF_LOOK_LIST = "list";

    private final JdbcClient jdbc;
    private final FactTable profiles;
    private final FactTable holdings;
    private final FactTable identities;
    private final FactTable assets;
    private final FactTable compensation;
    private final FactTable payments;
    private final HouseholdCodes codes;
    private final CurrentUser currentUser;
    private final EditRights rights;
    private final AuditTrail audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Households(
            JdbcTemplate template,
            HouseholdCodes codes,
            CurrentUser currentUser,
            EditRights rights,
            AuditTrail audit,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(template);
        this.profiles = new FactTable(
                template,
                "household_profile",
                "household_id",
                "kind",
                "commune",
                "relocates",
                "choice",
                "plots_needed",
                "plots_given",
                "apart",
                "active");
        this.holdings = new FactTable(template, "holding", "parcel_id", "household_id", "active");
        this.identities = new FactTable(
                template,
                "personal.household_identity",
                "household_id",
                "full_name",
                "id_number",
                "phone",
                "address",
                "members",
                "vulnerable");
        this.assets = new FactTable(
                template,
                "personal.asset",
                "household_id",
                "parcel_id",
                "round",
                "kind",
                "name",
                "unit",
                "quantity",
                "unit_price",
                "coefficient",
                "basis");
        this.compensation = new FactTable(
                template, "personal.compensation", "household_id", "plan", "version", "stage", "item", "amount");
        this.payments = new FactTable(
                template, "personal.household_payment", "household_id", "kind", "amount", "on_date", "document");
        this.codes = codes;
        this.currentUser = currentUser;
        this.rights = rights;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    // ---- who may --------------------------------------------------------------------------------------------------

    /** Whether the person signed in may see the households of a project: the right, and a project they work on; a leader's is every one. */
    public boolean mayLook(ProjectId project) {
        return currentUser
                .find()
                .filter(account -> account.households()
                        && account.role() != Role.ADMIN
                        && (account.role() == Role.LEADER || rights.mayEdit(project)))
                .isPresent();
    }

    private Account requireLook(ProjectId project) {
        if (!mayLook(project)) {
            throw new NotAllowed();
        }
        return currentUser.get();
    }

    private Account requireWrite(Collection<ProjectId> projects) {
        Account by = rights.requireEditable(projects);
        if (!by.households()) {
            throw new NotAllowed();
        }
        return by;
    }

    // ---- looking --------------------------------------------------------------------------------------------------

    /**
     * What is known of one household, and a line in the log of looks.
     *
     * @param why where the person looked
     * @throws NotAllowed without the right
     */
    @Transactional
    public HouseholdFile file(ProjectId project, String code, AsOf asOf, String why) {
        Account by = requireLook(project);
        long household = HouseholdCodes.require(codes.of(Set.of(project)), project, code);
        look(by, project, household, why);
        List<HouseholdFile.Compensation> items = compensationOf(household, asOf);
        List<HouseholdFile.Payment> paid = paymentsOf(household, asOf);
        return new HouseholdFile(
                identities(project, household, asOf).get(household),
                assetsOf(household, asOf),
                items,
                paid,
                planned(items),
                approved(items),
                sum(paid, HouseholdPaymentEntry.Kind.PAID),
                sum(paid, HouseholdPaymentEntry.Kind.DEPOSITED));
    }

    /** The names of a project's households by code, and one line in the log of looks. */
    @Transactional
    public Map<String, String> names(ProjectId project, AsOf asOf) {
        Account by = requireLook(project);
        look(by, project, null, NAME_OF_LOOK_LIST);
        Map<Long, HouseholdEntry.Identity> known = identities(project, null, asOf);
        Map<String, String> names = new HashMap<>();
        codes.of(Set.of(project)).forEach((key, id) -> {
            HouseholdEntry.Identity who = known.get(id);
            if (who != null) {
                names.put(key.code(), who.fullName());
            }
        });
        return names;
    }

    private void look(Account by, ProjectId project, @org.jspecify.annotations.Nullable Long household, String why) {
        jdbc.sql("insert into personal.look (username, project_id, household_id, why) values (?, ?, ?, ?)")
                .params(Arrays.asList(by.username(), project.value(), household, why))
                .update();
    }

    /** The latest looks, for the administrator and for those who have the right themselves. */
    public List<Look> looks(int limit) {
        Account account = currentUser.get();
        if (account.role() != Role.ADMIN && !account.households()) {
            throw new NotAllowed();
        }
        return jdbc.sql("""
                        select l.looked_at, l.username, h.code, l.why,
                               coalesce((select c.code from project_code c where c.project_id = l.project_id order by c.valid_from desc limit 1), '') as project
                        from personal.look l left join household h on h.id = l.household_id order by l.id desc limit ?""")
                .param(limit)
                .query((row, n) -> new Look(
                        row.getTimestamp("looked_at").toInstant(),
                        row.getString("username"),
                        row.getString("project"),
                        row.getString("code"),
                        row.getString("why")))
                .list();
    }

    private Map<Long, HouseholdEntry.Identity> identities(
            ProjectId project, @org.jspecify.annotations.Nullable Long household, AsOf asOf) {
        Map<Long, HouseholdEntry.Identity> all = new HashMap<>();
        jdbc.sql("select f.* from personal.household_identity f where f.project_id = :project"
                        + (household == null ? "" : " and f.household_id = :household") + " and "
                        + FactTable.visible("personal.household_identity", "f"))
                .param("project", project.value())
                .param("household", household)
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> all.put(
                        row.getLong("household_id"),
                        new HouseholdEntry.Identity(
                                row.getString("full_name"),
                                row.getString("id_number"),
                                row.getString("phone"),
                                row.getString("address"),
                                (Integer) row.getObject("members"),
                                row.getString("vulnerable"))))
                .list();
        return all;
    }

    private List<HouseholdFile.Asset> assetsOf(long household, AsOf asOf) {
        return of("personal.asset", household, asOf, "f.round, f.kind, f.id")
                .query((row, n) -> {
                    BigDecimal quantity = row.getBigDecimal("quantity");
                    BigDecimal coefficient = row.getBigDecimal("coefficient");
                    long price = row.getLong("unit_price");
                    return new HouseholdFile.Asset(
                            row.getInt("round"),
                            AssetEntry.Kind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            row.getString("unit"),
                            quantity,
                            new Vnd(price),
                            coefficient,
                            row.getString("basis"),
                            new Vnd(quantity.multiply(BigDecimal.valueOf(price))
                                    .multiply(coefficient)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValueExact()));
                })
                .list();
    }

    /** Of each plan the latest version counts; of the approved amount the latest approved one. */
    private List<HouseholdFile.Compensation> compensationOf(long household, AsOf asOf) {
        record Line(String plan, int version, boolean approved, CompensationEntry.Item item, Vnd amount) {}
        List<Line> lines = of("personal.compensation", household, asOf, "f.plan, f.version desc, f.item")
                .query((row, n) -> new Line(
                        row.getString("plan"),
                        row.getInt("version"),
                        row.getString("stage").equals("DUYET"),
                        CompensationEntry.Item.valueOf(row.getString("item")),
                        new Vnd(row.getLong("amount"))))
                .list();
        Map<String, Integer> latest = new HashMap<>();
        lines.forEach(line -> latest.merge(line.plan(), line.version(), Math::max));
        return lines.stream()
                .map(line -> new HouseholdFile.Compensation(
                        line.plan(),
                        line.version(),
                        line.approved(),
                        line.item(),
                        line.amount(),
                        latest.getOrDefault(line.plan(), 0) == line.version()))
                .toList();
    }

    private static Vnd signed(HouseholdFile.Compensation line) {
        return line.item() == CompensationEntry.Item.DEDUCTION ? Vnd.ZERO.minus(line.amount()) : line.amount();
    }

    private static Vnd planned(List<HouseholdFile.Compensation> lines) {
        return lines.stream()
                .filter(HouseholdFile.Compensation::counts)
                .map(Households::signed)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private static Vnd approved(List<HouseholdFile.Compensation> lines) {
        Map<String, Integer> latest = new HashMap<>();
        lines.stream()
                .filter(HouseholdFile.Compensation::approved)
                .forEach(line -> latest.merge(line.plan(), line.version(), Math::max));
        return lines.stream()
                .filter(line -> line.approved() && latest.getOrDefault(line.plan(), 0) == line.version())
                .map(Households::signed)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private List<HouseholdFile.Payment> paymentsOf(long household, AsOf asOf) {
        return of("personal.household_payment", household, asOf, "f.on_date, f.id")
                .query((row, n) -> new HouseholdFile.Payment(
                        HouseholdPaymentEntry.Kind.valueOf(row.getString("kind")),
                        new Vnd(row.getLong("amount")),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    private static Vnd sum(List<HouseholdFile.Payment> payments, HouseholdPaymentEntry.Kind kind) {
        return payments.stream()
                .filter(payment -> payment.kind() == kind)
                .map(HouseholdFile.Payment::amount)
                .reduce(Vnd.ZERO, Vnd::plus);
    }

    private JdbcClient.StatementSpec of(String table, long household, AsOf asOf, String order) {
        return jdbc.sql("select f.* from " + table + " f where f.household_id = :household and "
                        + FactTable.visible(table, "f") + " order by " + order)
                .param("household", household)
                .param("at", asOf.at())
                .param("known", asOf.known());
    }

    // ---- writing --------------------------------------------------------------------------------------------------

    /** Enters households with their parcels and who they are. A parcel that a told list no longer names is no longer held. */
    @Transactional
    public List<Change> enter(List<HouseholdEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(HouseholdEntry::project).collect(Collectors.toSet());
        requireWrite(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.orNew(entries.stream()
                .map(entry -> new HouseholdCodes.Key(entry.project(), entry.code()))
                .collect(Collectors.toSet()));
        Map<Long, Set<Long>> before = entries.isEmpty()
                ? Map.of()
                : heldBefore(projects, entries.getFirst().stamp().knownOn());
        List<Draft> profile = new ArrayList<>();
        List<Draft> held = new ArrayList<>();
        List<Draft> known = new ArrayList<>();
        for (HouseholdEntry entry : entries) {
            long id = HouseholdCodes.require(ids, entry.project(), entry.code());
            long project = entry.project().value();
            profile.add(Draft.of(
                            "household|" + id,
                            project,
                            entry.stamp(),
                            id,
                            entry.kind().name(),
                            entry.commune(),
                            entry.relocates(),
                            entry.choice(),
                            entry.plotsNeeded(),
                            entry.plotsGiven(),
                            entry.apart(),
                            entry.active())
                    .asStanding());
            if (entry.parcels() != null) {
                Set<Long> all = new HashSet<>(before.getOrDefault(id, Set.of()));
                all.addAll(entry.parcels());
                for (Long parcel : all) {
                    held.add(Draft.of(
                                    "holding|" + parcel + "|" + id,
                                    project,
                                    entry.stamp(),
                                    parcel,
                                    id,
                                    entry.parcels().contains(parcel))
                            .asStanding());
                }
            }
            HouseholdEntry.Identity who = entry.who();
            if (who != null) {
                known.add(Draft.of(
                                "identity|" + id,
                                project,
                                entry.stamp(),
                                id,
                                who.fullName(),
                                who.idNumber(),
                                who.phone(),
                                who.address(),
                                who.members(),
                                who.vulnerable())
                        .asStanding());
            }
        }
        List<Change> changes = new ArrayList<>(profiles.enter(profile, events));
        changes.addAll(holdings.enter(held, events));
        changes.addAll(identities.enter(known, events));
        return changes;
    }

    private Map<Long, Set<Long>> heldBefore(Set<ProjectId> projects, LocalDate known) {
        Map<Long, Set<Long>> held = new HashMap<>();
        jdbc.sql("""
                        select distinct household_id, parcel_id from holding
                        where project_id = any(:projects) and known_on <= :known""")
                .param("projects", projects.stream().map(ProjectId::value).toArray(Long[]::new))
                .param("known", known)
                .query((row, n) -> held.computeIfAbsent(row.getLong(1), key -> new HashSet<>())
                        .add(row.getLong(2)))
                .list();
        return held;
    }

    @Transactional
    public List<Change> enterAssets(List<AssetEntry> entries) {
        Set<ProjectId> projects = entries.stream().map(AssetEntry::project).collect(Collectors.toSet());
        requireWrite(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        return assets.enter(
                entries.stream()
                        .map(entry -> {
                            long id = HouseholdCodes.require(ids, entry.project(), entry.household());
                            return Draft.of(
                                            "asset|" + id + "|" + entry.round() + "|" + entry.kind() + "|"
                                                    + entry.name() + "|" + entry.parcel(),
                                            entry.project().value(),
                                            entry.stamp(),
                                            id,
                                            entry.parcel(),
                                            entry.round(),
                                            entry.kind().name(),
                                            entry.name(),
                                            entry.unit(),
                                            entry.quantity(),
                                            entry.unitPrice().dong(),
                                            entry.coefficient(),
                                            entry.basis())
                                    .asStanding();
                        })
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterCompensation(List<CompensationEntry> entries) {
        Set<ProjectId> projects =
                entries.stream().map(CompensationEntry::project).collect(Collectors.toSet());
        requireWrite(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        return compensation.enter(
                entries.stream()
                        .map(entry -> {
                            long id = HouseholdCodes.require(ids, entry.project(), entry.household());
                            return Draft.of(
                                            "compensation|" + id + "|" + entry.plan() + "|" + entry.version() + "|"
                                                    + entry.item(),
                                            entry.project().value(),
                                            entry.stamp(),
                                            id,
                                            entry.plan(),
                                            entry.version(),
                                            entry.approved() ? "DUYET" : "CHOT",
                                            entry.item().name(),
                                            entry.amount().dong())
                                    .asStanding();
                        })
                        .toList(),
                events);
    }

    @Transactional
    public List<Change> enterPayments(List<HouseholdPaymentEntry> entries) {
        Set<ProjectId> projects =
                entries.stream().map(HouseholdPaymentEntry::project).collect(Collectors.toSet());
        requireWrite(projects);
        Map<HouseholdCodes.Key, Long> ids = codes.of(projects);
        return payments.enter(
                entries.stream()
                        .map(entry -> {
                            long id = HouseholdCodes.require(ids, entry.project(), entry.household());
                            return Draft.of(
                                    "payment|" + id + "|" + entry.kind() + "|" + entry.onDate() + "|"
                                            + (entry.document() == null ? "" : entry.document()),
                                    entry.project().value(),
                                    entry.stamp(),
                                    id,
                                    entry.kind().name(),
                                    entry.amount().dong(),
                                    entry.onDate(),
                                    entry.document());
                        })
                        .toList(),
                events);
    }

    /** Records a payment that the officer types. */
    @Transactional
    public void pay(
            ProjectId project,
            String household,
            HouseholdPaymentEntry.Kind kind,
            Vnd amount,
            LocalDate onDate,
            @org.jspecify.annotations.Nullable String document) {
        Account by = requireWrite(Set.of(project));
        LocalDate now = today.date();
        if (onDate.isAfter(now)) {
            throw new Refusal(Reason.of("step.in-future", onDate, now));
        }
        if (!amount.isPositive()) {
            throw new Refusal(Reason.of("payment.not-positive"));
        }
        enterPayments(List.of(new HouseholdPaymentEntry(
                project,
                household,
                kind,
                amount,
                onDate,
                document,
                new FactStamp(onDate, now, null, Pedigree.typedBy(by.username())))));
        audit.record(by.username(), "clearance.payment", project.value() + "/" + household, kind.name());
    }
}
