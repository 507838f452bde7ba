package vn.dautu.clearance.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import vn.dautu.clearance.HouseholdPaymentEntry;
import vn.dautu.clearance.Households;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.ui.Fields;
import vn.dautu.ui.MillionField;
import vn.dautu.ui.Texts;

/** Money paid, deposited or refused. */
final class PaymentDialog extends EntryDialog {

    private static final int LONGEST = 120;

    private final transient Households households;
    private final ProjectId project;
    private final String household;
    private final Select<HouseholdPaymentEntry.Kind> kind = new Select<>();
    private final MillionField amount;
    private final DatePicker on;
    private final TextField document;

    PaymentDialog(
            Texts texts, Households households, ProjectId project, String household, Vnd unpaid, LocalDate today) {
        super(texts, household + " · " + vn.dautu.ui.Wording.here(texts).text("clearance.record-payment"));
        this.households = households;
        this.project = project;
        this.household = household;
        kind.setLabel(words().text("clearance.payment-kind"));
        kind.setItems(HouseholdPaymentEntry.Kind.values());
        kind.setItemLabelGenerator(value -> words().text(value.nameKey()));
        kind.setValue(HouseholdPaymentEntry.Kind.PAID);
        kind.setWidthFull();
        amount = new MillionField(words().text("clearance.amount-million"));
        if (unpaid.isPositive()) {
            amount.setAmount(unpaid);
        }
        on = day("clearance.on", today);
        on.setValue(today);
        document = Fields.line(words().text("clearance.voucher"), LONGEST);
        form(kind, amount, on, document);
    }

    @Override
    boolean isFilled() {
        boolean unreadable = amount.amount() == null;
        amount.setInvalid(unreadable);
        amount.setErrorMessage(unreadable ? words().text("clearance.amount-unreadable") : "");
        return !(unreadable | missing(on));
    }

    @Override
    void act() {
        Vnd said = amount.amount();
        households.pay(
                project,
                household,
                kind.getValue(),
                said == null ? Vnd.ZERO : said,
                on.getValue(),
                document.getValue().isBlank() ? null : document.getValue().strip());
    }
}
