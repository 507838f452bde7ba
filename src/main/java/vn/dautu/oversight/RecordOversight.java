package vn.dautu.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * What an officer of the department records.
 *
 * @param happenedOn not after the product's Today
 * @param paper null when it is declared without a document
 */
public record RecordOversight(
        ProjectId project,
        OversightKind kind,
        LocalDate happenedOn,
        String finding,
        @Nullable Vnd amount,
        @Nullable CapitalClass capital,
        @Nullable Paper paper) {

    /** The document that proves it: conclusion, minutes or decision. */
    public record Paper(String number, LocalDate issuedOn, String issuer) {}
}
