package vn.dautu.clearance.ui;

import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import vn.dautu.project.ProjectProfile;
import vn.dautu.ui.Wording;

/** The head that the pages for entering share: where one is, and the way to the other one. */
final class LandPages {

    static final String STEPS = "nhap-buoc";
    static final String HAND_OVER = "ban-giao";

    private LandPages() {}

    static Component head(Wording words, ProjectProfile profile, String here, String title) {
        String base = "mat-bang/" + profile.id().value();
        HtmlContainer tabs = with(el("nav", "dt-page-tabs"), "aria-label", words.text("clearance.land"));
        tabs.add(
                tab(base + "/" + STEPS, words.text("batch.title"), here.equals(STEPS)),
                tab(base + "/" + HAND_OVER, words.text("hand-over.title"), here.equals(HAND_OVER)));
        return el(
                "header",
                "dt-page-head",
                with(
                        el(
                                "nav",
                                "dt-breadcrumb",
                                with(el("a", "", words.text("clearance.land")), "href", base),
                                " › ",
                                with(
                                        el("a", "", profile.name()),
                                        "href",
                                        "du-an/" + profile.id().value())),
                        "aria-label",
                        words.text("project.breadcrumb")),
                el("h1", "dt-page-title", title),
                tabs);
    }

    private static Component tab(String href, String text, boolean here) {
        return with(with(el("a", "", text), "href", href), "aria-current", here ? "page" : null);
    }
}
