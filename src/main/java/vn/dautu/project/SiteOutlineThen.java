package vn.dautu.project;

/**
 * A part of a place that two days draw differently, as one of them drew it.
 *
 * @param geoJson its shape in WGS 84, without the bends that a screen cannot show
 */
public record SiteOutlineThen(ProjectId project, SiteKind kind, Day day, String geoJson) {

    /** Which of the two days drew it so. */
    public enum Day {
        /** The earlier one; the later draws the part otherwise. */
        BEFORE,
        /** The earlier one; the later has no such part. */
        GONE,
        /** The later one. */
        AFTER
    }
}
