package vn.dautu.report.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.project.ProjectProfile;
import vn.dautu.report.DelayedColumn;
import vn.dautu.report.DelayedList;
import vn.dautu.report.DelayedLists;
import vn.dautu.report.DelayedProject;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.LiveUpdates;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The list of late projects, their causes and proposals, as the department sends it; every figure opens its facts. */
@Route(ReportTabs.DELAYED)
@PermitAll
class DelayedListView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Today today;
    private final transient DelayedLists lists;
    private transient AsOf asOf;

    DelayedListView(Texts texts, Today today, DelayedLists lists, LiveUpdates live) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.lists = lists;
        this.asOf = AsOf.on(today.date());
        live.whileAttached(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asOf = DayInAddress.read(event.getLocation(), today.date());
        refresh();
    }

    private void refresh() {
        Wording words = Wording.here(texts);
        DelayedList list = lists.list(asOf);
        removeAll();
        add(
                el(
                        "header",
                        "dt-page-head",
                        el("h1", "dt-page-title", words.text("delayed.heading")),
                        div("dt-page-actions", ReportTabs.export(words, "xuat/du-an-cham.xlsx", asOf))),
                ReportTabs.of(words, ReportTabs.DELAYED, asOf, today.date()),
                div(
                        "dt-page dt-form-page officer",
                        el(
                                "p",
                                "dt-form-head",
                                el(
                                        "b",
                                        "",
                                        words.text(
                                                "count.projects",
                                                list.projects().size())),
                                ". " + words.text("delayed.as-of", asOf.at(), asOf.known()) + "."),
                        list.projects().isEmpty()
                                ? el("div", "dt-empty", words.text("delayed.none", asOf.at()))
                                : table(words, list),
                        el(
                                "div",
                                "dt-form-notes",
                                el("p", "", words.text("delayed.who")),
                                el("p", "", words.text("delayed.not-known")))));
    }

    private Component table(Wording words, DelayedList list) {
        HtmlContainer groups = el(
                "tr",
                "",
                with(with(el("th", "dt-form-no", words.text("count.number")), "rowspan", "2"), "scope", "col"));
        groups.add(with(
                with(el("th", "dt-form-what", words.text(DelayedColumn.NAME.nameKey())), "rowspan", "2"),
                "scope",
                "col"));
        for (DelayedColumn.Group group : DelayedColumn.Group.values()) {
            if (group == DelayedColumn.Group.NAME) {
                continue;
            }
            long columns = Arrays.stream(DelayedColumn.values())
                    .filter(column -> column.group() == group)
                    .count();
            groups.add(with(
                    with(el("th", "", words.text(group.nameKey())), "colspan", String.valueOf(columns)),
                    "scope",
                    "colgroup"));
        }
        HtmlContainer titles = el("tr", "");
        HtmlContainer numbers = with(el("tr", "", el("td", "dt-form-no", "(1)")), "data-numbers", "");
        int number = 2;
        for (DelayedColumn column : DelayedColumn.values()) {
            String className = column == DelayedColumn.NAME ? "dt-form-what" : "";
            if (column != DelayedColumn.NAME) {
                titles.add(with(el("th", "", words.text(column.nameKey())), "scope", "col"));
            }
            numbers.add(el("td", className, "(" + number++ + ")"));
        }
        HtmlContainer body = el("tbody", "");
        int row = 0;
        for (DelayedProject project : list.projects()) {
            HtmlContainer line = el("tr", "", el("td", "dt-form-no", String.valueOf(++row)));
            Arrays.stream(DelayedColumn.values()).forEach(column -> line.add(cell(words, project, column)));
            body.add(with(line, "data-code", project.standing().profile().code()));
        }
        return with(
                with(
                        with(
                                el(
                                        "div",
                                        "dt-table-wrap dt-form-wrap",
                                        el(
                                                "table",
                                                "dt-table dt-form-table dt-form-list",
                                                el("thead", "", groups, titles, numbers),
                                                body)),
                                "tabindex",
                                "0"),
                        "role",
                        "region"),
                "aria-label",
                words.text("delayed.heading"));
    }

    private Component cell(Wording words, DelayedProject project, DelayedColumn column) {
        ProjectProfile profile = project.standing().profile();
        Object value = column.of(project);
        if (column == DelayedColumn.NAME) {
            return with(
                    el(
                            "th",
                            "dt-form-what",
                            with(
                                    el("a", "", profile.name()),
                                    "href",
                                    DayInAddress.link("du-an/" + profile.id().value(), asOf, today.date()))),
                    "scope",
                    "row");
        }
        String shown = show(words, value);
        boolean opens = column.isFigure() || value instanceof LocalDate;
        HtmlContainer cell = el(
                "td",
                "",
                value == null
                        ? null
                        : opens
                                ? Figure.of(
                                        texts,
                                        shown,
                                        words.text("count.column-name", profile.code(), words.text(column.nameKey())),
                                        words.text("delayed.formula"),
                                        () -> lists.sources(column, profile.id(), asOf))
                                : shown);
        if (column.group() == DelayedColumn.Group.CAUSE
                || column == DelayedColumn.TAKEN
                || column == DelayedColumn.PROPOSAL
                || column == DelayedColumn.ACTOR) {
            with(cell, "data-words", "");
        }
        return column.isFigure() ? with(cell, "data-number", "") : cell;
    }

    private static String show(Wording words, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> words.day(day);
            case Vnd amount -> words.million(amount);
            case Long days -> words.signed(days);
            case BigDecimal number -> words.number(number);
            case Reason reason -> words.say(reason);
            default -> value.toString();
        };
    }

    @Override
    public String getPageTitle() {
        return Wording.here(texts).text("delayed.heading");
    }
}
