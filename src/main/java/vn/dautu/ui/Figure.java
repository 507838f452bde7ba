package vn.dautu.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Supplier;
import vn.dautu.kernel.fact.Source;

/** A figure that opens its source when clicked: the facts behind it, each with its document, file, sheet and cell. */
public final class Figure {

    private Figure() {}

    /**
     * @param shown the figure as written on the page
     * @param about what it is, the dialog's title
     * @param formula how it follows from the facts, in words
     */
    public static Component of(
            Texts texts, String shown, String about, String formula, Supplier<List<Source>> sources) {
        NativeButton button = new NativeButton(shown);
        button.addClassName("dt-link-figure");
        button.getElement().setAttribute("title", Wording.here(texts).text("figure.open-source"));
        button.addClickListener(click -> open(texts, shown, about, formula, sources.get()));
        return button;
    }

    /** Opens the source of a figure that is no element of its own, such as a row of a chart. */
    public static void open(Texts texts, String shown, String about, String formula, List<Source> sources) {
        new SourcesDialog(texts, about, shown, formula, sources).open();
    }
}
