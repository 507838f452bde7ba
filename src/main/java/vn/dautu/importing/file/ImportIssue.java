package vn.dautu.importing.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that is wrong, doubtful or worth knowing in a file, and where.
 *
 * @param severity errors stop the import
 * @param sheet sheet of a workbook, file of a zip, or empty
 * @param row row as Excel counts (from 1), or record number of a shapefile or feature; 0 when it concerns the whole
 * @param column column letter of a sheet or field name; empty when it concerns the row
 * @param key message key
 * @param args arguments of the message, in order
 * @param geometry what to show on the map, in the coordinates of the file; null when there is nothing to show
 */
public record ImportIssue(
        Severity severity,
        String sheet,
        int row,
        String column,
        String key,
        List<Object> args,
        @Nullable Geometry geometry) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        /** Stops nothing for good, but a person must have seen it. */
        DOUBT,
        WARNING,
        NOTE
    }

    public ImportIssue {
        if (row < 0) {
            throw new IllegalArgumentException("Rows count from 1");
        }
        args = List.copyOf(args);
    }

    public static ImportIssue error(String sheet, int row, String column, String key, Object... args) {
        return new ImportIssue(Severity.ERROR, sheet, row, column, key, List.of(args), null);
    }

    public static ImportIssue warning(String sheet, int row, String column, String key, Object... args) {
        return new ImportIssue(Severity.WARNING, sheet, row, column, key, List.of(args), null);
    }

    public static ImportIssue note(String sheet, int row, String column, String key, Object... args) {
        return new ImportIssue(Severity.NOTE, sheet, row, column, key, List.of(args), null);
    }

    /** What {@link Amounts}, {@link Dates} or {@link Texts} refused, at the cell where it stands. */
    public static ImportIssue at(String sheet, Cell cell, Reading.Bad<?> bad) {
        return new ImportIssue(Severity.ERROR, sheet, cell.row(), cell.column(), bad.key(), bad.args(), null);
    }

    public ImportIssue shownAt(Geometry where) {
        return new ImportIssue(severity, sheet, row, column, key, args, where);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
