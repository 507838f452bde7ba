package vn.dautu.standing.portfolio;

import vn.dautu.standing.Standing;

/** A line of the table: a project, or the head of a group with its subtotals. */
public sealed interface Line {

    /** Stays the same while the books change: by it a screen knows its line again. */
    Object id();

    record Row(Standing standing) implements Line {
        @Override
        public Object id() {
            return standing.profile().id();
        }
    }

    record Head(Group group) implements Line {
        @Override
        public Object id() {
            return "group "
                    + (group.label() == null
                            ? PortfolioQuery.NONE
                            : group.label().code());
        }
    }
}
