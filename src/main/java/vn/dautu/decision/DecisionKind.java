package vn.dautu.decision;

import java.util.Arrays;
import java.util.List;
import vn.dautu.kernel.rule.Named;

/** What a decision does. The three extensions are three kinds: of the project's time, of its funding, of a plan's disbursement. */
public enum DecisionKind implements Named {
    /** Quyết định chủ trương đầu tư. */
    POLICY,
    POLICY_ADJUSTMENT,
    /** Quyết định đầu tư. */
    INVESTMENT,
    /** Total investment. */
    INVESTMENT_ADJUSTMENT,
    SCHEDULE,
    /** Điều chỉnh thời gian thực hiện: moves milestones and nothing of the money. */
    SCHEDULE_ADJUSTMENT,
    MEDIUM_TERM,
    MEDIUM_TERM_ADJUSTMENT,
    ANNUAL_PLAN,
    ANNUAL_PLAN_ADJUSTMENT,
    /** Điều chuyển vốn between projects. */
    TRANSFER,
    /** Kéo dài thời gian bố trí vốn: years of funding. */
    FUNDING_EXTENSION,
    /** Kéo dài thời gian thực hiện và giải ngân kế hoạch vốn: a plan's money may be paid later. */
    DISBURSEMENT_EXTENSION,
    OTHER,
    /** Conclusion of an inspection, an evaluation, a decision to stop: what the oversight book rests on. */
    OVERSIGHT,
    /** A paper that proves a milestone, no decision: kept here so that it can be opened like one. */
    STATEMENT;

    /** Those that an officer records in the form. */
    public static List<DecisionKind> recordable() {
        return Arrays.stream(values())
                .filter(kind -> kind != STATEMENT && kind != OVERSIGHT)
                .toList();
    }

    @Override
    public String nameKey() {
        return "decision." + name();
    }
}
