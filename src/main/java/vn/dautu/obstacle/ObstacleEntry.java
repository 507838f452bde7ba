package vn.dautu.obstacle;

import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.project.ProjectId;

/**
 * A statement about an obstacle on its way into the book.
 *
 * @param number the obstacle's number within its project, such as {@code VM-01}
 * @param stamp its effective day is the statement's: when raised, assigned, done, resolved or opened again
 */
public record ObstacleEntry(ProjectId project, String number, ObstacleStatement statement, FactStamp stamp) {}
