package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.measure.Measure;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.measure.Theme;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.ui.Wording;

/** Which measures are columns, and in which order. */
final class ColumnsDialog extends Dialog {

    private final transient Wording words;
    private final transient List<String> chosen;
    private final Map<String, Checkbox> boxes = new HashMap<>();
    private final HtmlContainer order = el("ol", "dt-order");

    ColumnsDialog(Wording words, PortfolioQuery query, Consumer<List<String>> onChange) {
        this.words = words;
        this.chosen = new ArrayList<>(query.columns());
        setHeaderTitle(words.text("list.columns"));
        setWidth("min(860px, 96vw)");
        HtmlContainer offered = div("dt-offered");
        for (Theme theme : Theme.values()) {
            HtmlContainer group = el("fieldset", "", el("legend", "", words.text("measure-theme." + theme)));
            Measures.all().stream()
                    .filter(measure -> measure.theme() == theme)
                    .forEach(measure -> group.add(box(measure)));
            offered.add(group);
        }
        add(div("dt-columns-dialog", offered, div("", el("h3", "", words.text("list.columns.chosen")), order)));
        fill(null);
        Button usual = new Button(words.text("list.columns.usual"), click -> {
            chosen.clear();
            chosen.addAll(PortfolioQuery.DEFAULT_COLUMNS);
            boxes.forEach((key, box) -> box.setValue(chosen.contains(key)));
            fill(null);
        });
        Button apply = new Button(words.text("list.filter.apply"), click -> {
            onChange.accept(List.copyOf(chosen));
            close();
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(usual, new Button(words.text("action.cancel"), click -> close()), apply);
    }

    private Checkbox box(Measure measure) {
        Checkbox box = new Checkbox(measure.name(words), chosen.contains(measure.key()));
        with(box, "title", measure.about(words));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.remove(measure.key());
                if (change.getValue()) {
                    chosen.add(measure.key());
                }
                fill(null);
            }
        });
        boxes.put(measure.key(), box);
        return box;
    }

    private void fill(@Nullable String focus) {
        order.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            Measure measure = Measures.get(chosen.get(i));
            NativeButton up = move(measure, i, i - 1, "list.columns.up", "previous");
            NativeButton down = move(measure, i, i + 1, "list.columns.down", "next");
            order.add(el("li", "", el("span", "", measure.name(words)), up, down));
            if (measure.key().equals(focus)) {
                (down.isEnabled() ? down : up).focus();
            }
        }
    }

    private NativeButton move(Measure measure, int from, int to, String label, String icon) {
        NativeButton button = new NativeButton("", click -> {
            Collections.swap(chosen, from, to);
            fill(measure.key());
        });
        button.addClassName("dt-icon-button");
        button.setAriaLabel(words.text(label, measure.name(words)));
        button.setEnabled(to >= 0 && to < chosen.size());
        Element mark = new Element("dt-icon");
        mark.setAttribute("name", icon);
        mark.getStyle().set("transform", "rotate(90deg)");
        button.getElement().appendChild(mark);
        return button;
    }
}
