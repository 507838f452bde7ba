package vn.dautu.schedule;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * What is said of a link on a day; there is one between two tasks in one direction.
 *
 * @param active false takes the link out of the network
 */
public record NetworkLinkEntry(ProjectId project, NetworkLink link, boolean active, FactStamp stamp) {}
