package vn.dautu.report.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Wording;

/** From one report to the other, keeping the days. */
final class ReportTabs {

    static final String COUNT_FORM = "bao-cao/bieu-tong-hop";
    static final String DELAYED = "bao-cao/du-an-cham";

    private ReportTabs() {}

    static Component of(Wording words, String here, AsOf asOf, LocalDate today) {
        return with(
                el(
                        "nav",
                        "dt-page-tabs",
                        tab(words.text("count.sheet"), COUNT_FORM, here, asOf, today),
                        tab(words.text("delayed.sheet"), DELAYED, here, asOf, today)),
                "aria-label",
                words.text("count.nav"));
    }

    private static HtmlContainer tab(String name, String path, String here, AsOf asOf, LocalDate today) {
        HtmlContainer link = with(el("a", "", name), "href", DayInAddress.link(path, asOf, today));
        return path.equals(here) ? with(link, "aria-current", "page") : link;
    }

    /** A workbook of the days shown. */
    static Component export(Wording words, String address, AsOf asOf) {
        HtmlContainer link = el("a", "dt-button", words.text("count.export"));
        String days = "at=" + asOf.at() + "&known=" + asOf.known();
        with(link, "href", address + (address.contains("?") ? "&" : "?") + days);
        link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        return with(link, "data-small", "");
    }
}
