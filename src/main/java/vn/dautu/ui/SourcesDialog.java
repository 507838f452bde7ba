package vn.dautu.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.fact.Source;
import vn.dautu.kernel.money.Vnd;

/** Where a figure comes from. */
final class SourcesDialog extends Dialog {

    private static final int MOST = 500;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VIETNAM);

    SourcesDialog(Texts texts, String about, String shown, String formula, List<Source> sources) {
        Wording words = Wording.here(texts);
        setHeaderTitle(about + ": " + shown);
        setWidth("min(960px, 96vw)");
        add(div("dt-card-note", formula));
        if (sources.isEmpty()) {
            add(div("dt-empty", words.text("figure.no-source")));
        } else {
            add(table(words, sources));
        }
        if (sources.size() > MOST) {
            add(div("dt-card-note", words.text("figure.more-sources", sources.size() - MOST)));
        }
        Button close = new Button(words.text("action.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static Component table(Wording words, List<Source> sources) {
        HtmlContainer body = el("tbody", "");
        sources.stream().limit(MOST).forEach(source -> body.add(row(words, source)));
        HtmlContainer table = el(
                "table",
                "dt-table",
                el(
                        "thead",
                        "",
                        el(
                                "tr",
                                "",
                                el("th", "", words.text("figure.fact")),
                                with(el("th", "", words.text("figure.amount")), "data-number", ""),
                                el("th", "", words.text("figure.effective")),
                                el("th", "", words.text("figure.known")),
                                el("th", "", words.text("figure.decision")),
                                el("th", "", words.text("figure.place")))),
                body);
        return with(
                with(with(div("dt-table-wrap", table), "tabindex", "0"), "role", "region"),
                "aria-label",
                words.text("figure.sources"));
    }

    private static Component row(Wording words, Source source) {
        return el(
                "tr",
                "",
                with(el("th", "", what(words, source.what())), "scope", "row"),
                with(
                        el("td", "", source.amount() == null ? null : words.million(new Vnd(source.amount()))),
                        "data-number",
                        ""),
                el("td", "", words.day(source.effectiveOn())),
                with(
                        el(
                                "td",
                                "",
                                words.day(source.knownOn()),
                                isHistory(source) ? " · " + words.text("figure.history") : null),
                        "title",
                        MOMENT.format(source.recordedAt())),
                el("td", "", decision(words, source)),
                el("td", "", place(words, source)));
    }

    /** A file declared a day before the one on which it was loaded. */
    private static boolean isHistory(Source source) {
        return source.fileName() != null
                && source.knownOn().isBefore(LocalDate.ofInstant(source.recordedAt(), VIETNAM));
    }

    private static String what(Wording words, String parts) {
        return Arrays.stream(parts.split("\\|"))
                .map(part -> part.startsWith("#") ? words.text(part.substring(1)) : part)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable Object decision(Wording words, Source source) {
        if (source.decisionNumber() == null) {
            return null;
        }
        String text = source.decisionNumber() + ", " + words.day(source.decidedOn()) + ", " + source.issuer();
        return source.decisionFile() == null ? text : file(source.decisionFile(), text);
    }

    private static @Nullable Object place(Wording words, Source source) {
        if (source.fileName() == null || source.fileHash() == null) {
            return words.text("figure.typed-by", source.enteredBy() == null ? "?" : source.enteredBy());
        }
        String cell = (source.column() == null ? "" : source.column()) + (source.row() == null ? "" : source.row());
        return div("", file(source.fileHash(), source.fileName()), " · " + source.sheet() + " · " + cell);
    }

    private static Anchor file(String hash, String text) {
        Anchor anchor = new Anchor("tai-lieu/" + hash, text);
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
