package vn.dautu.disbursement;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.plan.CapitalSource;
import vn.dautu.plan.PlanKind;
import vn.dautu.project.ProjectId;

/** One payment with its day; see {@link PaymentEntry}. */
public record DatedPayment(
        ProjectId project,
        LocalDate paidOn,
        int budgetYear,
        CapitalSource source,
        PlanKind kind,
        Vnd volume,
        Vnd advance,
        Vnd recovery,
        @Nullable String contract)
        implements Serializable {

    public Vnd total() {
        return advance.plus(volume).minus(recovery);
    }
}
