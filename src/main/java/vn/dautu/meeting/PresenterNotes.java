package vn.dautu.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dautu.account.CurrentUser;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;
import vn.dautu.project.ProjectId;

/**
 * What a presenter wants to say of a project. A note is its writer's own: nobody else reads it, and it is no fact of the books, so that the
 * latest words replace those before them.
 */
@Component
public class PresenterNotes {

    /** Letters that a note may have. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    PresenterNotes(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** One's own note on a project, empty when there is none. */
    @Transactional(readOnly = true)
    public String of(ProjectId project) {
        return jdbc.sql("select words from presenter_note where username = ? and project_id = ?")
                .params(currentUser.get().username(), project.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Keeps one's own note; blank words take it away.
     *
     * @throws Refusal when it is longer than {@link #LONGEST}
     */
    @Transactional
    public void write(ProjectId project, String words) {
        String kept = words.strip();
        if (kept.length() > LONGEST) {
            throw new Refusal(Reason.of("meeting.note-too-long", (long) LONGEST));
        }
        String me = currentUser.get().username();
        if (kept.isEmpty()) {
            jdbc.sql("delete from presenter_note where username = ? and project_id = ?")
                    .params(me, project.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into presenter_note (username, project_id, words) values (?, ?, ?)
                        on conflict (username, project_id) do update set words = excluded.words""").params(me, project.value(), kept).update();
    }
}
