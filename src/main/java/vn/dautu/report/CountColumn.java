package vn.dautu.report;

import org.jspecify.annotations.Nullable;
import vn.dautu.oversight.CapitalClass;

/** The columns of the count form: all projects, and each half of the State's capital by group as the decision wrote it. */
public enum CountColumn {
    TOTAL(null, null),
    PUBLIC(CapitalClass.PUBLIC_INVESTMENT, null),
    PUBLIC_QTQG(CapitalClass.PUBLIC_INVESTMENT, "QTQG"),
    PUBLIC_A(CapitalClass.PUBLIC_INVESTMENT, "A"),
    PUBLIC_B(CapitalClass.PUBLIC_INVESTMENT, "B"),
    PUBLIC_C(CapitalClass.PUBLIC_INVESTMENT, "C"),
    OTHER(CapitalClass.OTHER_STATE, null),
    OTHER_QTQG(CapitalClass.OTHER_STATE, "QTQG"),
    OTHER_A(CapitalClass.OTHER_STATE, "A"),
    OTHER_B(CapitalClass.OTHER_STATE, "B"),
    OTHER_C(CapitalClass.OTHER_STATE, "C");

    private final @Nullable CapitalClass capital;
    private final @Nullable String group;

    CountColumn(@Nullable CapitalClass capital, @Nullable String group) {
        this.capital = capital;
        this.group = group;
    }

    public @Nullable CapitalClass capital() {
        return capital;
    }

    /** QTQG, A, B or C; null for a column of all groups. */
    public @Nullable String group() {
        return group;
    }

    boolean holds(ProjectRecord project) {
        return (capital == null || capital == project.capital())
                && (group == null || group.equals(project.profile().group()));
    }
}
