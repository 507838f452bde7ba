package vn.dautu.shell;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** There is no such page, or none that this person may see: the answer is the same. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends HtmlContainer implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final String title;

    NotFoundView(Texts texts) {
        super("div");
        addClassName("dt-page");
        Wording words = Wording.here(texts);
        title = words.text("error.not-found");
        add(el(
                "div",
                "dt-empty",
                el("h1", "dt-page-title", title),
                el("p", "", words.text("error.not-found-hint")),
                with(el("a", "dt-button", words.text("nav.map")), "href", ".")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
