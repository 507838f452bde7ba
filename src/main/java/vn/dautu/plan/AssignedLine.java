package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;

/** Capital assigned to the province in one year from one source, with no project named: the sum of its deltas as of a day. */
public record AssignedLine(int year, CapitalSource source, PlanLevel level, PlanKind kind, Vnd amount)
        implements Serializable {}
