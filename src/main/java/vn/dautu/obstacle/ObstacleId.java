package vn.dautu.obstacle;

import java.io.Serializable;

/** Identity of an obstacle; people know it by its project and number. */
public record ObstacleId(long value) implements Serializable {}
