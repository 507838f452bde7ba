package vn.dautu.standing.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dautu.standing.portfolio.SavedView;
import vn.dautu.standing.portfolio.SavedViews;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Wording;

/** Saving a view of the list or the map, opening one, and looking after those that are there. */
final class ViewDialogs {

    private final Wording words;
    private final SavedViews views;
    /** Called with the slug of a view to open, or with null when only the list of views is another. */
    private final Consumer<@Nullable String> onChange;

    ViewDialogs(Wording words, SavedViews views, Consumer<@Nullable String> onChange) {
        this.words = words;
        this.views = views;
        this.onChange = onChange;
    }

    String name(SavedView view) {
        return view.isBuiltIn() ? words.text(view.name()) : view.name();
    }

    void save(String query) {
        TextField name = new TextField(words.text("list.view.name"));
        name.setHelperText(words.text("list.view.name-hint"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox share = new Checkbox(words.text("list.view.share"));
        Checkbox opening = new Checkbox(words.text("list.view.opening"));
        Dialog dialog = dialog("list.view.save");
        dialog.add(div("dt-form", name, share, opening));
        confirm(dialog, () -> {
            String slug = views.save(name.getValue(), query, share.getValue());
            if (opening.getValue()) {
                views.openWith(slug);
            }
            Messages.done(words.text("list.view.saved", name.getValue().strip()));
            onChange.accept(slug);
        });
        dialog.open();
    }

    /**
     * The views as links, and a button that saves the present one.
     *
     * @param link the address that opens a view
     * @param query what is saved
     */
    void choose(Function<SavedView, String> link, String query) {
        Dialog dialog = dialog("list.views");
        HtmlContainer rows = el("ul", "dt-views");
        for (SavedView view : views.list()) {
            HtmlContainer open = el("a", "", name(view));
            open.getElement().setAttribute("href", link.apply(view));
            open.getElement().addEventListener("click", click -> dialog.close());
            HtmlContainer row = el("li", "", open);
            if (!view.isBuiltIn()) {
                row.add(el("small", "", words.text(view.shared() ? "list.view.is-shared" : "list.view.is-mine")));
            }
            rows.add(row);
        }
        dialog.add(rows);
        Button save = new Button(words.text("list.view.save"), click -> {
            dialog.close();
            save(query);
        });
        dialog.getFooter().add(new Button(words.text("action.close"), click -> dialog.close()), save);
        dialog.open();
    }

    void manage() {
        Dialog dialog = dialog("list.view.manage");
        HtmlContainer rows = el("ul", "dt-views");
        fill(rows);
        dialog.add(rows);
        dialog.getFooter().add(new Button(words.text("action.close"), click -> dialog.close()));
        dialog.open();
    }

    private void fill(HtmlContainer rows) {
        rows.removeAll();
        String opening = views.opening().map(SavedView::slug).orElse(SavedViews.EVERYTHING);
        for (SavedView view : views.list()) {
            String name = name(view);
            Checkbox first =
                    new Checkbox(words.text("list.view.opening"), view.slug().equals(opening));
            first.setAriaLabel(name + ": " + words.text("list.view.opening"));
            first.addValueChangeListener(change -> {
                views.openWith(change.getValue() ? view.slug() : null);
                fill(rows);
            });
            HtmlContainer row = el("li", "", el("b", "", name), first);
            if (view.mine()) {
                row.add(
                        small("list.view.rename", name, () -> rename(view, rows)),
                        small("list.view.delete", name, () -> {
                            views.delete(view.slug());
                            Messages.done(words.text("list.view.deleted", name));
                            fill(rows);
                            onChange.accept(null);
                        }));
            }
            if (!view.isBuiltIn()) {
                row.add(el("small", "", words.text(view.shared() ? "list.view.is-shared" : "list.view.is-mine")));
            }
            rows.add(row);
        }
    }

    private void rename(SavedView view, HtmlContainer rows) {
        TextField name = new TextField(words.text("list.view.name"));
        name.setValue(view.name());
        name.setMaxLength(60);
        name.setWidthFull();
        Checkbox share = new Checkbox(words.text("list.view.share"), view.shared());
        Dialog dialog = dialog("list.view.manage");
        dialog.add(div("dt-form", name, share));
        confirm(dialog, () -> {
            views.change(view.slug(), name.getValue(), share.getValue());
            fill(rows);
            onChange.accept(null);
        });
        dialog.open();
    }

    private NativeButton small(String key, String name, Runnable act) {
        NativeButton button = new NativeButton(words.text(key), click -> act.run());
        button.setAriaLabel(words.text(key) + " " + name);
        button.addClassName("dt-button");
        button.getElement().setAttribute("data-small", true);
        return button;
    }

    private Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text(title));
        dialog.setWidth("min(560px, 94vw)");
        return dialog;
    }

    private void confirm(Dialog dialog, Runnable act) {
        Button save = new Button(words.text("action.save"), click -> {
            act.run();
            dialog.close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(words.text("action.cancel"), click -> dialog.close()), save);
    }
}
