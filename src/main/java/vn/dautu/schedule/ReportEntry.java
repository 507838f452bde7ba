package vn.dautu.schedule;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/** A monthly report as it was submitted; a correction is a new one known later. */
public record ReportEntry(ProjectId project, ProgressReport report, FactStamp stamp) {}
