package vn.dautu.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.FactStamp;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;

/**
 * An amendment of a contract (phụ lục hợp đồng); its day is the stamp's effective day.
 *
 * @param number the contract's number
 * @param appendix the amendment's own number
 * @param delta what it adds to the contract's value, negative when it takes away
 * @param dueOn the new day by which the work is to be done (gia hạn hợp đồng), null when it leaves the day as it was
 */
public record AmendmentEntry(
        ProjectId project,
        String number,
        String appendix,
        Vnd delta,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        FactStamp stamp) {}
