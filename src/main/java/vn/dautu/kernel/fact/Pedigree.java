package vn.dautu.kernel.fact;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is written: the import and its sheet, row (1-based) and column, or the person who typed it.
 *
 * @param batch the import's id, null when typed
 */
public record Pedigree(
        @Nullable Long batch,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String enteredBy)
        implements Serializable {

    public static Pedigree typedBy(String username) {
        return new Pedigree(null, null, null, null, username);
    }

    public static Pedigree cell(String sheet, int row, @Nullable String column) {
        return new Pedigree(null, sheet, row, column, null);
    }

    public Pedigree inBatch(long id, String username) {
        return new Pedigree(id, sheet, row, column, username);
    }
}
