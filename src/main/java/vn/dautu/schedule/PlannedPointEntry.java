package vn.dautu.schedule;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/** A point of a decision's planned curve. */
public record PlannedPointEntry(ProjectId project, PlannedPoint point, FactStamp stamp) {}
