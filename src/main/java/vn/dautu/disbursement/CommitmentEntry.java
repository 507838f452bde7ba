package vn.dautu.disbursement;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/** A point of the curve to which a project's owner committed; the day of the commitment is the stamp's effective day. */
public record CommitmentEntry(ProjectId project, CommittedPoint point, FactStamp stamp) {}
