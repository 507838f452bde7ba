package vn.dautu.plan;

import java.io.Serializable;

/** Which line of a project's annual plan, apart from its level. */
public record PlanLineKey(int year, CapitalSource source, PlanKind kind) implements Serializable {}
