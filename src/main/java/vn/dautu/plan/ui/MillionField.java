package vn.dautu.plan.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** An amount in triệu đồng as people write it, {@code 1.234.567,5}, read to the đồng or refused. */
final class MillionField {

    private static final Pattern WRITTEN = Pattern.compile("[+−-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");

    private MillionField() {}

    static TextField of(String label) {
        TextField field = new TextField(label);
        field.setMaxLength(24);
        return field;
    }

    /** @throws Refusal when the text is not an amount in whole đồng */
    static Vnd read(String text) {
        String said = text.strip().replace("\u00a0", "").replace(" ", "");
        if (!WRITTEN.matcher(said).matches()) {
            throw new Refusal(Reason.of("plan.refused.amount", text));
        }
        BigDecimal million = new BigDecimal(
                said.replace(".", "").replace(',', '.').replace('−', '-').replaceFirst("^\\+", ""));
        try {
            return new Vnd(million.movePointRight(6)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact());
        } catch (ArithmeticException finer) {
            throw new Refusal(Reason.of("plan.refused.amount", text));
        }
    }
}
