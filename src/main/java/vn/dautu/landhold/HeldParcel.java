package vn.dautu.landhold;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * A parcel of a work area and what it does to the finish. No personal data: households by their codes.
 *
 * @param release its hand-over, or when that is to be expected
 * @param lastStep code of the step of compensation reached; null when none is
 * @param tasks codes of the tasks that need it, the one it holds longest first
 * @param value the work behind it; null where it is not clear
 */
public record HeldParcel(
        long id,
        String sheet,
        String number,
        String commune,
        List<String> households,
        BigDecimal recoveredM2,
        boolean open,
        LocalDate release,
        @Nullable String lastStep,
        List<String> tasks,
        Held held,
        @Nullable Vnd value)
        implements Serializable {}
