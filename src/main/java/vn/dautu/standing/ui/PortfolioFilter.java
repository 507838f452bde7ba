package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.dautu.standing.measure.Measures;
import vn.dautu.standing.portfolio.Portfolio;
import vn.dautu.standing.portfolio.PortfolioQuery;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.standing.portfolio.Told;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/**
 * The filter of projects, the same for the table and for the map: what it asks in words, its dialog, and the views that have a name. Lights
 * are left out of the words: they have buttons of their own.
 */
public final class PortfolioFilter {

    private final Texts texts;
    private final Portfolio portfolio;
    private final Told told;
    private final SavedViews views;
    private final Consumer<PortfolioQuery> go;
    private final HtmlContainer row = div("dt-conditions");

    /** @param go is given another query */
    public PortfolioFilter(Texts texts, Portfolio portfolio, Told told, SavedViews views, Consumer<PortfolioQuery> go) {
        this.texts = texts;
        this.portfolio = portfolio;
        this.told = told;
        this.views = views;
        this.go = go;
    }

    /** Opens the dialog of all conditions. */
    public void open(PortfolioQuery query) {
        new FilterDialog(Wording.here(texts), portfolio, query, go).open();
    }

    /**
     * Opens the list of views, with a button that saves the present one.
     *
     * @param link from the parameters of a view to the address that opens it
     * @param present the parameters that are saved
     */
    public void chooseView(UnaryOperator<QueryParameters> link, QueryParameters present) {
        new ViewDialogs(Wording.here(texts), views, slug -> {})
                .choose(
                        view -> "?"
                                + link.apply(QueryParameters.fromString(view.query()))
                                        .getQueryString(),
                        present.getQueryString());
    }

    public HtmlContainer row() {
        return row;
    }

    /** @return what the button of the filter says: how many conditions there are */
    public String show(PortfolioQuery query, Wording words) {
        Set<String> lights = query.choices().getOrDefault(Measures.LIGHT, Set.of());
        List<Told.Condition> all = told.conditions(query.withChoice(Measures.LIGHT, Set.of()), words);
        row.removeAll();
        row.setVisible(!all.isEmpty());
        for (Told.Condition condition : all) {
            PortfolioQuery without = condition.without().withChoice(Measures.LIGHT, lights);
            NativeButton chip = new NativeButton(condition.words(), click -> go.accept(without));
            chip.addClassName("dt-condition");
            chip.setAriaLabel(words.text("list.filter.remove", condition.words()));
            Element cross = new Element("dt-icon");
            cross.setAttribute("name", "close");
            chip.getElement().appendChild(cross);
            row.add(chip);
        }
        return all.isEmpty() ? words.text("list.filter") : words.text("list.filter-count", (long) all.size());
    }
}
