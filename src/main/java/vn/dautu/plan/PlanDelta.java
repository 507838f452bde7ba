package vn.dautu.plan;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * One entry of a project's plan ledger.
 *
 * @param year the plan's year, null in the medium-term plan
 * @param period the medium-term period, null in the annual plan
 * @param level null in the medium-term plan
 * @param kind null in the medium-term plan
 * @param balance what the line holds after this entry: the line is the year or period, source, level and kind
 * @param counterpart the project at the other side of a transfer
 * @param parent the line that carried-over capital comes from, as written
 * @param factId the fact's id in its table
 */
public record PlanDelta(
        long factId,
        @Nullable Integer year,
        @Nullable String period,
        CapitalSource source,
        @Nullable PlanLevel level,
        @Nullable PlanKind kind,
        Vnd delta,
        Vnd balance,
        LocalDate effectiveOn,
        LocalDate knownOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String issuer,
        @Nullable String reason,
        @Nullable ProjectId counterpart,
        @Nullable PlanLineKey parent)
        implements Serializable {}
