package vn.dautu.importing.file;

import java.util.List;
import java.util.Optional;

/**
 * A row with at least one cell.
 *
 * @param number as Excel counts, from 1
 * @param cells those that are not empty, left to right
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** @param columnIndex from 0 */
    public Optional<Cell> cell(int columnIndex) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Cell cell = cells.get(middle);
            if (cell.columnIndex() == columnIndex) {
                return Optional.of(cell);
            }
            if (cell.columnIndex() < columnIndex) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The cell's text for people, or the empty string. */
    public String text(int columnIndex) {
        return cell(columnIndex).map(Cell::text).orElse("");
    }
}
