package vn.dautu.report.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.oversight.CapitalClass;
import vn.dautu.report.CountColumn;
import vn.dautu.report.CountForm;
import vn.dautu.report.CountForms;
import vn.dautu.report.CountRow;
import vn.dautu.report.Counted;
import vn.dautu.report.ReportPeriod;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The official count form of a half-year or a year; every number opens the projects that it counts. The address keeps the period. */
@Route(ReportTabs.COUNT_FORM)
@Menu(title = "nav.reports", order = 4)
@PermitAll
class CountFormView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PERIOD = "ky";
    /** So many years back from the day shown; an earlier one can still be written in the address. */
    private static final int YEARS = 5;

    private final transient Texts texts;
    private final transient Today today;
    private final transient CountForms forms;
    private transient AsOf asOf;
    private transient ReportPeriod period;
    private Location location = new Location(ReportTabs.COUNT_FORM);

    CountFormView(Texts texts, Today today, CountForms forms, LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.forms = forms;
        this.asOf = AsOf.on(today.date());
        this.period = ReportPeriod.halfOf(today.date());
        live.whileAttached(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        asOf = DayInAddress.read(location, today.date());
        period = ReportPeriod.read(DayInAddress.parameter(location, PERIOD))
                .orElseGet(() -> ReportPeriod.halfOf(asOf.at()));
        refresh();
    }

    private void refresh() {
        Wording words = Wording.here(texts);
        CountForm form = forms.form(period, asOf);
        removeAll();
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("count.heading")),
                        div(
                                "dt-page-actions",
                                ReportTabs.export(words, "xuat/bieu-tong-hop.xlsx?ky=" + period.code(), asOf))),
                ReportTabs.of(words, ReportTabs.COUNT_FORM, asOf, today.date()),
                div(
                        "dt-page dt-form-page officer",
                        choices(words),
                        el(
                                "p",
                                "dt-form-head",
                                el("b", "", words.capital(words.say(period.name()))),
                                asOf.at().isBefore(period.to()) && !asOf.at().isBefore(period.from())
                                        ? " (" + words.text("count.running", asOf.at()) + ")"
                                        : null,
                                ". " + words.text("count.as-of", form.dataTo(), asOf.known()) + "."),
                        asOf.at().isBefore(period.from())
                                ? with(
                                        div("dt-notice", words.text("count.not-begun", asOf.at())),
                                        "data-light",
                                        "AMBER")
                                : null,
                        table(words, form),
                        el(
                                "div",
                                "dt-form-notes",
                                el("p", "", words.text("count.not-compared")),
                                el("p", "", words.text("count.how-late")),
                                el("p", "", words.text("count.default-capital")))));
    }

    private Component choices(Wording words) {
        HtmlContainer years = with(div("dt-chips"), "role", "group");
        with(years, "aria-label", words.text("count.year"));
        for (int year = asOf.at().getYear() - YEARS + 1; year <= asOf.at().getYear(); year++) {
            years.add(choice(String.valueOf(year), new ReportPeriod(year, period.span())));
        }
        HtmlContainer spans = with(div("dt-chips"), "role", "group");
        with(spans, "aria-label", words.text("count.span"));
        for (ReportPeriod.Span span : ReportPeriod.Span.values()) {
            spans.add(choice(words.text("count.span." + span), new ReportPeriod(period.year(), span)));
        }
        return div("dt-toolbar", years, spans);
    }

    /** A link, so that a period can be opened in a tab of its own or sent to someone. */
    private Component choice(String name, ReportPeriod chosen) {
        QueryParameters parameters = DayInAddress.with(location.getQueryParameters(), PERIOD, chosen.code());
        HtmlContainer link =
                with(el("a", "dt-chip", name), "href", ReportTabs.COUNT_FORM + "?" + parameters.getQueryString());
        if (chosen.equals(period)) {
            with(link, "aria-current", "true");
        }
        return link;
    }

    private Component table(Wording words, CountForm form) {
        HtmlContainer body = el("tbody", "");
        CountRow.Part part = null;
        for (CountRow row : CountRow.values()) {
            if (row.part() != part) {
                part = row.part();
                HtmlContainer heading = el(
                        "tr",
                        "",
                        el("td", "dt-form-no", part.roman()),
                        with(
                                with(el("th", "dt-form-what", words.text(part.nameKey())), "scope", "rowgroup"),
                                "colspan",
                                "1"),
                        with(el("td", ""), "colspan", String.valueOf(CountColumn.values().length)));
                body.add(with(heading, "data-part", part.name()));
            }
            body.add(line(words, form, row));
        }
        HtmlContainer table = el("table", "dt-table dt-form-table", head(words), body);
        return with(
                with(with(el("div", "dt-table-wrap dt-form-wrap", table), "tabindex", "0"), "role", "region"),
                "aria-label",
                words.text("count.heading"));
    }

    private static HtmlContainer head(Wording words) {
        HtmlContainer upper = el(
                "tr",
                "",
                head(words.text("count.number"), "dt-form-no", 2, 1),
                head(words.text("count.content"), "dt-form-what", 2, 1),
                head(words.text("count.total"), "", 2, 1));
        for (CapitalClass capital : CapitalClass.values()) {
            upper.add(with(head(words.text(capital.nameKey()), "", 1, 5), "data-capital", capital.name()));
        }
        HtmlContainer lower = el("tr", "");
        HtmlContainer numbers = el("tr", "", el("td", "dt-form-no", "(1)"), el("td", "dt-form-what", "(2)"));
        int number = 3;
        for (CountColumn column : CountColumn.values()) {
            if (column.capital() != null) {
                lower.add(mark(
                        head(column.group() == null ? words.text("count.all-groups") : column.group(), "", 1, 1),
                        column));
            }
            numbers.add(mark(el("td", "", "(" + number++ + ")"), column));
        }
        return el("thead", "", upper, lower, with(numbers, "data-numbers", ""));
    }

    private static HtmlContainer head(String text, String className, int rows, int columns) {
        HtmlContainer cell = with(el("th", className, text), "scope", columns > 1 ? "colgroup" : "col");
        if (rows > 1) {
            with(cell, "rowspan", String.valueOf(rows));
        }
        return columns > 1 ? with(cell, "colspan", String.valueOf(columns)) : cell;
    }

    /** Where a half of the form begins. */
    private static HtmlContainer mark(HtmlContainer cell, CountColumn column) {
        return column.group() == null ? with(cell, "data-begins", "") : cell;
    }

    private Component line(Wording words, CountForm form, CountRow row) {
        HtmlContainer line = el(
                "tr",
                "",
                el("td", "dt-form-no", row.number()),
                with(
                        with(el("th", "dt-form-what", words.text(row.nameKey())), "scope", "row"),
                        "title",
                        words.text(row.ruleKey())));
        with(line, "data-row", row.name());
        if (row.isDetail()) {
            with(line, "data-detail", "");
        }
        Arrays.stream(CountColumn.values()).forEach(column -> line.add(number(words, form, row, column)));
        return line;
    }

    private Component number(Wording words, CountForm form, CountRow row, CountColumn column) {
        List<Counted> counted = form.cell(row, column);
        HtmlContainer cell = mark(with(el("td", ""), "data-number", ""), column);
        // A zero of a group has nothing to open; that of the whole row still says how the row counts.
        if (counted.isEmpty() && column != CountColumn.TOTAL) {
            cell.add("0");
            return with(cell, "data-zero", "");
        }
        String name = name(words, column);
        NativeButton button = new NativeButton(
                String.valueOf(counted.size()),
                click -> new CountedDialog(texts, forms, form, row, name, counted, today.date()).open());
        button.addClassName("dt-link-figure");
        button.setAriaLabel(words.text("count.cell", words.text(row.nameKey()), name, counted.size()));
        cell.add(button);
        return counted.isEmpty() ? with(cell, "data-zero", "") : cell;
    }

    private static String name(Wording words, CountColumn column) {
        return Optional.ofNullable(column.capital())
                .map(capital -> column.group() == null
                        ? words.text(capital.nameKey())
                        : words.text("count.column-group", words.text(capital.nameKey()), column.group()))
                .orElse(words.text("count.total"));
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("count.heading");
    }
}
