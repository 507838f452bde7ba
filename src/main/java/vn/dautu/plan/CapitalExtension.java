package vn.dautu.plan;

import java.io.Serializable;
import java.time.LocalDate;
import vn.dautu.project.ProjectId;

/**
 * More time for money, by a decision.
 *
 * @param year for {@code DISBURSEMENT} the budget year whose capital may be paid out for longer; for {@code FUNDING_TIME} the last year
 *     in which the project may be given capital
 * @param until the last day
 * @param decision the decision's id
 */
public record CapitalExtension(ProjectId project, ExtensionKind kind, int year, LocalDate until, long decision)
        implements Serializable {}
