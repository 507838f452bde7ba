package vn.dautu.obstacle;

import java.io.Serializable;
import vn.dautu.project.ProjectId;

/** Where an open obstacle lies, for a map: a point on its place, degrees WGS 84. */
public record ObstaclePlace(ObstacleId id, ProjectId project, double lon, double lat, boolean overdue)
        implements Serializable {}
