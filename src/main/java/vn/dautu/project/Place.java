package vn.dautu.project;

import java.io.Serializable;

/** A point that stands for a project on a small map, WGS 84 degrees. */
public record Place(double lon, double lat, boolean approximate) implements Serializable {}
