package vn.dautu.plan;

import java.io.Serializable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** A project's medium-term allocation from one source: the sum of its deltas as of a day. */
public record MediumTermLine(ProjectId project, String period, CapitalSource source, Vnd amount)
        implements Serializable {}
