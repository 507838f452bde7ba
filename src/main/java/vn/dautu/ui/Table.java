package vn.dautu.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.jspecify.annotations.Nullable;

/** A plain table that scrolls sideways within its frame and can be reached by keyboard. */
public final class Table {

    private final HtmlContainer head = el("tr", "");
    private final HtmlContainer body = el("tbody", "");
    private final HtmlContainer foot = el("tfoot", "");
    private final String label;
    private final String[] headers;
    private final boolean[] numeric;
    private boolean stacked;
    private @Nullable String caption;

    /** @param headers column headers; one that starts with {@code >} is a column of figures, aligned right */
    public Table(String label, String... headers) {
        this.label = label;
        this.headers = new String[headers.length];
        this.numeric = new boolean[headers.length];
        for (int i = 0; i < headers.length; i++) {
            numeric[i] = headers[i].startsWith(">");
            this.headers[i] = numeric[i] ? headers[i].substring(1) : headers[i];
            head.add(number(with(el("th", "", this.headers[i]), "scope", "col"), i));
        }
    }

    public Table caption(String text) {
        caption = text;
        return this;
    }

    /** On a narrow screen each row stands as a block, its cells under one another with their headers: for rows of words. */
    public Table stacked() {
        stacked = true;
        return this;
    }

    /** A row; the first cell names it. */
    public Table row(@Nullable Object... cells) {
        body.add(cells(cells));
        return this;
    }

    /** A totals row. */
    public Table total(@Nullable Object... cells) {
        foot.add(cells(cells));
        return this;
    }

    private Component cells(@Nullable Object... cells) {
        HtmlContainer row = el("tr", "");
        for (int i = 0; i < cells.length; i++) {
            HtmlContainer cell = i == 0 ? with(el("th", "", cells[i]), "scope", "row") : el("td", "", cells[i]);
            row.add(number(stacked && i > 0 ? with(cell, "data-label", headers[i]) : cell, i));
        }
        return row;
    }

    private Component number(HtmlContainer cell, int column) {
        return numeric[column] ? with(cell, "data-number", "") : cell;
    }

    public Component build() {
        HtmlContainer table = el(
                "table", "dt-table", caption == null ? null : el("caption", "", caption), el("thead", "", head), body);
        if (foot.getChildren().findAny().isPresent()) {
            table.add(foot);
        }
        HtmlContainer wrap = with(el("div", "dt-table-wrap", table), "data-stacked", stacked ? "" : null);
        return with(with(with(wrap, "tabindex", "0"), "role", "region"), "aria-label", label);
    }
}
