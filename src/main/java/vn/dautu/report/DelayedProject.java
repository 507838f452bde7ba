package vn.dautu.report;

import java.io.Serializable;
import java.util.List;
import vn.dautu.plan.CapitalSource;
import vn.dautu.standing.Standing;

/** A project on the list of the late: where it stands, and from which sources it is paid. */
public record DelayedProject(Standing standing, List<CapitalSource> sources) implements Serializable {}
