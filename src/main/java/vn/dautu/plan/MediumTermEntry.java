package vn.dautu.plan;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** What one decision adds to (or takes from) a project's medium-term allocation from one source. */
public record MediumTermEntry(ProjectId project, String period, CapitalSource source, Vnd delta, FactStamp stamp) {}
