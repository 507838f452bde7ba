package vn.dautu.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/** An amendment of a contract, as of a day; see {@link AmendmentEntry}. A new due date here extends the contract and nothing else. */
public record ContractAmendment(
        ProjectId project,
        String number,
        String appendix,
        LocalDate signedOn,
        Vnd delta,
        @Nullable LocalDate dueOn,
        @Nullable String reason)
        implements Serializable {}
