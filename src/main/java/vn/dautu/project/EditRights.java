package vn.dautu.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dautu.account.Account;
import vn.dautu.account.CurrentUser;
import vn.dautu.account.NotAllowed;
import vn.dautu.account.Role;
import vn.dautu.agency.AgencyId;

/**
 * Who may write in which project's books: a department officer in those her department monitors, an owner in its own, nobody else. An
 * agency that took over from another has its rights. Asked by the books themselves, whatever a screen shows.
 */
@Component
public class EditRights {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    EditRights(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** @throws NotAllowed when the person signed in may not edit every one of the projects */
    public Account requireEditable(Collection<ProjectId> projects) {
        Account account = currentUser.get();
        if (!editableBy(account)
                .containsAll(projects.stream().map(ProjectId::value).toList())) {
            throw new NotAllowed();
        }
        return account;
    }

    /**
     * Two who write in one project's books queue here until the transaction of the first ends; the second then sees what the first wrote.
     */
    public void queue(ProjectId project) {
        jdbc.sql("select id from project where id = ? for update")
                .param(project.value())
                .query(Long.class)
                .single();
    }

    public boolean mayEdit(ProjectId project) {
        return currentUser.find().map(this::editableBy).orElse(Set.of()).contains(project.value());
    }

    /** Whether the person may put new projects in the register: officers of the department. */
    public boolean mayRegister() {
        return currentUser.find().filter(EditRights::isDepartment).isPresent();
    }

    private static boolean isDepartment(Account account) {
        return account.role() == Role.DEPARTMENT;
    }

    private Set<Long> editableBy(Account account) {
        AgencyId agency = account.agency();
        if (agency == null) {
            return Set.of();
        }
        return switch (account.role()) {
            case DEPARTMENT -> held(MONITORED, agency);
            case OWNER -> held(OWNED, agency);
            case LEADER, ADMIN -> Set.of();
        };
    }

    private Set<Long> held(String sql, AgencyId agency) {
        return new HashSet<>(
                jdbc.sql(sql).param("agency", agency.value()).query(Long.class).list());
    }

    private static final String LINE = """
            with recursive line(id) as (
                select cast(:agency as bigint)
                union
                select a.id from agency a join line on a.successor_id = line.id),
            latest as (
                select distinct on (project_id) project_id, owner_id, monitor_id from project_profile
                order by project_id, effective_on desc, known_on desc, id desc)
            """;
    private static final String OWNED = LINE + "select project_id from latest where owner_id in (select id from line)";
    private static final String MONITORED = LINE
            + "select p.id from project p left join latest on latest.project_id = p.id where monitor_id is null or monitor_id in (select id from line)";
}
