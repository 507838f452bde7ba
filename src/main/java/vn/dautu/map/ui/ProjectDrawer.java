package vn.dautu.map.ui;

import static vn.dautu.ui.Markup.div;
import static vn.dautu.ui.Markup.el;
import static vn.dautu.ui.Markup.span;
import static vn.dautu.ui.Markup.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dautu.clearance.LandPosition;
import vn.dautu.clearance.ParcelState;
import vn.dautu.project.ProjectContext;
import vn.dautu.project.StoryPart;
import vn.dautu.schedule.MilestoneDates;
import vn.dautu.standing.Grounds;
import vn.dautu.standing.MoneyPosition;
import vn.dautu.standing.Standing;
import vn.dautu.standing.ui.StandingParts;
import vn.dautu.ui.DayInAddress;
import vn.dautu.ui.Figure;
import vn.dautu.ui.Messages;
import vn.dautu.ui.Texts;
import vn.dautu.ui.Wording;

/** One project's story beside the map: how late, why, who acts by when, then the evidence. */
final class ProjectDrawer {

    /** What names the project, as a CSS selector. */
    static final String TITLE = ".dt-drawer-title";

    private static final int MILESTONES_SHOWN = 4;

    /** Goes to another project; afterwards the focus belongs where the selector says. */
    interface Step {
        void to(long project, String focus);
    }

    private final Texts texts;
    private final Grounds grounds;
    private final Wording words;
    private final Standing standing;
    private final List<Standing> shown;
    private final List<StoryPart> parts;
    private final LocalDate today;
    private final Supplier<String> shortLink;
    private final Step go;
    private final Runnable close;

    ProjectDrawer(
            Texts texts,
            Grounds grounds,
            Standing standing,
            List<Standing> shown,
            List<StoryPart> parts,
            LocalDate today,
            Supplier<String> shortLink,
            Step go,
            Runnable close) {
        this.shortLink = shortLink;
        this.texts = texts;
        this.grounds = grounds;
        this.words = Wording.here(texts);
        this.standing = standing;
        this.shown = shown;
        this.parts = parts;
        this.today = today;
        this.go = go;
        this.close = close;
    }

    void fill(HtmlContainer drawer) {
        HtmlContainer say = el("section", "dt-drawer-section", StandingParts.sentence(words, standing));
        with(say, "data-part", "say");
        StandingParts.secondReason(words, standing).ifPresent(say::add);
        StandingParts.turning(words, standing).ifPresent(say::add);
        StandingParts.actor(words, standing).ifPresent(say::add);
        HtmlContainer main = div("dt-drawer-main");
        if (standing.completion().isPresent()) {
            main.add(with(
                    el("section", "dt-drawer-section", StandingParts.ruler(standing, true)), "data-part", "ruler"));
        }
        main.add(say);
        HtmlContainer side = div(
                "dt-drawer-side",
                el("section", "dt-drawer-section", StandingParts.lights(texts, grounds, standing, false)));
        part(StoryPart.Chapter.OBSTACLE).ifPresent(side::add);
        milestones().ifPresent(side::add);
        HtmlContainer money = money();
        tell(StoryPart.Chapter.MONEY).forEach(money::add);
        side.add(money);
        land().ifPresent(side::add);
        part(StoryPart.Chapter.PHOTOS).ifPresent(side::add);
        // It scrolls and has nothing to stop at inside: without a stop of its own the keyboard could not read on.
        HtmlContainer body = with(div("dt-drawer-body", main, side), "tabindex", "0");
        with(with(body, "role", "group"), "aria-label", standing.profile().name());
        drawer.add(head(), body, foot());
    }

    private Component head() {
        int position = shown.indexOf(standing);
        HtmlContainer nav = span("dt-drawer-nav");
        if (position >= 0) {
            nav.add(step("previous", "map.previous", position - 1), step("next", "map.next", position + 1));
        }
        nav.add(icon("close", "action.close", close));
        HtmlContainer status = div("dt-drawer-status", StandingParts.status(words, standing));
        if (position >= 0) {
            status.add(span("dt-drawer-pos", words.text("map.position", position + 1, shown.size())));
        }
        status.add(nav);
        return el(
                "header",
                "dt-drawer-head",
                status,
                with(el("h1", "dt-drawer-title", standing.profile().name()), "tabindex", "-1"),
                el("p", "dt-drawer-meta", meta()));
    }

    private String meta() {
        String total = standing.profile().totalInvestment() == null
                ? words.text("project.total-unknown")
                : words.billion(standing.profile().totalInvestment());
        return words.text("project.group-short", standing.profile().group()) + " · " + total + " · "
                + standing.ownerName();
    }

    private Component step(String icon, String label, int to) {
        boolean last = to <= 0 || to >= shown.size() - 1;
        NativeButton button = icon(
                icon,
                label,
                () -> go.to(
                        shown.get(to).profile().id().value(),
                        last ? TITLE : ".dt-icon-button[data-step='" + icon + "']"));
        button.getElement().setAttribute("data-step", icon);
        button.setEnabled(to >= 0 && to < shown.size());
        return button;
    }

    private NativeButton icon(String icon, String label, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassName("dt-icon-button");
        button.setAriaLabel(words.text(label));
        Element mark = new Element("dt-icon");
        mark.setAttribute("name", icon);
        button.getElement().appendChild(mark);
        return button;
    }

