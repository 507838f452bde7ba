package vn.dautu.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.oversight.OversightKind;
import vn.dautu.schedule.Milestone;

/**
 * A project that a row counts.
 *
 * @param whys why it counts there, at least one
 */
public record Counted(ProjectRecord project, List<Why> whys) implements Serializable {

    /**
     * One reason to count a project.
     *
     * @param proof which facts say so
     */
    public record Why(Reason reason, Proof proof) implements Serializable {}

    /** Where the facts that make a project count are written. */
    public sealed interface Proof extends Serializable {

        record OfMilestone(Milestone milestone) implements Proof {}

        record OfReports() implements Proof {}

        record OfTotal() implements Proof {}

        record OfOversight(Set<OversightKind> kinds, LocalDate from, LocalDate to) implements Proof {}

        /** The milestones and the reports of a day, which standing judged. */
        record OfStanding(LocalDate day) implements Proof {}
    }
}
