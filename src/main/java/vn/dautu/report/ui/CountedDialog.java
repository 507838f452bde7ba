package vn.dautu.report.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.List;
import vn.dautu.report.CountForm;
import vn.dautu.report.CountForms;
import vn.dautu.report.CountRow;
import vn.dautu.report.Counted;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** The projects behind a number of the form, and why each counts; every reason opens its facts. */
final class CountedDialog extends Dialog {

    CountedDialog(
            Texts texts,
            CountForms forms,
            CountForm form,
            CountRow row,
            String column,
            List<Counted> counted,
            LocalDate today) {
        Wording words = Wording.here(texts);
        setHeaderTitle(words.text("count.cell", words.text(row.nameKey()), column, counted.size()));
        setWidth("min(1040px, 96vw)");
        add(div("dt-card-note", words.text(row.ruleKey())));
        if (counted.isEmpty()) {
            add(div("dt-empty", words.text("count.none")));
        } else {
            Table table = new Table(
                    words.text(row.nameKey()),
                    words.text("count.project"),
                    words.text("count.code"),
                    words.text("count.owner"),
                    words.text("count.group"),
                    words.text("count.why"));
            for (Counted each : counted) {
                table.row(
                        with(
                                el("a", "", each.project().profile().name()),
                                "href",
                                DayInAddress.link(
                                        "du-an/" + each.project().profile().id().value(), form.asOf(), today)),
                        el("span", "dt-cell-whole", each.project().profile().code()),
                        each.project().ownerName(),
                        each.project().profile().group(),
                        whys(texts, words, forms, form, each));
            }
            add(div("officer", table.build()));
        }
        getFooter().add(new Button(words.text("action.close"), click -> close()));
    }

    private static Component whys(Texts texts, Wording words, CountForms forms, CountForm form, Counted counted) {
        HtmlContainer list = el("ul", "dt-plain-list");
        for (Counted.Why why : counted.whys()) {
            list.add(el(
                    "li",
                    "",
                    Figure.of(
                            texts,
                            words.sentence(why.reason()),
                            counted.project().profile().name(),
                            words.text("delayed.formula"),
                            () -> forms.sources(
                                    form, counted.project().profile().id(), why.proof()))));
        }
        return list;
    }
}
