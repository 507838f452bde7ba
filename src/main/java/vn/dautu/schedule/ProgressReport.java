package vn.dautu.schedule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * The owner's monthly report (due on the 25th). Physical progress keeps its numerator and denominator (domain.md §2.4).
 *
 * @param workDone cumulative value of work done
 * @param contractValue value of the works contracts with their amendments
 * @param cause a sub-cause code or one of 9.a–9.đ
 * @param actor the agency that must act, {@code task} by {@code dueOn}
 */
public record ProgressReport(
        LocalDate reportedOn,
        @Nullable Vnd workDone,
        @Nullable Vnd contractValue,
        @Nullable LocalDate forecastFinish,
        @Nullable String cause,
        @Nullable String obstacle,
        @Nullable String actor,
        @Nullable String task,
        @Nullable LocalDate dueOn)
        implements Serializable {

    /** Physical progress in percent, four decimals; empty when either figure is missing. */
    public Optional<BigDecimal> physicalPercent() {
        if (workDone == null || contractValue == null || !contractValue.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(workDone.dong())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(contractValue.dong()), 4, RoundingMode.HALF_UP));
    }
}
