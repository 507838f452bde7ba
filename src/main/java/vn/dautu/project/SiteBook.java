package vn.dautu.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.Account;
import vn.dautu.audit.AuditTrail;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.fact.Change;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.fact.FactTable;
import vn.dautu.kernel.fact.Pedigree;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** Where a place is drawn: the same book that files are entered in, by the register's own door. */
@Component
public class SiteBook {

    private final ProjectRegister register;
    private final EditRights rights;
    private final AuditTrail audit;
    private final Today today;
    private final JdbcClient jdbc;

    SiteBook(ProjectRegister register, EditRights rights, AuditTrail audit, Today today, JdbcClient jdbc) {
        this.register = register;
        this.rights = rights;
        this.audit = audit;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** The parts of a project's place, as of a day: land, then routes, then points. */
    public List<SitePart> parts(ProjectId project, AsOf asOf) {
        return jdbc.sql("""
                        select f.kind, f.fact_key, ST_AsBinary(f.shape), f.schematic, f.id from project_site f
                        where f.project_id = :project and not ST_IsEmpty(f.shape) and %s
                        order by array_position(array['SITE', 'LINE', 'POINT'], f.kind), f.fact_key""".formatted(FactTable.visible("project_site", "f")))
                .param("project", project.value())
                .param("at", asOf.at())
                .param("known", asOf.known())
                .query((row, n) -> new SitePart(
                        SiteKind.valueOf(row.getString(1)),
                        SiteKey.of(row.getString(2)).part(),
                        ProjectRegister.shape(row.getBytes(3)),
                        row.getBoolean(4),
                        row.getLong(5)))
                .list();
    }

    /**
     * Enters what was drawn.
     *
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     * @throws Refusal naming the corners that are wrong, when somebody else drew the part meanwhile, or when nothing is new
     */
    @Transactional
    public void redraw(Redraw drawn, FactStamp stamp) {
        rights.requireEditable(Set.of(drawn.project()));
        List<SiteProblem> problems = SiteCheck.problems(drawn.outline());
        if (!problems.isEmpty()) {
            throw new Refusal(problems.getFirst().reason());
        }
        rights.queue(drawn.project());
        requireSeen(drawn.project(), drawn.outline().kind(), drawn.part(), drawn.seen());
        List<Change> changes = register.enterSites(List.of(new SiteEntry(
                drawn.project(),
                drawn.outline().kind(),
                drawn.part(),
                drawn.outline().shape(),
                drawn.schematic(),
                stamp)));
        if (changes.stream().allMatch(change -> change.kind() == Change.Kind.UNCHANGED)) {
            throw new Refusal(Reason.of("site.same"));
        }
    }

    /** Enters a place that no paper states yet, from today on. It stands as approximate until a decision draws it. */
    @Transactional
    public void sketch(Redraw drawn) {
        Account by = rights.requireEditable(Set.of(drawn.project()));
        LocalDate now = today.date();
        redraw(
                new Redraw(drawn.project(), drawn.part(), drawn.outline(), true, drawn.seen()),
                new FactStamp(now, now, null, Pedigree.typedBy(by.username())));
        audit.record(
                by.username(),
                "outline.sketched",
                String.valueOf(drawn.project().value()),
                drawn.outline().kind() + " " + drawn.part() + " · "
                        + drawn.outline().corners());
    }

    /**
     * Says that a part is no more; what stood before stays in the book.
     *
     * @param seen the fact that stands
     * @throws vn.dautu.account.NotAllowed when the person may not edit the project
     * @throws Refusal when somebody else drew the part meanwhile
     */
    @Transactional
    public void remove(ProjectId project, SiteKind kind, int part, long seen, FactStamp stamp) {
        rights.requireEditable(Set.of(project));
        rights.queue(project);
        requireSeen(project, kind, part, seen);
        register.enterSites(List.of(
                new SiteEntry(project, kind, part, new GeometryFactory().createGeometryCollection(), false, stamp)));
    }

    /** Nobody draws over what he has not seen. What is no more may be drawn as if it had never been. */
    private void requireSeen(ProjectId project, SiteKind kind, int part, @Nullable Long seen) {
        jdbc.sql("""
                        select id, entered_by, known_on, ST_IsEmpty(shape) from project_site where fact_key = ?
                        order by known_on desc, id desc limit 1""")
                .param(new SiteKey(project, kind, part).text())
                .query((row, n) -> new Last(
                        row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class), row.getBoolean(4)))
                .optional()
                .filter(last -> seen == null ? !last.gone : last.fact != seen)
                .ifPresent(last -> {
                    throw new Refusal(
                            Reason.of("site.changed-meanwhile", last.by == null ? "?" : last.by, last.knownOn));
                });
    }

    private record Last(long fact, @Nullable String by, LocalDate knownOn, boolean gone) {}
}