    private Optional<Component> milestones() {
        List<MilestoneDates> open = standing.timetable().milestones().stream()
                .filter(dates -> dates.isOpen() && dates.current() != null)
                .filter(dates -> dates.milestone().isUpToHandOver())
                .sorted(Comparator.comparing(MilestoneDates::planned))
                .limit(MILESTONES_SHOWN)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer rows = el("dl", "dt-kv");
        for (MilestoneDates dates : open) {
            long late = dates.daysLate(dates.current(), standing.asOf().at()).orElse(0L);
            rows.add(div(
                    "dt-kv-row",
                    el("dt", "", words.text(dates.milestone().nameKey())),
                    el(
                            "dd",
                            "",
                            words.day(dates.planned()),
                            late > 0 && dates.forecast() != null ? " → " + words.day(dates.forecast()) : null,
                            late > 0
                                    ? with(
                                            el("b", "dt-late-text", " " + words.text("standing.note.plus-days", late)),
                                            "data-light",
                                            "RED")
                                    : null)));
        }
        return Optional.of(el("section", "dt-drawer-section", el("h3", "", words.text("map.next-milestones")), rows));
    }

    private List<Component> tell(StoryPart.Chapter chapter) {
        ProjectContext context = new ProjectContext(standing.profile(), standing.asOf(), today);
        return parts.stream()
                .filter(part -> part.chapter() == chapter)
                .flatMap(part -> part.tell(context).stream())
                .toList();
    }

    private Optional<Component> part(StoryPart.Chapter chapter) {
        List<Component> told = tell(chapter);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(with(el("section", "dt-drawer-section", told.toArray()), "data-part", chapter.name()));
    }

    private HtmlContainer money() {
        MoneyPosition money = standing.moneyPosition();
        HtmlContainer rows = el("dl", "dt-kv");
        rows.add(pair(
                words.text("money.year-plan", money.year()),
                money.yearPlan().isZero()
                        ? span("", words.text("unit.unknown"))
                        : figure(
                                words.billion(money.yearPlan()),
                                "money.year-plan",
                                Grounds.About.MONEY,
                                money.year())));
        rows.add(pair(
                words.text("money.year-paid", money.year()),
                figure(
                        words.billion(money.yearPaid()) + " (" + words.percent(money.yearShare()) + ")",
                        "money.year-paid",
                        Grounds.About.MONEY,
                        money.year())));
        if (money.mediumTerm().isPositive()) {
            rows.add(pair(
                    words.text("money.medium-term", money.period()),
                    figure(
                            words.billion(money.periodPaid()) + " / " + words.billion(money.mediumTerm()),
                            "money.medium-term",
                            Grounds.About.PERIOD,
                            money.period())));
        }
        if (money.outstandingAdvance().isPositive()) {
            rows.add(pair(
                    words.text("money.advance"),
                    figure(words.billion(money.outstandingAdvance()), "money.advance", Grounds.About.ADVANCE)));
        }
        return el("section", "dt-drawer-section", el("h3", "", words.text("map.money")), rows);
    }

    private Component figure(String shown, String about, Grounds.About what, @Nullable Object... arguments) {
        return Figure.of(
                texts,
                shown,
                words.text(about, arguments),
                words.say(what.formula()),
                () -> grounds.behind(standing, what));
    }

    private Optional<Component> land() {
        LandPosition land = standing.landPosition();
        if (land == null) {
            return Optional.empty();
        }
        HtmlContainer bar = div("dt-share");
        HtmlContainer legend = el("p", "dt-card-note");
        StringBuilder said = new StringBuilder();
        for (ParcelState state : ParcelState.values()) {
            if (land.byState().getOrDefault(state, 0) > 0) {
                Component part = with(span(""), "data-state", state.name());
                part.getElement()
                        .getStyle()
                        .set(
                                "flex",
                                land.areaByState()
                                        .getOrDefault(state, BigDecimal.ONE)
                                        .toPlainString());
                bar.add(part);
                said.append(said.isEmpty() ? "" : " · ")
                        .append(words.text("parcel." + state))
                        .append(' ')
                        .append(words.text("land.parcels", land.byState().get(state)));
            }
        }
        legend.add(said.toString());
        return Optional.of(el(
                "section",
                "dt-drawer-section",
                el("h3", "", words.text("map.land")),
                el(
                        "p",
                        "",
                        words.text(
                                "land.share",
                                land.handedOver(),
                                words.hectares(land.handedOverM2()),
                                words.hectares(land.toRecoverM2()))),
                bar,
                legend));
    }

    private static Component pair(String name, Object value) {
        return div("dt-kv-row", el("dt", "", name), el("dd", "", value));
    }

    private Component foot() {
        String link = DayInAddress.link("du-an/" + standing.profile().id().value(), standing.asOf(), today);
        HtmlContainer open =
                with(with(el("a", "dt-button", words.text("map.open-project")), "href", link), "data-primary", "");
        NativeButton copy = new NativeButton(
                "",
                click -> UI.getCurrent()
                        .getPage()
                        .executeJs(
                                "return navigator.clipboard ? navigator.clipboard.writeText(new URL($0, document.baseURI).href).then(() => true, () => false) : false",
                                shortLink.get())
                        .then(Boolean.class, done -> {
                            if (Boolean.TRUE.equals(done)) {
                                Messages.done(words.text("map.link-copied"));
                            } else {
                                Messages.refused(words.text("map.link-not-copied"));
                            }
                        }));
        copy.addClassName("dt-button");
        Element mark = new Element("dt-icon");
        mark.setAttribute("name", "link");
        copy.getElement().appendChild(mark);
        copy.add(span("dt-button-text", words.text("map.copy-link")));
        return el("footer", "dt-drawer-foot", open, copy);
    }
}
