package vn.dautu.report;

import static vn.dautu.report.CountRule.anyOf;
import static vn.dautu.report.CountRule.delayedBy;
import static vn.dautu.report.CountRule.everHappened;
import static vn.dautu.report.CountRule.happened;
import static vn.dautu.report.CountRule.reached;

import vn.dautu.oversight.OversightKind;
import vn.dautu.schedule.Milestone;

/** The rows of the count form (Biểu tổng hợp, domain.md §4.2), each with the rule that says whom it counts. */
public enum CountRow {
    POLICY_DECIDED(Part.PREPARATION, "1", reached(Milestone.POLICY)),
    INVESTMENT_DECIDED(Part.PREPARATION, "2", CountRule.INVESTMENT_DECIDED),

    UNDER_WAY(Part.EXECUTION, "1", CountRule.UNDER_WAY),
    CONTINUING(Part.EXECUTION, "1.a", CountRule.CONTINUING),
    NEWLY_STARTED(Part.EXECUTION, "1.b", CountRule.NEWLY_STARTED),
    REPORTED(Part.EXECUTION, "2", CountRule.REPORTED),
    NOT_REPORTED(Part.EXECUTION, "3", CountRule.NOT_REPORTED),
    INSPECTED(Part.EXECUTION, "4", happened(OversightKind.INSPECTED)),
    EVALUATED(Part.EXECUTION, "5", happened(OversightKind.EVALUATED)),
    BREACH(
            Part.EXECUTION,
            "6",
            happened(OversightKind.BREACH_PLANNING, OversightKind.BREACH_AUTHORITY, OversightKind.BREACH_APPRAISAL)),
    BREACH_PLANNING(Part.EXECUTION, "6.a", happened(OversightKind.BREACH_PLANNING)),
    BREACH_AUTHORITY(Part.EXECUTION, "6.b", happened(OversightKind.BREACH_AUTHORITY)),
    BREACH_APPRAISAL(Part.EXECUTION, "6.c", happened(OversightKind.BREACH_APPRAISAL)),
    BREACH_QUALITY(Part.EXECUTION, "7", happened(OversightKind.BREACH_QUALITY)),
    LOSS(Part.EXECUTION, "8", happened(OversightKind.LOSS)),
    DELAYED(Part.EXECUTION, "9", CountRule.DELAYED),
    DELAYED_PROCEDURES(Part.EXECUTION, "9.a", delayedBy("9.a")),
    DELAYED_LAND(Part.EXECUTION, "9.b", delayedBy("9.b")),
    DELAYED_CAPACITY(Part.EXECUTION, "9.c", delayedBy("9.c")),
    DELAYED_CAPITAL(Part.EXECUTION, "9.d", delayedBy("9.d")),
    DELAYED_OTHER(Part.EXECUTION, "9.đ", delayedBy("9.đ")),
    /** Not in the form: without it 9 would be more than its parts and nobody would see why. */
    DELAYED_UNTOLD(Part.EXECUTION, "9.–", delayedBy(null)),
    POLICY_ADJUSTED(Part.EXECUTION, "10", CountRule.POLICY_ADJUSTED),
    DECISION_ADJUSTED(Part.EXECUTION, "11", CountRule.DECISION_ADJUSTED),
    SUSPENDED(Part.EXECUTION, "12", CountRule.SUSPENDED),
    CONTRACTOR_SELECTED(
            Part.EXECUTION, "13", anyOf(reached(Milestone.BID_AWARD), happened(OversightKind.CONTRACTOR_SELECTED))),

    COMPLETED(Part.COMPLETION, "1", reached(Milestone.COMPLETE)),
    NOT_SETTLED(Part.COMPLETION, "2", CountRule.NOT_SETTLED),
    SETTLED(Part.COMPLETION, "3", reached(Milestone.SETTLED)),
    OPERATION(
            Part.COMPLETION,
            "4",
            anyOf(
                    everHappened(OversightKind.IN_OPERATION),
                    happened(OversightKind.OPERATION_PROBLEM, OversightKind.IMPACT_EVALUATED))),
    IN_OPERATION(Part.COMPLETION, "4.a", everHappened(OversightKind.IN_OPERATION)),
    OPERATION_PROBLEM(Part.COMPLETION, "4.b", happened(OversightKind.OPERATION_PROBLEM)),
    IMPACT_EVALUATED(Part.COMPLETION, "4.c", happened(OversightKind.IMPACT_EVALUATED));

    /** The three reporting phases of the form. */
    public enum Part {
        PREPARATION("I"),
        EXECUTION("II"),
        COMPLETION("III");

        private final String roman;

        Part(String roman) {
            this.roman = roman;
        }

        public String roman() {
            return roman;
        }

        public String nameKey() {
            return "count.part." + name();
        }
    }

    private final Part part;
    private final String number;
    private final CountRule rule;

    CountRow(Part part, String number, CountRule rule) {
        this.part = part;
        this.number = number;
        this.rule = rule;
    }

    public Part part() {
        return part;
    }

    /** The number within its part as the form writes it: 9, 9.a. */
    public String number() {
        return number;
    }

    /** Whether it is a line under a line: 9.a. */
    public boolean isDetail() {
        return number.contains(".");
    }

    CountRule rule() {
        return rule;
    }

    public String nameKey() {
        return "count.row." + name();
    }

    /** The key of the sentence that says whom it counts. */
    public String ruleKey() {
        return "count.rule." + name();
    }
}
