package vn.dautu.law.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dautu.kernel.calendar.Today;
import vn.dautu.kernel.money.Vnd;
import vn.dautu.kernel.text.Folding;
import vn.dautu.law.Holiday;
import vn.dautu.law.LawBook;
import vn.dautu.law.LegalDeadline;
import vn.dautu.law.LegalFigure;
import vn.dautu.law.LegalFigures;
import vn.dautu.law.LegalRegime;
import vn.dautu.law.Provision;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.StatusMark;
import vn.dautu.ui.Table;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** What the law says on the day asked for: each line with its article, where it was read, and whether it was. */
@Route("phap-luat")
@Menu(title = "nav.law", order = 7)
@PermitAll
class LawView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

    private static final Comparator<Line> BY_NAME =
            Comparator.comparing(Line::name, Collator.getInstance(Texts.VIETNAMESE)::compare);

    private static final String NO_BREAK = "\u00a0";
    private static final String TEXT = "q";
    private static final String MARK = "mark";
    private static final String VERIFIED = "verified";
    private static final String UNVERIFIED = "unverified";

    private final transient Texts texts;
    private final transient Today today;
    private final transient LegalFigures law;
    private final TextField search = new TextField();
    private final HtmlContainer chips = div("dt-chips");
    private final HtmlContainer body = div("dt-column");
    private final HtmlContainer summary = el("p", "dt-card-note");
    private Location location = new Location("phap-luat");
    private boolean filling;

    LawView(Texts texts, Today today, LegalFigures law) {
        super("div");
        this.texts = texts;
        this.today = today;
        this.law = law;
        Wording words = words();
        search.setPlaceholder(words.text("law.search"));
        search.setAriaLabel(words.text("law.search"));
        search.setWidth("min(340px, 100%)");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(TEXT, change.getValue()));
        add(
                el("header", "dt-page-head", el("h1", "dt-page-title", words.text("nav.law")), summary),
                div("dt-page officer", div("dt-toolbar", search, chips), body));
    }

    private Wording words() {
        return Wording.here(texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location = event.getLocation();
        fill();
    }

    private void fill() {
        Wording words = words();
        LocalDate day = DayInAddress.read(location, today.date()).at();
        String mark = DayInAddress.parameter(location, MARK);
        filling = true;
        search.setValue(DayInAddress.parameter(location, TEXT));
        filling = false;
        LawBook book = law.book();
        List<Line> all = Stream.of(
                        book.regimes().stream().filter(row -> row.holdsOn(day)).map(row -> regime(words, row)),
                        book.figures().stream().filter(row -> row.holdsOn(day)).map(row -> figure(words, row)),
                        book.deadlines().stream()
                                .filter(row -> row.holdsOn(day))
                                .map(row -> deadline(words, row, day)),
                        book.holidays().stream()
                                .filter(row -> row.day().getYear() == day.getYear()
                                        || row.day().getYear() == day.getYear() + 1)
                                .map(row -> holiday(words, row)))
                .flatMap(lines -> lines)
                .filter(matches(search.getValue()))
                .toList();
        summary.removeAll();
        summary.add(words.text("law.summary", day));
        fillChips(words, all, mark);
        List<Line> shown = all.stream()
                .filter(line -> mark.isEmpty() || line.verified() == mark.equals(VERIFIED))
                .toList();
        body.removeAll();
        for (Part part : Part.values()) {
            List<Line> lines = shown.stream()
                    .filter(line -> line.part() == part)
                    .sorted(part.order)
                    .toList();
            if (!lines.isEmpty()) {
                body.add(card(words, part, lines));
            }
        }
        if (shown.isEmpty()) {
            body.add(div("dt-empty", el("h2", "", words.text("law.nothing")), words.text("law.nothing-hint")));
        }
    }

    private static Predicate<Line> matches(String asked) {
        String folded = Folding.fold(asked);
        return line -> folded.isEmpty() || Folding.fold(line.searched()).contains(folded);
    }

    private void fillChips(Wording words, List<Line> all, String mark) {
        chips.removeAll();
        long verified = all.stream().filter(Line::verified).count();
        chips.add(
                chip(words, VERIFIED, true, verified, mark),
                chip(words, UNVERIFIED, false, all.size() - verified, mark));
    }

    private Component chip(Wording words, String value, boolean verified, long number, String mark) {
        NativeButton chip = new NativeButton("", click -> go(MARK, mark.equals(value) ? null : value));
        chip.addClassName("dt-chip");
        chip.add(mark(words, verified, " " + number));
        chip.getElement().setAttribute("aria-pressed", String.valueOf(mark.equals(value)));
        return chip;
    }

    private static Component mark(Wording words, boolean verified, String after) {
        return StatusMark.of(
                verified ? "GREEN" : "GREY", words.text(verified ? "law.verified" : "law.unverified") + after);
    }

    private Component card(Wording words, Part part, List<Line> lines) {
        String title = words.text("law.part." + part);
        Table table = new Table(title, headers(words, part)).stacked();
        for (Line line : lines) {
            Component name = div("", line.name(), line.note() == null ? null : el("div", "dt-card-note", line.note()));
            Component article = div(
                    "",
                    line.article(),
                    line.article().contains(line.source()) ? null : el("div", "dt-card-note", line.source()));
            Component value = el("strong", "", line.value());
            Component mark = mark(words, line.verified(), "");
            if (line.applies() == null) {
                table.row(name, value, line.holds(), article, mark);
            } else {
                table.row(name, line.applies(), value, line.holds(), article, mark);
            }
        }
        return el(
                "section",
                "dt-card",
                el("h2", "dt-card-title", title, el("span", "dt-card-note", words.text("law.lines", lines.size()))),
                table.build());
    }

    private static String[] headers(Wording words, Part part) {
        String article = words.text("law.article");
        String mark = words.text("law.mark");
        return switch (part) {
            case REGIME ->
                new String[] {words.text("law.what"), words.text("law.text"), words.text("law.holds"), article, mark};
            case FIGURE, DEADLINE ->
                new String[] {
                    words.text("law.what"),
                    words.text("law.applies"),
                    words.text("law.value"),
                    words.text("law.holds"),
                    article,
                    mark
                };
            case HOLIDAY ->
                new String[] {
                    words.text("law.what"),
                    words.text("law.kind"),
                    words.text("law.day"),
                    words.text("law.day-of-week"),
                    article,
                    mark
                };
        };
    }

    /** A group of lines, a card of the page. */
    private enum Part {
        REGIME(BY_NAME),
        FIGURE(BY_NAME),
        DEADLINE(BY_NAME),
        HOLIDAY(Comparator.comparingInt(line -> 0)); // as the book has them: by day

        private final Comparator<Line> order;

        Part(Comparator<Line> order) {
            this.order = order;
        }
    }

    /** A line of the book in the reader's words. */
    private record Line(
            Part part,
            String name,
            @Nullable String applies,
            String value,
            String holds,
            String article,
            String source,
            boolean verified,
            @Nullable String note) {

        String searched() {
            return String.join(
                    " ", name, applies == null ? "" : applies, value, holds, article, source, note == null ? "" : note);
        }
    }

    private static Line regime(Wording words, LegalRegime row) {
        return line(Part.REGIME, words, row, words.text("law.subject." + row.subject()), null, row.title(), row.note());
    }

    private static Line figure(Wording words, LegalFigure row) {
        return line(
                Part.FIGURE,
                words,
                row,
                words.text("law.figure." + row.name()),
                applies(words, row.appliesTo()),
                amount(words, row),
                row.note());
    }

    private static Line deadline(Wording words, LegalDeadline row, LocalDate day) {
        return line(
                Part.DEADLINE,
                words,
                row,
                words.text("law.deadline." + row.name()),
                applies(words, row.appliesTo()),
                row.month() == null
                        ? words.text("law.every-month", row.day())
                        : words.text("law.of-year", row.of(day.getYear()).day(), day.getYear()),
                row.note());
    }

    private static Line holiday(Wording words, Holiday row) {
        return new Line(
                Part.HOLIDAY,
                row.name(),
                words.text("law.holiday." + row.kind()),
                words.day(row.day()),
                words.text("law.weekday." + row.day().getDayOfWeek().getValue()),
                row.article(),
                row.source(),
                row.verified(),
                null);
    }

    private static Line line(
            Part part,
            Wording words,
            Provision row,
            String name,
            @Nullable String applies,
            String value,
            @Nullable String note) {
        LocalDate end = row.validTo();
        return new Line(
                part,
                name,
                applies,
                value,
                end == null
                        ? words.text("law.since", row.validFrom())
                        : words.text("law.between", row.validFrom(), end.minusDays(1)),
                row.article(),
                row.source(),
                row.verified(),
                note);
    }

    private static String applies(Wording words, String code) {
        return code.equals("*") ? "" : words.text("law.applies." + code);
    }

    private static String amount(Wording words, LegalFigure figure) {
        BigDecimal amount = figure.amount();
        return switch (figure.unit()) {
            case "dong" -> billion(words, new Vnd(amount.longValueExact()));
            case "weekday" -> words.text("law.weekday." + amount.intValueExact());
            default -> words.text("law.unit." + figure.unit(), amount);
        };
    }

    /** Thresholds are whole tỷ: no decimals that nobody wrote. */
    private static String billion(Wording words, Vnd amount) {
        return words.number(amount.inBillion(0)) + NO_BREAK + words.text("unit.billion");
    }

    private void go(String parameter, @Nullable String value) {
        if (!filling) {
            UI.getCurrent().navigate("phap-luat", DayInAddress.with(location.getQueryParameters(), parameter, value));
        }
    }

    @Override
    public String getPageTitle() {
        return words().text("nav.law");
    }
}
