package vn.dautu.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.audit.AuditTrail;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.FactsChanged;
import vn.dautu.project.ProjectId;

/** The thresholds of the rules: every version of them, what a change would turn, and the change itself. */
@Component
public class ThresholdBook {

    private static final Comparator<Threshold> ORDER =
            Comparator.comparing(Threshold::validFrom).thenComparing(Threshold::knownOn);

    private final JdbcClient jdbc;
    private final StandingBook standings;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ThresholdBook(
            JdbcClient jdbc,
            StandingBook standings,
            CurrentUser currentUser,
            AuditTrail audit,
            Today today,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.currentUser = currentUser;
        this.audit = audit;
        this.today = today;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every version ever entered, the latest first. */
    public List<Threshold> versions() {
        List<Threshold> all = new ArrayList<>(entered());
        all.sort(ORDER.reversed().thenComparing(Threshold::name));
        return all;
    }

    /** The version of each that holds as of a day, by name. */
    public List<Threshold> inForce(AsOf asOf) {
        return List.copyOf(inForce(entered(), asOf).values());
    }

    private List<Threshold> entered() {
        return jdbc.sql("select name, amount, valid_from, known_on, entered_by from standing_threshold order by id")
                .query((row, n) -> new Threshold(
                        row.getString("name"),
                        row.getBigDecimal("amount"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("known_on", LocalDate.class),
                        row.getString("entered_by")))
                .list();
    }

    /** Of two that begin on one day and were entered on one day, the one entered later holds: the list is in the order of entry. */
    private static Map<String, Threshold> inForce(List<Threshold> entered, AsOf asOf) {
        Map<String, Threshold> byName = new TreeMap<>();
        entered.stream()
                .filter(version -> !version.validFrom().isAfter(asOf.at())
                        && !version.knownOn().isAfter(asOf.known()))
                .sorted(ORDER)
                .forEach(version -> byName.put(version.name(), version));
        return byName;
    }

    /**
     * What would change colour if these amounts held today, worst first.
     *
     * @param amounts by name; names left out stay as they are
     * @throws ThresholdRefused when they make no sense together with the others
     */
    public List<LightChange> preview(Map<String, BigDecimal> amounts) {
        AsOf now = AsOf.on(today.date());
        Map<String, BigDecimal> changed = amounts(inForce(entered(), now));
        requireKnown(changed.keySet(), amounts.keySet());
        changed.putAll(amounts);
        requireSense(changed);
        Map<ProjectId, Standing> before = standings.all(now).stream()
                .collect(Collectors.toMap(standing -> standing.profile().id(), Function.identity()));
        List<LightChange> changes = new ArrayList<>();
        for (Standing after : standings.allUnder(now, changed)) {
            Standing then = before.get(after.profile().id());
            for (LightChange.Kind kind : LightChange.Kind.values()) {
                if (then != null && kind.of(then) != kind.of(after)) {
                    changes.add(new LightChange(kind, kind.of(then), kind.of(after), then, after));
                }
            }
        }
        changes.sort(Comparator.comparing(LightChange::kind)
                .thenComparing(change -> change.from().rank())
                .thenComparing(change -> change.to().rank()));
        return changes;
    }

    /**
     * Enters new versions that hold from a day on, and tells every open page. Only an administrator may.
     *
     * @param amounts by name; those equal to what holds on that day are left out
     * @throws ThresholdRefused when they make no sense together with the others, on that day or a later one
     * @throws NoThresholdChanged when nothing is left to enter
     */
    public void change(Map<String, BigDecimal> amounts, LocalDate validFrom) {
        Account by = currentUser.get();
        if (by.role() != Role.ADMIN) {
            throw new NotAllowed();
        }
        LocalDate now = today.date();
        transaction.executeWithoutResult(status -> {
            // One at a time: two changes that make sense alone may make none together.
            jdbc.sql("lock table standing_threshold in share row exclusive mode")
                    .update();
            List<Threshold> versions = new ArrayList<>(entered());
            Map<String, Threshold> then = inForce(versions, new AsOf(validFrom, now));
            requireKnown(then.keySet(), amounts.keySet());
            Map<String, BigDecimal> fresh = new TreeMap<>();
            amounts.forEach((name, amount) -> {
                if (then.get(name) instanceof Threshold old && old.amount().compareTo(amount) != 0) {
                    fresh.put(name, amount);
                }
            });
            if (fresh.isEmpty()) {
                throw new NoThresholdChanged();
            }
            fresh.forEach((name, amount) -> versions.add(new Threshold(name, amount, validFrom, now, by.username())));
            Set<LocalDate> days = new TreeSet<>(Set.of(validFrom));
            versions.stream()
                    .map(Threshold::validFrom)
                    .filter(day -> day.isAfter(validFrom))
                    .forEach(days::add);
            days.forEach(day -> requireSense(amounts(inForce(versions, new AsOf(day, now)))));
            fresh.forEach((name, amount) -> enter(name, amount, validFrom, now, by, before(then, name)));
        });
        // A judgement made between the entry and its commit knows the old thresholds under the new version: count once
        // more.
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select nextval('fact_seq')").query(Long.class).single();
            events.publishEvent(new FactsChanged(Set.of()));
        });
    }

    private static String before(Map<String, Threshold> versions, String name) {
        Threshold old = versions.get(name);
        return old == null ? "?" : old.amount().toPlainString();
    }

    private void enter(String name, BigDecimal amount, LocalDate validFrom, LocalDate now, Account by, String before) {
        jdbc.sql(
                        "insert into standing_threshold (name, amount, valid_from, known_on, entered_by) values (?, ?, ?, ?, ?)")
                .params(name, amount, validFrom, now, by.username())
                .update();
        audit.record(
                by.username(), "threshold.changed", name, before + " → " + amount.toPlainString() + ", " + validFrom);
    }

    private static Map<String, BigDecimal> amounts(Map<String, Threshold> versions) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        versions.forEach((name, version) -> amounts.put(name, version.amount()));
        return amounts;
    }

    private static void requireKnown(Set<String> known, Set<String> names) {
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("no such threshold: " + names + " beside " + known);
        }
    }

    /** Refuses nonsense: below zero, beyond the unit's measure, a floor above its cap, amber beyond red. */
    static void requireSense(Map<String, BigDecimal> amounts) {
        new TreeMap<>(amounts).forEach((name, amount) -> {
            if (amount.signum() < 0) {
                throw new NegativeThreshold(name);
            }
            if (!Threshold.unitOf(name).allows(amount)) {
                throw new ThresholdBeyondMeasure(name);
            }
            BigDecimal cap = partner(amounts, name, "floor", "cap");
            if (cap != null && amount.compareTo(cap) > 0) {
                throw new FloorAboveCap(name, amount, cap);
            }
            BigDecimal red = partner(amounts, name, "amber", "red");
            if (red == null) {
                red = partner(amounts, name, "amber", "grey");
            }
            // Of days and points more is worse; of an index less is.
            boolean lessIsWorse = Threshold.unitOf(name) == Threshold.Unit.INDEX;
            if (red != null && (lessIsWorse ? red.compareTo(amount) > 0 : amount.compareTo(red) > 0)) {
                throw new AmberBeyondRed(name, amount, red);
            }
        });
    }

    private static @Nullable BigDecimal partner(
            Map<String, BigDecimal> amounts, String name, String word, String other) {
        String partner = Threshold.partner(name, word, other);
        return partner == null ? null : amounts.get(partner);
    }
}
