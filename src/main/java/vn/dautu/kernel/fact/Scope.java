package vn.dautu.kernel.fact;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which projects a book is asked about: all of them, or a few. A few become a condition of their own in the statement, so that they are
 * read through the project's index; "null means all" in one statement would make every plan the slow one.
 */
public final class Scope {

    public static final Scope ALL = new Scope(null);

    private final Long @Nullable [] projects;

    private Scope(Long @Nullable [] projects) {
        this.projects = projects;
    }

    public static Scope of(Collection<Long> projects) {
        return new Scope(projects.toArray(Long[]::new));
    }

    /** The condition to append after a where clause: empty for all, else on {@code alias.project_id} with {@code :projects}. */
    public String and(String alias) {
        return projects == null ? "" : " and " + alias + ".project_id = any(:projects)";
    }

    /** What {@code :projects} stands for; an unused empty array for all. */
    public Long[] projects() {
        return projects == null ? new Long[0] : projects.clone();
    }

    public boolean isAll() {
        return projects == null;
    }
}
