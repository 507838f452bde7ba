package vn.dautu.project;

/** The shape of a project on the ground. */
public enum SiteKind {
    SITE,
    LINE,
    POINT
}
