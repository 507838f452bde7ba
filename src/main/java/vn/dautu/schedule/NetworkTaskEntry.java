package vn.dautu.schedule;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * What is said of a task on a day.
 *
 * @param active false takes the task out of the network
 */
public record NetworkTaskEntry(ProjectId project, NetworkTask task, boolean active, FactStamp stamp) {}
