package vn.dautu.project;

/**
 * What the book calls a part of a place: its project, its kind, its number among shapes of that kind.
 *
 * @param part 1, 2, …
 */
record SiteKey(ProjectId project, SiteKind kind, int part) {

    /** Over {@code project_site f}: what kind of part it is, as a text key, and its number, as {@link vn.dautu.decision.Sources} take it. */
    static final String NAME_SQL = "'#site.part.' || f.kind || '|' || split_part(f.fact_key, '|', 4)";

    /** @param key as {@link #text} wrote it */
    static SiteKey of(String key) {
        String[] fields = key.split("\\|", -1);
        return new SiteKey(
                new ProjectId(Long.parseLong(fields[1])), SiteKind.valueOf(fields[2]), Integer.parseInt(fields[3]));
    }

    String text() {
        return "site|" + project.value() + "|" + kind + "|" + part;
    }
}
