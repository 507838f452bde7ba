package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import vn.dautu.clearance.CompensationEntry;
import vn.dautu.clearance.HouseholdFile;
import vn.dautu.clearance.Households;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.project.ProjectId;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What a household gets and has got. Built only from what the personal door gave. */
final class HouseholdMoney {

    private final Texts texts;
    private final Households households;
    private final ProjectId project;
    private final String code;
    private final LocalDate today;
    private final Wording words;

    HouseholdMoney(Texts texts, Households households, ProjectId project, String code, LocalDate today) {
        this.texts = texts;
        this.households = households;
        this.project = project;
        this.code = code;
        this.today = today;
        this.words = Wording.here(texts);
    }

    Component compensation(HouseholdFile file, boolean editable) {
        HtmlContainer card = el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", words.text("household.money")),
                el(
                        "p",
                        "dt-card-note",
                        words.text(
                                "household.money-sum",
                                words.million(file.approved()),
                                words.million(file.paid()),
                                words.million(file.deposited()),
                                words.million(file.unpaid()))));
        if (!file.compensation().isEmpty()) {
            Table table = new Table(
                    words.text("household.plans"),
                    words.text("household.plan"),
                    words.text("household.item"),
                    words.text("household.plan-state"),
                    ">" + words.text("clearance.amount-million"));
            for (HouseholdFile.Compensation line : file.compensation()) {
                if (line.amount().isZero()) {
                    continue;
                }
                Vnd shown =
                        line.item() == CompensationEntry.Item.DEDUCTION ? Vnd.ZERO.minus(line.amount()) : line.amount();
                table.row(
                        words.text("household.plan-version", line.plan(), line.version()),
                        words.text(line.item().nameKey()),
                        words.text(
                                !line.counts()
                                        ? "household.plan-replaced"
                                        : line.approved() ? "household.plan-approved" : "household.plan-drawn"),
                        words.million(shown));
            }
            table.total(words.text("household.planned"), "", "", words.million(file.planned()));
            card.add(table.build());
        }
        if (!file.payments().isEmpty()) {
            Table table = new Table(
                    words.text("household.payments"),
                    words.text("clearance.on"),
                    words.text("clearance.payment-kind"),
                    words.text("clearance.voucher"),
                    ">" + words.text("clearance.amount-million"));
            file.payments()
                    .forEach(payment -> table.row(
                            words.day(payment.onDate()),
                            words.text(payment.kind().nameKey()),
                            payment.document(),
                            words.million(payment.amount())));
            card.add(table.build());
        }
        if (editable) {
            card.add(HouseholdView.small(
                    words.text("clearance.record-payment"),
                    () -> new PaymentDialog(texts, households, project, code, file.unpaid(), today).open()));
        }
        return card;
    }

    Component assets(HouseholdFile file) {
        Table table = new Table(
                words.text("household.assets"),
                words.text("household.asset"),
                words.text("household.asset-kind"),
                ">" + words.text("household.quantity"),
                ">" + words.text("household.unit-price"),
                ">" + words.text("household.coefficient"),
                ">" + words.text("household.worth"));
        Vnd sum = Vnd.ZERO;
        for (HouseholdFile.Asset asset : file.assets()) {
            sum = sum.plus(asset.worth());
            table.row(
                    asset.name(),
                    words.text("household.asset-round", words.text(asset.kind().nameKey()), asset.round()),
                    words.number(asset.quantity().stripTrailingZeros()) + " " + asset.unit(),
                    words.million(asset.unitPrice()),
                    words.number(asset.coefficient().stripTrailingZeros()),
                    words.million(asset.worth()));
        }
        table.total(words.text("money.total"), "", "", "", "", words.million(sum));
        return el("section", "dt-card", el("h2", "dt-card-title", words.text("household.assets")), table.build());
    }
}
