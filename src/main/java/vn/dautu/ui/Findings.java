package vn.dautu.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import vn.dautu.kernel.rule.Finding;

/** What a trial found, told to an officer before she submits. */
public final class Findings {

    private Findings() {}

    /** The contradictions that would arise, each as a sentence; or one line that there is none. */
    public static Component beforeSubmitting(Wording words, List<Finding> findings) {
        if (findings.isEmpty()) {
            return with(div("dt-notice", words.text("trial.nothing")), "data-light", "GREEN");
        }
        HtmlContainer list = el("ul", "dt-trial-list");
        findings.forEach(finding ->
                list.add(with(el("li", "", words.sentence(finding.reason())), "data-rule", finding.rule())));
        return with(
                div(
                        "",
                        with(div("dt-notice", words.text("trial.found", findings.size())), "data-light", "AMBER"),
                        list),
                "role",
                "alert");
    }
}
