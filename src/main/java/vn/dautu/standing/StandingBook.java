package vn.dautu.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.fact.BooksVersion;
import vn.dautu.kernel.fact.FactsChanged;
import vn.dautu.kernel.fact.Scope;
import vn.dautu.project.ProjectId;

/**
 * Where every project stands as of a day. One set-based question to each book, however many projects there are; after a change only the
 * projects that it concerns are judged again.
 */
@Component
public class StandingBook {

    private static final Comparator<Standing> WORST_FIRST = Comparator.comparingInt(
                    (Standing standing) -> standing.light().rank())
            .thenComparing(
                    Comparator.comparingLong((Standing standing) -> Objects.requireNonNullElse(standing.daysLate(), 0L))
                            .reversed())
            .thenComparing(Comparator.comparingLong(Standing::rankingDays).reversed())
            .thenComparing(standing -> standing.profile().code());

    /** Beyond this share of all, judging everything anew costs less than judging one by one. */
    private static final int FEW = 200;

    private final Readings.Reader reader;
    private final BooksVersion books;
    private final JdbcClient jdbc;
    private final Cache<AsOf, Judged> judged =
            Caffeine.newBuilder().maximumSize(24).build();
    /** Commits of this process, and the last one that touched each project: a fact may commit after the version was read. */
    private final AtomicLong commits = new AtomicLong();

    private final Map<Long, Long> lastCommit = new ConcurrentHashMap<>();
    private final AtomicLong rules = new AtomicLong();
    private volatile @Nullable List<String> factTables;

    StandingBook(Readings.Reader reader, BooksVersion books, JdbcClient jdbc) {
        this.reader = reader;
        this.books = books;
        this.jdbc = jdbc;
    }

    /** The version of the books: grows with every fact entered, by whichever process. */
    public long version() {
        return books.facts();
    }

    /**
     * All projects known as of a day, the worst first. In no transaction of its own: it would hold one connection while the books are read
     * on others.
     */
    public List<Standing> all(AsOf asOf) {
        return judgedOn(asOf).worstFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(ProjectId project, AsOf asOf) {
        Judged known = judged.getIfPresent(asOf);
        if (known != null && isCurrent(known, version())) {
            return Optional.ofNullable(known.byProject().get(project));
        }
        return Judge.judge(reader.read(asOf, Scope.of(List.of(project.value())))).stream()
                .findFirst();
    }

    /** What the projects would be judged under other thresholds; nothing is remembered. */
    @Transactional(readOnly = true)
    public List<Standing> allUnder(AsOf asOf, Map<String, BigDecimal> thresholds) {
        Readings readings = reader.read(asOf, Scope.ALL);
        Map<String, BigDecimal> others =
                new HashMap<>(readings.ground().thresholds().byName());
        others.putAll(thresholds);
        return sorted(Judge.judge(readings.under(new Thresholds(Map.copyOf(others)))));
    }

    private Judged judgedOn(AsOf asOf) {
        Judged known = judged.getIfPresent(asOf);
        if (known != null && isCurrent(known, version())) {
            return known;
        }
        // Of many pages that ask at once after a change, one judges and the others wait for it.
        return Objects.requireNonNull(judged.asMap().compute(asOf, (day, before) -> judge(day, before)));
    }

    private Judged judge(AsOf asOf, @Nullable Judged before) {
        // Read first: whatever commits from here on makes the answer out of date, even if the reading just missed it.
        long version = version();
        long underRules = rules.get();
        long commit = commits.get();
        if (before == null || before.rules() != underRules) {
            return anew(asOf, version, underRules, commit);
        }
        if (before.version() == version && before.commit() == commit) {
            return before;
        }
        Set<Long> concerned = changedSince(before.version());
        lastCommit.forEach((project, last) -> {
            if (last > before.commit()) {
                concerned.add(project);
            }
        });
        if (concerned.size() > FEW) {
            return anew(asOf, version, underRules, commit);
        }
        if (concerned.isEmpty()) {
            return new Judged(version, underRules, commit, before.worstFirst(), before.byProject());
        }
        List<Standing> all = before.worstFirst().stream()
                .filter(standing -> !concerned.contains(standing.profile().id().value()))
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(Judge.judge(reader.read(asOf, Scope.of(concerned))));
        return new Judged(version, underRules, commit, sorted(all));
    }

    private Judged anew(AsOf asOf, long version, long underRules, long commit) {
        return new Judged(version, underRules, commit, sorted(Judge.judge(reader.readAll(asOf))));
    }

    private boolean isCurrent(Judged known, long version) {
        return known.version() == version && known.rules() == rules.get() && known.commit() == commits.get();
    }

    /** The projects of every fact entered after a version, by whichever process. */
    private Set<Long> changedSince(long version) {
        Set<Long> projects = new HashSet<>();
        for (String table : factTables()) {
            projects.addAll(
                    jdbc.sql("select distinct project_id from " + table + " where id > ? and project_id is not null")
                            .param(version)
                            .query(Long.class)
                            .list());
        }
        return projects;
    }

    /** Every table of facts has a fact_key and a project: a new book's is found without being named here. */
    private List<String> factTables() {
        List<String> tables = factTables;
        if (tables == null) {
            tables = jdbc.sql("""
                            select quote_ident(f.table_name) from information_schema.columns f
                            join information_schema.columns p on p.table_schema = f.table_schema and p.table_name = f.table_name
                                 and p.column_name = 'project_id'
                            where f.column_name = 'fact_key' and f.table_schema = current_schema() order by 1""").query(String.class).list();
            factTables = tables;
        }
        return tables;
    }

    private static List<Standing> sorted(List<Standing> standings) {
        return standings.stream().sorted(WORST_FIRST).toList();
    }

    /**
     * Before the pages hear of it. A change of no project in particular (thresholds, law, names of agencies) puts every judgement out of
     * date.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void onFactsChanged(FactsChanged facts) {
        if (facts.projects().isEmpty()) {
            rules.incrementAndGet();
        }
        // The projects first: whoever sees the new number of commits must find them.
        long commit = commits.get() + 1;
        facts.projects().forEach(project -> lastCommit.merge(project, commit, Math::max));
        commits.incrementAndGet();
    }

    /** The thresholds in force, for those who want to see them. */
    public Map<String, BigDecimal> thresholdsOn(AsOf asOf) {
        return reader.thresholds(asOf).byName();
    }

    /**
     * @param version of the books when the reading began
     * @param commit this process's commits when the reading began
     */
    private record Judged(
            long version, long rules, long commit, List<Standing> worstFirst, Map<ProjectId, Standing> byProject) {

        Judged(long version, long rules, long commit, List<Standing> worstFirst) {
            this(
                    version,
                    rules,
                    commit,
                    worstFirst,
                    worstFirst.stream()
                            .collect(Collectors.toMap(
                                    standing -> standing.profile().id(), standing -> standing)));
        }
    }
}
