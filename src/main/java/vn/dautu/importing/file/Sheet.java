package vn.dautu.importing.file;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name as on its tab
 * @param hidden the officer does not see it
 * @param rows those with content, top to bottom
 */
public record Sheet(String name, boolean hidden, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
