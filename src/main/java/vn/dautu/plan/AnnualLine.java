package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** A line of the annual plan: the sum of its deltas as of a day. */
public record AnnualLine(ProjectId project, int year, CapitalSource source, PlanLevel level, PlanKind kind, Vnd amount)
        implements Serializable {}
