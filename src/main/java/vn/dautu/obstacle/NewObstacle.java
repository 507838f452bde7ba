package vn.dautu.obstacle;

import java.time.LocalDate;
import vn.dautu.project.ProjectId;

/** What an officer raises: what it is, since when, and who must act. */
public record NewObstacle(ProjectId project, ObstacleStatement.Raised what, LocalDate raisedOn, Duty duty) {}
