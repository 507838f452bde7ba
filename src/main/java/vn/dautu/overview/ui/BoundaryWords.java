package vn.dautu.overview.ui;

import static vn.dautu.ui.Markup.span;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dautu.kernel.calendar.AsOf;
import vn.dautu.overview.Difference;
import vn.dautu.project.SiteChange;
import vn.dautu.project.SiteChanges;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** Says by how much the boundary of a project changed; the words open the files and decisions that drew it. */
record BoundaryWords(Texts texts, SiteChanges sites) {

    Component of(Difference.Change change, AsOf then) {
        Wording words = Wording.here(texts);
        String said = said(words, Objects.requireNonNull(change.boundary()));
        return span(
                "",
                Figure.of(
                        texts,
                        said,
                        words.text("difference.boundary"),
                        words.text("difference.boundary.formula"),
                        () -> sites.sources(
                                change.known().profile().id(),
                                then,
                                change.known().asOf())));
    }

    static String said(Wording words, SiteChange change) {
        List<String> parts = new ArrayList<>();
        if (change.hasArea()) {
            parts.add(words.text(
                    "difference.boundary.area",
                    words.hectares(change.areaBefore()),
                    words.hectares(change.areaAfter()),
                    more(change.areaMore(), words.hectares(change.areaMore().abs()), 100, words)));
        }
        if (change.hasLength()) {
            parts.add(words.text(
                    "difference.boundary.length",
                    words.kilometres(change.lengthBefore()),
                    words.kilometres(change.lengthAfter()),
                    more(
                            change.lengthMore(),
                            words.kilometres(change.lengthMore().abs()),
                            10,
                            words)));
        }
        if (change.moved().signum() > 0) {
            parts.add(words.text(
                    "difference.boundary.moved",
                    words.number(change.moved().setScale(0, RoundingMode.HALF_UP)) + "\u00a0m"));
        }
        if (change.added() > 0) {
            parts.add(words.text("difference.boundary.added", change.added()));
        }
        if (change.gone() > 0) {
            parts.add(words.text("difference.boundary.gone", change.gone()));
        }
        return String.join(" · ", parts);
    }

    /** "+0,70 ha"; what is written as nothing has only been drawn elsewhere. */
    private static String more(BigDecimal more, String amount, int least, Wording words) {
        if (more.abs().multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf(least)) < 0) {
            return words.text("difference.boundary.same");
        }
        return (more.signum() > 0 ? "+" : "−") + amount;
    }
}
