package vn.dautu.clearance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * What only those with the household right see: the person, the assets, the money. Never serialised into a message: {@code toString} says
 * nothing.
 *
 * @param approved đồng of the approved plans; {@code planned} of the plans as last drawn up
 */
public record HouseholdFile(
        HouseholdEntry.@Nullable Identity who,
        List<Asset> assets,
        List<Compensation> compensation,
        List<Payment> payments,
        Vnd planned,
        Vnd approved,
        Vnd paid,
        Vnd deposited) {

    /** One asset and its worth: quantity × price × coefficient, rounded to the đồng. */
    public record Asset(
            int round,
            AssetEntry.Kind kind,
            String name,
            String unit,
            BigDecimal quantity,
            Vnd unitPrice,
            BigDecimal coefficient,
            @Nullable String basis,
            Vnd worth) {}

    /** One item of one version of a plan; {@code counts} whether it is the version that counts. */
    public record Compensation(
            String plan, int version, boolean approved, CompensationEntry.Item item, Vnd amount, boolean counts) {}

    /** One payment. */
    public record Payment(
            HouseholdPaymentEntry.Kind kind,
            Vnd amount,
            LocalDate onDate,
            @Nullable String document) {}

    public Vnd unpaid() {
        return approved.minus(paid).minus(deposited);
    }

    @Override
    public String toString() {
        return "HouseholdFile[not shown]";
    }
}
