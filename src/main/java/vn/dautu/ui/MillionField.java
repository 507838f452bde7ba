package vn.dautu.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.money.Vnd;

/**
 * An amount typed in triệu đồng, read as Vietnamese is written ({@code 1.234,5}) and exact to the đồng. What could be read in two ways
 * ({@code 1.5}, {@code 1,234}) is not read: the field says so.
 */
public final class MillionField extends TextField {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DIGITS = 12;
    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9]\\d{0,11})(?:,\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d{1,6})?");
    private static final Pattern THOUSAND_OR_FRACTION = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    public MillionField(String label) {
        super(label);
        setMaxLength(30);
        setWidthFull();
    }

    /** The amount; null when the field is empty or cannot be read, see {@link #isUnreadable}. */
    public @Nullable Vnd amount() {
        return read(getValue());
    }

    /** Whether something is written that is no amount. */
    public boolean isUnreadable() {
        return !getValue().isBlank() && amount() == null;
    }

    /** Writes an amount as it is read. */
    public void setAmount(@Nullable Vnd amount) {
        setValue(amount == null ? "" : write(amount));
    }

    static String write(Vnd amount) {
        BigDecimal million = amount.inMillion().stripTrailingZeros();
        return (million.scale() < 0 ? million.setScale(0) : million)
                .toPlainString()
                .replace('.', ',');
    }

    static @Nullable Vnd read(String typed) {
        String text = typed.strip().replace("\u00a0", "").replace(" ", "").replace('−', '-');
        boolean negative = text.startsWith("-");
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean grouped = GROUPED.matcher(digits).matches();
        if (!grouped
                && (!PLAIN.matcher(digits).matches()
                        || THOUSAND_OR_FRACTION.matcher(digits).matches())) {
            return null;
        }
        String plain = digits.replace(".", "").replace(',', '.');
        BigDecimal million = new BigDecimal(plain);
        if (million.precision() - million.scale() > MOST_DIGITS) {
            return null;
        }
        long dong = million.multiply(MILLION).longValueExact();
        return new Vnd(negative ? -dong : dong);
    }
}
