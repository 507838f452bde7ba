package vn.dautu.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.importing.file.ImportIssue;

/**
 * What a file would do to the books, or did.
 *
 * @param refused rows that stand in the way; with any, nothing is written
 * @param toConfirm name matches still to be confirmed; with any, nothing is written
 * @param doubts how many things a person must have seen before it is written; 0 once they are
 * @param survey how a file of parcels looks; null for any other
 * @param written whether the books now hold it
 */
public record ImportOutcome(
        String fileName,
        @Nullable Layout layout,
        @Nullable LocalDate knownFrom,
        @Nullable LocalDate knownTo,
        int added,
        int changed,
        int unchanged,
        int refused,
        List<ImportIssue> issues,
        List<NameMatch> toConfirm,
        int doubts,
        @Nullable SurveyPicture survey,
        boolean written) {

    public boolean hasErrors() {
        return issues.stream().anyMatch(ImportIssue::isError);
    }

    public boolean canBeWritten() {
        return !hasErrors() && toConfirm.isEmpty() && doubts == 0 && added + changed > 0;
    }

    static ImportOutcome refusedWhole(String fileName, ImportIssue issue) {
        return new ImportOutcome(fileName, null, null, null, 0, 0, 0, 0, List.of(issue), List.of(), 0, null, false);
    }
}
